import { isCrn, isPncId, isTestNhsNumber, isUpn } from '@mash-hub/shared/identifiers';
import { nhsNumbersThereAre, testCrn, testNhsNumber, testPncId, testUpn } from '@mash-hub/shared/population';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const million = 1_000_000;

/** Every person of some stretches all over a population of a million and a bit beyond. */
const ordinals = [0, 90_000, 450_000, nhsNumbersThereAre - 3000, million - 1500].flatMap((first) =>
  Array.from({ length: 3000 }, (_, place) => first + place),
);

const kinds = {
  'NHS number': { make: testNhsNumber, isValid: isTestNhsNumber, until: nhsNumbersThereAre },
  UPN: { make: (ordinal: number) => testUpn(ordinal, '2016-05-04'), isValid: isUpn, until: 10 * million },
  CRN: { make: testCrn, isValid: isCrn, until: 10 * million },
  'PNC id': { make: (ordinal: number) => testPncId(ordinal, 2021), isValid: isPncId, until: 10 * million },
} as const;

describe('Identifiers of a population of a million', () => {
  for (const [name, { make, isValid, until }] of Object.entries(kinds))
    it(`${name}: valid, and nobody has another’s`, () => {
      const given = ordinals.filter((ordinal) => ordinal < until).map((ordinal) => make(ordinal) ?? '');
      assert.ok(given.every(isValid));
      assert.equal(new Set(given).size, given.length);
    });

  it('the NHS numbers kept for tests are used up after 900,000 people; those who come after have none', () => {
    assert.equal(nhsNumbersThereAre, 900_000);
    assert.ok(testNhsNumber(nhsNumbersThereAre - 1));
    assert.equal(testNhsNumber(nhsNumbersThereAre), undefined);
  });
});
