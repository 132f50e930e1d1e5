import {
  agencyNames,
  createDecider,
  decide,
  itemOf,
  items,
  roleNames,
  roleOf,
  type ContactFacts,
  type Reader,
  type RecordFacts,
  type SubjectPermission,
} from '@mash-hub/shared/disclosure';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'node:test';
import { testSeed } from '../../support/config';
import { aContact, aPerson, aReader, aRecordOf } from '../disclosure/aDecision';

const runs = 50;
const recordsARun = 100;
const now = Date.parse('2026-11-03T09:15:00Z');
const millisecondsPerYear = 365.25 * 24 * 60 * 60 * 1000;

const persons = ['person_1', 'person_2'] as const;
const references = ['INCIDENT:1', 'INCIDENT:2', 'OFFENCE:3', 'CONSULTATION:4', 'CPOMS_ENTRY:5'];
/** Never singled out by a mark: these are the records that share their decisions. */
const unmarked = Array.from({ length: 20 }, (_, number) => `NOTE:${String(number)}`);
const establishments = ['ZZ-PRIMARY', 'ZZ-ELSEWHERE'];
const itemIds = items.map(({ id }) => id);

const reader: fc.Arbitrary<Reader> = fc
  .record({
    role: fc.constantFrom(...roleNames),
    establishment: fc.constantFrom(undefined, undefined, undefined, ...establishments),
  })
  .map(({ role, establishment }) => ({ agency: roleOf(role).agency, role, establishment }));

/** Marks name whole records, or one item of one. */
const mark = fc.oneof(
  fc.constantFrom(...references),
  fc.tuple(fc.constantFrom(...references), fc.constantFrom(...itemIds)).map((parts) => parts.join('#')),
);
const marks = fc.dictionary(fc.constantFrom(...agencyNames), fc.array(mark, { maxLength: 2 }), {
  maxKeys: 2,
});

/** Most often those between which the other facts make a difference. */
const levels = ['FULL', 'FULL', 'RELEVANT', 'SUMMARY', 'SUMMARY', 'HEADLINE', 'NONE', 'DA_ENVELOPE'] as const;

const permissionOf = (person: string): fc.Arbitrary<SubjectPermission> =>
  fc.record({
    person: fc.constant(person),
    level: fc.constantFrom(...levels),
    row: fc.constantFrom('DT01', 'DT05', 'DT14', 'DT56'),
    reasons: fc.subarray(['NO_CONSENT', 'STAGE', 'OVERRIDE_RECORD_REQUIRED'] as const),
    consent: fc.constantFrom('GIVEN', 'REFUSED', 'NOT_SOUGHT', 'WITHDRAWN', 'UNOBTAINABLE'),
    marked: marks,
    nominated: marks,
    agreed: marks,
  });

const contact: fc.Arbitrary<ContactFacts | null> = fc.option(
  fc.record({
    stage: fc.constantFrom(
      'INTAKE',
      'HELD',
      'DA_TRIAGE',
      'GATHERING',
      'STRATEGY',
      'DECIDED',
      'RELEASED',
      'CLOSED',
    ),
    circle: fc.boolean(),
    recipient: fc.boolean(),
    domesticAbuseMode: fc.constantFrom('POLICE_LIST', 'MULTI_AGENCY_TRIAGE', 'PSR', 'CRU'),
    restrictionYields: fc.boolean(),
    recency: fc.constantFrom({ healthYears: 2, probationYears: 9 }, { healthYears: 9, probationYears: 2 }),
    at: fc.constant(now),
  }),
  { freq: 5 },
);

const date = fc.option(
  fc.oneof(
    fc.double({ min: 0, max: 12, noNaN: true }).map((years) => now - years * millisecondsPerYear),
    fc.constantFrom(2, 9).map((years) => now - years * millisecondsPerYear),
  ),
);

type Permissions = readonly SubjectPermission[];

const recordAmong = (permissions: Permissions): fc.Arbitrary<RecordFacts> =>
  fc.record({
    reference: fc.constantFrom(...references, ...unmarked),
    date,
    subjects: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...permissions).map((subject) => [subject]) },
      { weight: 1, arbitrary: fc.array(fc.constantFrom(...permissions, null), { maxLength: 3 }) },
    ),
    restricted: fc.oneof(
      { weight: 12, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.subarray(itemIds, { maxLength: 3 }) },
      { weight: 1, arbitrary: fc.constant(['*']) },
    ),
    establishment: fc.constantFrom(null, null, ...establishments),
    olderButRelevant: fc.boolean(),
  });

const situation = fc.tuple(...persons.map(permissionOf)).chain((permissions) =>
  fc.record({
    reader,
    contact,
    records: fc.array(recordAmong(permissions), { minLength: recordsARun, maxLength: recordsARun }),
  }),
);

describe('Deciding many records together decides each as it would be decided alone', () => {
  it(`holds over ${String(runs * recordsARun)} generated records and every item (INVARIANT of the decider)`, (test) => {
    test.diagnostic(`seed ${String(testSeed)}`);
    let disclosed = 0;
    let withheld = 0;
    fc.assert(
      fc.property(situation, ({ reader: who, contact: about, records }) => {
        const decisionsOf = createDecider(who, about, items);
        for (const record of records) {
          const alone = items.map((item) => decide(who, about, record, item));
          assert.deepEqual(decisionsOf(record), alone);
          disclosed += alone.filter((decision) => decision.disclose).length;
          withheld += alone.filter((decision) => !decision.disclose).length;
        }
      }),
      // A hundred records shrink for minutes; the first that differs says which it is.
      { numRuns: runs, seed: testSeed, endOnFailure: true },
    );
    test.diagnostic(`${String(disclosed)} disclosed, ${String(withheld)} withheld`);
    assert.ok(disclosed > 1000 && withheld > 1000, 'the generated cases go both ways');
  });

  it('a record about two people that one of them has marked is decided apart from its neighbours, whoever is named first (M6)', () => {
    const marked = aPerson('RELEVANT', { marked: { POLICE: ['record_1'] } });
    const plain = aPerson('FULL', { person: 'person_2' });
    const item = itemOf('POL-06');
    for (const people of [
      [marked, plain],
      [plain, marked],
    ]) {
      const decisionsOf = createDecider(aReader('NAMED_NURSE'), aContact(), [item]);
      const decided = (reference: string): boolean | undefined =>
        decisionsOf(aRecordOf(people, { reference }))[0]?.disclose;
      assert.deepEqual(['record_2', 'record_1', 'record_3'].map(decided), [false, true, false]);
    }
  });
});
