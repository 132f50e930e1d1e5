import {
  decisionIn,
  explainEntry,
  settled,
  whatWouldDisclose,
  type Change,
  type Situation,
} from '@mash-hub/shared/audit';
import {
  basisOf,
  decide,
  itemOf,
  items,
  permissionFor,
  type PersonCase,
  type Reader,
  type RecordFacts,
  type Standing,
  type SubjectPermission,
} from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aContact, aReader, aRecordOf, aSafeguardingLeadOf, noon } from '../disclosure/aDecision';
import { anEntry } from '../log/aLog';

const stranger: Standing = {
  circle: false,
  attends: 'NOTHING',
  released: null,
  asked: true,
  ceiling: 'FULL',
};
const agreed: PersonCase = { threshold: 'CIN', consent: 'GIVEN', override: false, strategyTriggered: false };

interface Asked {
  readonly reader?: Reader;
  readonly facts?: PersonCase;
  readonly standing?: Partial<Standing>;
  readonly stage?: 'GATHERING' | 'RELEASED' | 'HELD';
  readonly record?: Partial<RecordFacts>;
  readonly item: string;
}

/** A question to the kernel as its log entry keeps it. */
const asked = ({ reader = aReader('NAMED_NURSE'), stage = 'RELEASED', ...rest }: Asked) => {
  const facts = rest.facts ?? agreed;
  const standing = { ...stranger, ...rest.standing };
  const contact = aContact({
    stage,
    circle: standing.circle,
    recipient: standing.released !== null || standing.attends !== 'NOTHING',
  });
  const mode = contact.domesticAbuseMode;
  const permission = permissionFor({ ...facts, stage, domesticAbuseMode: mode }, standing);
  const person: SubjectPermission = {
    ...{ person: 'person_1', subject: 'subject_1', consent: facts.consent, facts },
    ...{ level: permission.level, row: permission.row, reasons: permission.reasons, heard: permission.heard },
    ...{ marked: {}, nominated: {}, agreed: {} },
  };
  const item = itemOf(rest.item);
  const record = aRecordOf([person], rest.record);
  const basis = basisOf({
    contact: { ...contact, standing },
    asked: [person],
    decided: [{ type: 'PoliceIncident', record, sanitised: [] }],
    linked: 'NOM-1',
    at: noon,
  });
  const decision = decide(reader, contact, record, item);
  const counted = { item: item.id, field: 'PoliceIncident.account', count: 1, records: [record.reference] };
  const entry = anEntry('asked', {
    ...{ at: new Date(noon).toISOString(), stage, basis, subject: 'subject_1', level: person.level },
    requester: { sub: 'worker-1', ...reader } as never,
    disclosed: decision.disclose ? [counted] : [],
    withheld: decision.disclose ? [] : [{ ...counted, reason: decision.reason, rule: decision.rule }],
  });
  const [logged] = basis.records;
  assert.ok(logged);
  const situation: Situation = { reader, stage, at: noon, basis, record: logged, item };
  return { entry, item, situation, decision };
};

const discloses = (situation: Situation, changed: readonly Change[]): boolean =>
  decisionIn(settled(changed.reduce((so, { apply }) => apply(so), situation))).disclose;

const changesOf = (question: Asked): readonly (readonly string[])[] =>
  whatWouldDisclose(asked(question).situation).map((choice) => choice.map(({ id }) => id));

describe('What would open a refused item', () => {
  const released = { released: 'RELEVANT' } as const;

  it('is the Team Manager’s mark, where a fact is not marked at child in need (M6)', () => {
    assert.deepEqual(changesOf({ item: 'POL-07', standing: released })[0], ['RELEVANCE']);
  });

  it('is the lifting by name, or section 47 with a release, of what is kept for it (B3)', () => {
    const changes = changesOf({ item: 'POL-10', standing: released });
    assert.deepEqual(changes, [['LIFTED_BY_NAME']]);
  });

  it('is consent or a ground, where nobody was asked (DT16)', () => {
    const facts = { ...agreed, consent: 'NOT_SOUGHT' } as const;
    assert.deepEqual(changesOf({ item: 'POL-23', facts, standing: released }), [['CONSENT'], ['OVERRIDE']]);
  });

  it('is the provider lifting its restriction, or a seat in the circle (M3)', () => {
    const changes = changesOf({ item: 'POL-23', standing: released, record: { restricted: ['POL-23'] } });
    assert.deepEqual(changes, [['STRATEGY_DISCUSSION'], ['RESTRICTION']]);
  });

  it('is what was agreed for the setting, for a safeguarding lead (M7)', () => {
    const changes = changesOf({
      item: 'POL-23',
      reader: aSafeguardingLeadOf('school_1'),
      standing: { released: 'FULL' },
    });
    assert.deepEqual(changes, [['STRATEGY_DISCUSSION'], ['AGREED']]);
  });

  it('is nothing, for what never leaves its owner (M2)', () => {
    assert.deepEqual(changesOf({ item: 'POL-28', standing: { released: 'FULL' } }), []);
  });

  it('takes several things together where one is not enough, and names no idle one (F6)', () => {
    const facts = { ...agreed, consent: 'REFUSED' } as const;
    const changes = changesOf({ item: 'POL-07', facts, standing: { asked: false } });
    assert.ok(changes.length > 0);
    assert.ok(changes.every((together) => together.length > 1));
  });

  it('is true of every item: the kernel discloses with it, and not with less (G3)', (context) => {
    let tried = 0;
    for (const item of items.filter(({ owner }) => owner !== 'HEALTH')) {
      const question = asked({ item: item.id });
      if (question.decision.disclose) continue;
      for (const choice of whatWouldDisclose(question.situation)) {
        tried += 1;
        assert.equal(discloses(question.situation, choice), true, item.id);
        for (const idle of choice)
          assert.equal(
            discloses(
              question.situation,
              choice.filter((one) => one !== idle),
            ),
            false,
            item.id,
          );
      }
    }
    context.diagnostic(`${tried} sets of changes`);
    assert.ok(tried > 100);
  });
});

describe('An explanation', () => {
  const explain = (question: Asked, audience: 'AUDITOR' | 'PRACTITIONER' = 'AUDITOR') => {
    const { entry, item } = asked(question);
    return explainEntry(entry, 'subject_1', item, null, audience);
  };
  const standing = { released: 'RELEVANT' } as const;

  it('says the decision, the rule with its source, every modifier, and what would change it (G3)', () => {
    const [explanation] = explain({ item: 'POL-07', standing });
    assert.ok(explanation);
    assert.equal(explanation.decision, 'WITHHELD');
    assert.deepEqual([explanation.rule.id, explanation.rule.source], ['M6', '000 §11']);
    assert.deepEqual(
      explanation.modifiers.map(({ id, reason }) => (reason === null ? id : `${id} ${reason}`)),
      ['M2', 'M3', 'M4', 'M5', 'M6 NOT_RELEVANT', 'M7', 'M8', 'M9', 'M10'],
    );
    assert.match(
      explanation.sentence,
      /POL-07.*is withheld.*M6.*would be disclosed if the Team Manager marked/,
    );
  });

  it('of something disclosed names the row that gave it, and nothing that would change it', () => {
    const [explanation] = explain({ item: 'POL-23', standing });
    assert.deepEqual([explanation?.decision, explanation?.rule.id], ['DISCLOSED', 'DT12']);
    assert.deepEqual(explanation?.wouldDisclose, []);
  });

  it('tells a practitioner nothing of a hidden refusal: it reads as where nothing was held (M2, M3, R233)', () => {
    const hidden = explain({ item: 'POL-07', standing, record: { restricted: ['*'] } }, 'PRACTITIONER');
    const { entry, item } = asked({ item: 'POL-07', standing });
    const nothing = explainEntry(
      { ...entry, disclosed: [], withheld: [] },
      'subject_1',
      item,
      null,
      'PRACTITIONER',
    );
    assert.deepEqual(hidden, nothing);
    assert.deepEqual(explain({ item: 'POL-28', standing }, 'PRACTITIONER'), []);
    assert.equal(explain({ item: 'POL-28', standing }, 'AUDITOR')[0]?.hidden, true);
  });

  it('counts for auditors, and for nobody else', () => {
    assert.equal(explain({ item: 'POL-07', standing })[0]?.count, 1);
    assert.equal(explain({ item: 'POL-07', standing }, 'PRACTITIONER')[0]?.count, null);
  });

  it('of a person about whom nobody was asked is that of the level, with a count of 0 (R222)', () => {
    const facts = { ...agreed, consent: 'REFUSED' } as const;
    const { entry } = asked({ item: 'POL-07', facts, stage: 'HELD' });
    const [explanation] = explainEntry(
      { ...entry, disclosed: [], withheld: [] },
      'subject_1',
      itemOf('POL-23'),
      null,
      'AUDITOR',
    );
    assert.deepEqual([explanation?.count, explanation?.reason], [0, 'NO_CONSENT']);
  });
});
