import { nhsNumberFrom, pncIdFrom, testNhsPrefix, upnFrom } from '../identifiers';

const nhsGroups = 100_000;
const usableInGroup = 9;

/**
 * How many people can have a number: nine of each ten of the million numbers in the range kept for tests, as one of ten
 * may have no valid check digit. Whoever comes after them has none, as people do who are registered nowhere: there are
 * no more numbers that are nobody’s.
 */
export const nhsNumbersThereAre = nhsGroups * usableInGroup;

// Coprime with the number of groups, so that neighbours are far apart and yet nobody shares a number.
const scatter = 61_803;

/**
 * The NHS number of the person with this ordinal, out of the test range; undefined once the range is used up.
 * INVARIANT: no two ordinals have the same number, and every number begins with 999, which no patient’s does.
 */
export const testNhsNumber = (ordinal: number): string | undefined => {
  if (ordinal >= nhsNumbersThereAre) return undefined;
  const group = (Math.floor(ordinal / usableInGroup) * scatter) % nhsGroups;
  const prefix = testNhsPrefix + String(group).padStart(5, '0');
  let skipped = 0;
  for (let digit = 0; digit < 10; digit += 1) {
    const number = nhsNumberFrom(prefix + String(digit));
    if (number === null) skipped += 1;
    else if (digit - skipped === ordinal % usableInGroup) return number;
  }
  return undefined;
};

/** A unique pupil number of authority 999, which there is not; undefined beyond ten million people. */
export const testUpn = (ordinal: number, birthDate: string): string | undefined => {
  const school = Math.floor(ordinal / 1000);
  if (school > 9999) return undefined;
  const admitted = String((Number(birthDate.slice(2, 4)) + 4) % 100).padStart(2, '0');
  return upnFrom(
    `999${String(school).padStart(4, '0')}${admitted}${String(ordinal % 1000).padStart(3, '0')}`,
  );
};

const crnLetters = 'XYZWVUTSRQ';
const crnsOfLetter = 1_000_000;

/** A probation case reference number; undefined beyond ten million people. */
export const testCrn = (ordinal: number): string | undefined => {
  const letter = crnLetters[Math.floor(ordinal / crnsOfLetter)];
  return letter && letter + String(ordinal % crnsOfLetter).padStart(6, '0');
};

/** A Police National Computer id of the year; the same number comes again after ten million people. */
export const testPncId = (ordinal: number, year: number): string =>
  pncIdFrom(String(year % 100).padStart(2, '0'), String(ordinal % 10_000_000).padStart(7, '0'));

/** A telephone number out of the range kept for fiction, 01632 960000 to 960999. */
export const testPhone = (number: number): string => `01632 960${String(number % 1000).padStart(3, '0')}`;
