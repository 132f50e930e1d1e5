import { rankCandidates, type Identity } from '@mash-hub/shared/subgraph';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { miasNumber, onFile, piasNumber, referred } from './matchingPeople';

const seed = 8086;
const runs = { seed, numRuns: 150 };

const given = fc.constantFrom('Pia', 'Mia', 'Jayden', 'Jaydon', 'Bill', 'William', 'Chloe', 'Zoë', '', 'P');
const family = fc.constantFrom(
  'Dunmore',
  'Dumnore',
  'Tellis',
  'Tellis-Dunmore',
  'O’Neill',
  'Smith',
  'Smyth',
  'Li',
);
const names = fc.array(fc.record({ given, family }), { minLength: 1, maxLength: 3 });
const birthDate = fc.constantFrom('2018-05-04', '2018-04-05', '2018-05-14', '2017-05-14', '1990-01-31', null);
const sex = fc.constantFrom('F', 'M', null);
const addresses = fc.subarray([
  '4 Kiln Row, ZZ99 3CC',
  '6 Kiln Row, ZZ99 3CC',
  '9 Weir Lane, ZZ99 1AA',
  'Refuge, PO Box 9',
]);
const described = fc.record({ names, birthDate, sex, addresses });
const nhsNumber = fc.constantFrom(piasNumber, miasNumber);

const onlyOf = (identity: Identity, ...people: Parameters<typeof rankCandidates>[1]) => {
  const [candidate] = rankCandidates(identity, people);
  assert.ok(candidate);
  return candidate;
};

describe(`Scores keep their promises whatever is compared (seed ${seed})`, () => {
  it('two descriptions are as like from either side (B6)', () => {
    fc.assert(
      fc.property(described, described, (one, other) => {
        const there = onlyOf(referred(one), onFile(other));
        const back = onlyOf(referred(other), onFile(one));
        assert.equal(there.score, back.score);
        assert.deepEqual(there.reasons, back.reasons);
      }),
      runs,
    );
  });

  it('a score is a whole number from 0 to 100, and the same description scores highest (B6)', () => {
    fc.assert(
      fc.property(described, described, (one, other) => {
        const { score } = onlyOf(referred(one), onFile(other));
        assert.ok(Number.isInteger(score) && score >= 0 && score <= 100);
        assert.ok(onlyOf(referred(one), onFile(one)).score >= score);
      }),
      runs,
    );
  });

  it('a contradiction never raises a score (B6)', () => {
    fc.assert(
      fc.property(described, described, (one, other) => {
        const { score } = onlyOf(referred(one), onFile(other));
        const contradicting: Partial<Parameters<typeof onFile>[0]>[] = [
          { birthDate: '1950-10-23' },
          { sex: one.sex === 'F' ? 'M' : 'F' },
          { names: [{ given: 'Quentin', family: 'Abercrombie' }] },
        ];
        for (const changed of contradicting)
          assert.ok(onlyOf(referred(one), onFile({ ...other, ...changed })).score <= score);
        const conflicting = onlyOf(
          referred({ ...one, nhsNumber: piasNumber }),
          onFile({ ...other, identifiers: { nhsNumber: miasNumber } }),
        );
        assert.ok(conflicting.score <= score);
      }),
      runs,
    );
  });

  it('whatever is compared, at most one record links, and by a number that is its own (B6)', () => {
    const file = fc.array(
      fc.record({ person: described, number: fc.option(nhsNumber), walled: fc.boolean() }),
      {
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(described, fc.option(nhsNumber), file, (one, number, people) => {
        const stored = people.map(({ person, number: own, walled }, place) =>
          onFile({ ...person, walled, reference: `R${place}`, identifiers: own ? { nhsNumber: own } : {} }),
        );
        const ranked = rankCandidates(referred({ ...one, ...(number && { nhsNumber: number }) }), stored);
        const links = ranked.filter(({ outcome }) => outcome === 'LINK');
        assert.ok(links.length <= 1);
        assert.ok(links.every(({ exact }) => exact));
        assert.ok(ranked.every(({ record }) => !stored.find(({ _id }) => _id === record)?.walled));
      }),
      runs,
    );
  });

  it('the order of the people on file makes no difference (B6)', () => {
    fc.assert(
      fc.property(described, fc.array(described, { maxLength: 6 }), (one, people) => {
        const stored = people.map((person, place) => onFile({ ...person, reference: `R${place}` }));
        assert.deepEqual(
          rankCandidates(referred(one), stored),
          rankCandidates(referred(one), [...stored].reverse()),
        );
      }),
      runs,
    );
  });
});
