import {
  consentStatuses,
  gateOf,
  permissionFor,
  stages,
  thresholds,
  type CaseFacts,
  type Stage,
  type Standing,
} from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aCase, aStranger } from './aDecision';

const allStages = Object.keys(stages) as readonly Stage[];
const manager: Standing = { ...aStranger, circle: true };
const said = (stage: Stage, standing: Standing): string | null => {
  const gate = gateOf(stage, standing);
  return gate && `${gate.rule} ${gate.reasons.join()}`;
};

const cases = (stage: Stage): readonly CaseFacts[] =>
  (Object.keys(thresholds) as CaseFacts['threshold'][]).flatMap((threshold) =>
    (Object.keys(consentStatuses) as CaseFacts['consent'][]).flatMap((consent) =>
      [true, false].map((override) => aCase({ stage, threshold, consent, override })),
    ),
  );

describe('why somebody has no part in a case (F8, steps 1 and 5)', () => {
  it('is said by the stage alone to who was never asked', () => {
    assert.deepEqual(
      allStages.map((stage) => `${stage}: ${String(said(stage, aStranger))}`),
      [
        'INTAKE: F3 STAGE',
        'HELD: null',
        'DA_TRIAGE: M7 NOT_RECIPIENT',
        'GATHERING: M7 NOT_RECIPIENT',
        'STRATEGY: M7 NOT_RECIPIENT',
        'DECIDED: M7 NOT_RECIPIENT',
        'RELEASED: M7 NOT_RECIPIENT',
        'CLOSED: F3 PURPOSE_ENDED',
      ],
    );
  });

  it('is the role’s, where it reads nothing of others at any stage (M10)', () => {
    for (const stage of allStages.filter((one) => one !== 'HELD'))
      assert.equal(said(stage, { ...manager, asked: true, ceiling: 'NONE' }), 'M10 ROLE');
  });

  it('is nothing of a contact that is held: that consent is wanting is what the few who know of it must act on (R222)', () => {
    for (const ceiling of ['NONE', 'FULL'] as const)
      assert.equal(said('HELD', { ...aStranger, ceiling }), null);
  });

  it('is nothing to whoever has one: the circle always, others as they are asked, sit or receive', () => {
    for (const stage of allStages) assert.equal(said(stage, manager), null);
    const parts: readonly Partial<Standing>[] = [
      { asked: true },
      { attends: 'DISCUSSION' },
      { attends: 'STRATEGY' },
      { released: 'SUMMARY' },
    ];
    for (const part of parts) {
      assert.equal(said('GATHERING', { ...aStranger, ...part }), null);
      assert.equal(said('CLOSED', { ...aStranger, ...part }), 'F3 PURPOSE_ENDED');
    }
    assert.equal(said('DA_TRIAGE', { ...aStranger, asked: true }), null);
    assert.equal(said('DA_TRIAGE', { ...aStranger, released: 'FULL' }), 'M7 NOT_RECIPIENT');
  });

  it('never shuts what the table and the standing would open', () => {
    for (const stage of allStages)
      for (const facts of cases(stage))
        for (const standing of [aStranger, { ...manager, ceiling: 'NONE' } satisfies Standing])
          assert.equal(permissionFor(facts, standing).level, 'NONE', JSON.stringify({ facts, standing }));
  });

  it('leaves the row of a closed contact that of no further action, however it was rated', () => {
    const rows = cases('CLOSED').map((facts) => permissionFor(facts, manager).row);
    assert.deepEqual([...new Set(rows)].sort(), [
      'DT41',
      'DT42',
      'DT43',
      'DT44',
      'DT45',
      'DT46',
      'DT47',
      'DT48',
      'DT49',
      'DT50',
    ]);
  });
});
