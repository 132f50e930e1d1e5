import {
  basisOf,
  contactFactsOf,
  decide,
  decideAgain,
  itemOf,
  items,
  recordFactsOf,
  type ContactFacts,
  type DecidedRecord,
  type RecordFacts,
  type SubjectPermission,
} from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aContact, aPerson, aReader, aRecordOf, aStranger, noon, yearsAgo } from './aDecision';

const nurse = aReader('NAMED_NURSE');
const child = aPerson('RELEVANT', {
  subject: 'subject_1',
  marked: { POLICE: ['record_1', 'record_9'], HEALTH: ['record_9'] },
  nominated: { POLICE: ['record_9#POL-07'] },
  agreed: { POLICE: ['record_1#POL-07', 'record_12'] },
});
const mother = aPerson('NONE', { person: 'person_2', reasons: ['NO_CONSENT'], consent: 'REFUSED' });

const decided = (record: RecordFacts, sanitised: readonly string[] = []): DecidedRecord => ({
  type: 'PoliceIncident',
  record,
  sanitised,
});
const rested = (asked: readonly SubjectPermission[], all: readonly DecidedRecord[], contact = aContact()) =>
  basisOf({ contact, asked, decided: all, linked: 'NOM-1', at: noon });

describe('what the log keeps of the facts behind a decision (design 7)', () => {
  it('keeps of all marks of a contact those that name a record of the entry, whole or by an item', () => {
    const [kept] = rested([child], [decided(aRecordOf([child]))]).people;
    assert.deepEqual(kept?.marked, { POLICE: ['record_1'] });
    assert.deepEqual(kept.nominated, {});
    assert.deepEqual(kept.agreed, { POLICE: ['record_1#POL-07'] });
  });

  it('names everybody once, who was asked about first, and a stranger as nobody', () => {
    const sibling = aPerson('RELEVANT', { person: 'person_3' });
    const basis = rested(
      [sibling, child],
      [
        decided(aRecordOf([child, mother, null])),
        decided({ ...aRecordOf([mother, child]), reference: 'record_2' }),
      ],
    );
    assert.deepEqual(
      basis.people.map(({ person }) => person),
      ['person_3', 'person_1', 'person_2'],
    );
    assert.deepEqual(
      basis.records.map(({ people }) => people),
      [
        [1, 2, null],
        [2, 1],
      ],
    );
    assert.equal(basis.linked, 'NOM-1');
  });

  it('keeps of a person what a decision may rest on, and of the rest what is there', () => {
    const { marked, nominated, agreed, ...known } = mother;
    const nothing = { marked: {}, nominated: {}, agreed: {} };
    assert.deepEqual({ marked, nominated, agreed }, nothing);
    assert.deepEqual(rested([mother], []).people, [{ ...known, ...nothing }]);
    const facts = {
      threshold: 'CIN',
      consent: 'REFUSED',
      override: false,
      strategyTriggered: false,
    } as const;
    const more = { subject: 'subject_2', heard: true, emergency: 'FULL', facts } as const;
    assert.deepEqual(rested([{ ...mother, ...more }], []).people, [{ ...known, ...nothing, ...more }]);
    assert.deepEqual(rested([{ ...mother, heard: false }], []).people, [{ ...known, ...nothing }]);
  });

  it('says of an ordinary record no more than type, reference, age and people; of another what is special', () => {
    const plain = { ...aRecordOf([child]), date: null };
    const [ordinary, special] = rested(
      [child],
      [
        decided(plain),
        decided(
          {
            ...plain,
            date: yearsAgo(2),
            restricted: ['POL-06'],
            establishment: 'ZZ-101',
            olderButRelevant: true,
          },
          ['PoliceIncident.account'],
        ),
      ],
    ).records;
    const { reference } = plain;
    const common = { type: 'PoliceIncident', reference, people: [0] };
    assert.deepEqual(ordinary, { ...common, age: null });
    assert.deepEqual(special, {
      ...common,
      age: noon - yearsAgo(2),
      restricted: ['POL-06'],
      establishment: 'ZZ-101',
      explained: true,
      sanitised: ['PoliceIncident.account'],
    });
  });

  it('keeps of the contact what is the same for everybody in it, and where there was none, none', () => {
    const { stage, at, ...facts } = aContact();
    assert.deepEqual(rested([], []).contact, facts);
    const standing = { ...aStranger, asked: true };
    assert.deepEqual(rested([], [], { ...aContact(), standing } as ContactFacts).contact, {
      ...facts,
      standing,
    });
    const outside = basisOf({ contact: null, asked: [], decided: [], linked: null, at: noon });
    assert.equal(outside.contact, null);
    assert.equal(contactFactsOf({ stage, at, basis: outside }), null);
    assert.equal(contactFactsOf({ stage: null, at, basis: rested([], []) }), null);
    assert.deepEqual(contactFactsOf({ stage, at, basis: rested([], []) }), aContact());
  });
});

describe('a decision made again from the log (design 7)', () => {
  const coordinate = 'PoliceIncident.account';
  const records: readonly RecordFacts[] = [
    aRecordOf([child]),
    aRecordOf([mother]),
    aRecordOf([child, null]),
    aRecordOf([]),
    { ...aRecordOf([child]), date: null },
    { ...aRecordOf([child]), date: yearsAgo(9) },
    { ...aRecordOf([child]), date: yearsAgo(9), olderButRelevant: true },
    { ...aRecordOf([child]), restricted: ['POL-06'] },
    { ...aRecordOf([child]), restricted: ['*'] },
    { ...aRecordOf([child]), establishment: 'ZZ-101' },
  ];

  it('is the same of every item of every kind of record', () => {
    for (const record of records) {
      const basis = rested([child], [decided(record)]);
      const [logged] = basis.records;
      assert.ok(logged);
      for (const item of items)
        assert.deepEqual(
          decideAgain({ reader: nurse, stage: 'RELEASED', at: noon, basis }, logged, { item, coordinate }),
          [decide(nurse, aContact(), record, item)],
          `${item.id} of ${JSON.stringify(record)}`,
        );
    }
  });

  it('finds the facts of the record as the kernel was told of them', () => {
    const thin = aPerson('RELEVANT', { subject: 'subject_1' });
    for (const record of [...records.slice(4), { ...aRecordOf([thin, null]), date: yearsAgo(1) }]) {
      const known = { ...record, subjects: record.subjects.map((subject) => subject && thin) };
      const basis = rested([thin], [decided(known)]);
      const [logged] = basis.records;
      assert.ok(logged);
      assert.deepEqual(recordFactsOf(basis, logged, noon), known);
    }
  });

  it('takes a place that names nobody for a stranger', () => {
    const basis = rested([], []);
    const logged = { type: 'PoliceIncident', reference: 'record_1', age: null, people: [7] };
    assert.deepEqual(recordFactsOf(basis, logged, noon).subjects, [null]);
  });

  it('is two where the owner’s other text stood in for a restricted one: of the full text, then of that', () => {
    const open = aPerson('FULL');
    const record = { ...aRecordOf([open]), restricted: ['POL-06'] };
    const basis = rested([open], [decided(record, ['PoliceIncident.account'])]);
    const [logged] = basis.records;
    assert.ok(logged);
    const again = (coordinate: string) =>
      decideAgain({ reader: nurse, stage: 'RELEASED', at: noon, basis }, logged, {
        item: itemOf('POL-06'),
        coordinate,
      }).map(({ disclose }) => disclose);
    assert.deepEqual(again('PoliceIncident.account'), [false, true]);
    assert.deepEqual(again('PoliceIncident.location'), [false]);
  });
});
