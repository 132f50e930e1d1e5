import { explainEntry } from '@mash-hub/shared/audit';
import type { SubjectPermission } from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aPerson, aReader, yearsAgo } from '../disclosure/aDecision';
import { asked, changesOf, explain, modifiersOf, type Asked } from './anAskedItem';

const standing = { released: 'RELEVANT' } as const;

type AskedItem = ReturnType<typeof asked>;

const explainedOf = ({ entry, item }: AskedItem) =>
  explainEntry(entry, 'subject_1', item, null, 'PRACTITIONER');

const nothingHeld = ({ entry, ...rest }: AskedItem) =>
  explainedOf({ ...rest, entry: { ...entry, disclosed: [], withheld: [] } });

describe('An explanation to a practitioner', () => {
  const toPractitioner = (question: Asked) => explain(question, 'PRACTITIONER');

  it('tells nothing of a hidden refusal: it reads as where nothing was held (M2, M3, R233)', () => {
    for (const item of ['POL-07', 'POL-23', 'POL-09']) {
      const hidden = asked({ item, standing, record: { restricted: ['*'] } });
      assert.deepEqual(explainedOf(hidden), nothingHeld(asked({ item, standing })), item);
    }
    assert.deepEqual(toPractitioner({ item: 'POL-28', standing }), []);
    assert.equal(explain({ item: 'POL-28', standing })[0]?.hidden, true);
  });

  it('of a touch point does not turn on what is hidden beside it (M3, R233)', () => {
    const records = [{ reference: 'seen' }, { reference: 'hidden', restricted: ['*'] }];
    const { entry, ...rest } = asked({
      item: 'POL-07',
      standing,
      records,
      person: { marked: { POLICE: ['seen'] } },
    });
    const counted = { item: 'POL-07', count: 1 };
    const touched = { ...counted, field: 'PoliceDisclosure.touchPoints', records: ['seen'] };
    const beside = { ...counted, field: 'PoliceReport.text', records: ['hidden'] };
    const kinds: Readonly<Record<string, string>> = { seen: 'PoliceIncident', hidden: 'PoliceReport' };
    assert.ok(entry.basis);
    const ofKinds = entry.basis.records.map((one) => ({ ...one, type: kinds[one.reference] ?? '' }));
    const less = {
      ...entry,
      disclosed: [touched],
      withheld: [],
      basis: { ...entry.basis, records: ofKinds },
    };
    const more = { ...less, withheld: [{ ...beside, reason: 'PROVIDER_RESTRICTED', rule: 'M3' }] };
    assert.deepEqual(explainedOf({ ...rest, entry: less }), { decided: true, explanations: [] });
    assert.deepEqual(explainedOf({ ...rest, entry: more }), { decided: true, explanations: [] });
  });

  it('does not give away how old a record is: no modifier behind the one that decided, no change for it (M9)', () => {
    const released = { released: 'SUMMARY' } as const;
    const [old] = toPractitioner({ item: 'PRO-04', standing: released, record: { date: yearsAgo(9) } });
    const [recent] = toPractitioner({ item: 'PRO-04', standing: released, record: { date: yearsAgo(1) } });
    assert.deepEqual(modifiersOf(old).at(-1)?.split(' ')[0], 'M5');
    assert.doesNotMatch(JSON.stringify(old), /AGE/);
    assert.deepEqual(old, recent);
  });

  it('says of an old record that it is old where that is why it is refused (M9)', () => {
    const record = { date: yearsAgo(9) };
    const person = { marked: { PROBATION: ['record_1'] } };
    const [old] = toPractitioner({ item: 'PRO-05', standing, record, person });
    assert.deepEqual([old?.rule.id, old?.modifiers.length], ['M9', 8]);
    assert.deepEqual(changesOf(old)[0], 'AGE');
  });

  it('is about what was refused: of an item that was disclosed there is nothing to explain (M6, M7, F3)', () => {
    const lead = { ...aReader('DSL'), establishment: 'school_1' };
    const marks = { POLICE: ['record_1'] };
    const disclosed: readonly Asked[] = [
      { item: 'POL-07', standing, person: { marked: marks } },
      { item: 'POL-23', standing, reader: lead, person: { agreed: marks } },
      { item: 'POL-10', standing: { circle: true }, stage: 'GATHERING', person: { nominated: marks } },
    ];
    for (const question of disclosed) {
      assert.equal(explain(question)[0]?.decision, 'DISCLOSED', question.item);
      assert.deepEqual(toPractitioner(question), [], question.item);
    }
    const records = [{ reference: 'record_1' }, { reference: 'record_2' }];
    const some = toPractitioner({ item: 'POL-07', standing, records, person: { marked: marks } });
    assert.deepEqual(
      some.map(({ reason }) => reason),
      ['NOT_RELEVANT'],
    );
  });
});

describe('What a practitioner is told of a refusal', () => {
  const marks = { POLICE: ['record_1'], HEALTH: ['record_1'], PROBATION: ['record_1'] };
  const byName = { POLICE: ['record_1#POL-10'], PROBATION: ['record_1#PRO-04'] };
  const people: readonly Partial<SubjectPermission>[] = [
    {},
    { marked: marks },
    { marked: byName },
    { nominated: marks },
    { agreed: marks },
    { marked: marks, agreed: marks },
  ];
  const records = [
    {},
    { date: null },
    { date: yearsAgo(9) },
    { restricted: ['*'] },
    { date: yearsAgo(9), olderButRelevant: true },
    { establishment: 'school_1' },
  ];
  const readers = [aReader('NAMED_NURSE'), { ...aReader('DSL'), establishment: 'school_1' }];
  const askedAs = [
    { standing: { released: 'SUMMARY' }, stage: 'RELEASED' },
    { standing: { released: 'FULL' }, stage: 'RELEASED' },
    { standing: { circle: true }, stage: 'GATHERING' },
  ] as const;
  const ids = ['POL-07', 'PRO-04', 'PRO-05'];

  function* everyQuestion(): Generator<Asked> {
    for (const item of ids)
      for (const reader of readers)
        for (const how of askedAs)
          for (const person of people)
            for (const record of records)
              for (const others of [[], [aPerson('NONE', { row: 'DT16', reasons: ['NO_CONSENT'] })], [null]])
                yield { item, reader, ...how, person, record, others };
  }

  it('follows from the rule, the reason and whom it is about: two that share them read byte for byte the same (feature 100)', (context) => {
    const told = new Map<string, string>();
    let [compared, hidden, asking] = [0, 0, 0];
    for (const question of everyQuestion()) {
      // A wide sample: each question is a search of its own.
      if ((asking += 1) % 13 !== 0) continue;
      const item = asked(question);
      const { decision } = item;
      if (decision.disclose) continue;
      const explained = explainedOf(item);
      if (decision.hidden) {
        hidden += 1;
        assert.deepEqual(explained, nothingHeld(item));
        continue;
      }
      const [one, ...more] = explained.explanations;
      const { rule, reason } = decision;
      const key = JSON.stringify([question.item, question.reader?.role, question.standing, rule, reason]);
      assert.equal(more.length, 0);
      assert.equal(one?.modifiers.at(-1)?.reason, reason, `a supposed record for ${key}`);
      const text = JSON.stringify(explained);
      assert.equal(text, told.get(key) ?? text, key);
      told.set(key, text);
      compared += 1;
    }
    context.diagnostic(
      `${String(compared)} refusals of ${String(told.size)} kinds, ${String(hidden)} hidden`,
    );
    assert.ok(compared > 2 * told.size && hidden > 0);
  });
});
