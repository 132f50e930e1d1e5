import { foldGiven, foldedPartsOf, foldName } from './folding';
import { soundsOf } from './phonetics';
import { doorOf, placeOf } from './places';
import { formalNamesOf } from './shortForms';

/** As much of a person as decides in which blocks they are looked for. */
export interface Blocked {
  readonly names: readonly { readonly given: string; readonly family: string }[];
  readonly birthDate: string | null;
  readonly addresses: readonly string[];
}

/**
 * How many people are read for one match. Index keys are read in order, and the letters with which blocks begin put
 * the narrow ones first. Among a million people of the population, where every surname is borne by one in fifty, a
 * search finds 75 people by door or birth date (A, B, F; 250 in the worst of a hundred) and 150 of like name (N).
 * INVARIANT: what the limit cuts is of the widest blocks, those that need no birth date.
 */
export const candidateLimit = 400;

/** Changes with what `blocksOf` yields, so that the next import of an unchanged line writes its blocks anew. */
export const blockingVersion = 2;

// Households move; who moved more often is still found by the places of the last years.
const placesKept = 3;

/** Of which given names the first letter stands in a block; one empty letter where there is no given name. */
const initialsOf = (given: string): readonly string[] =>
  formalNamesOf(foldGiven(given)).map((name) => name.slice(0, 1));

const addressBlocks = ({ names, addresses }: Blocked): string[] => {
  const doors = addresses.slice(0, placesKept).flatMap((address) => {
    const place = placeOf(address);
    const door = place && doorOf(place);
    return door === null ? [] : [door];
  });
  return names.flatMap(({ given }) =>
    initialsOf(given).flatMap((initial) => doors.map((door) => `A|${door}|${initial}`)),
  );
};

/** The year with day and month in order of size: one key for 4 May and 5 April. */
const dayHoweverWritten = (birthDate: string): string => {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  return month < day ? `${year}-${month}/${day}` : `${year}-${day}/${month}`;
};

const birthDateBlocks = (birthDate: string, initials: readonly string[]): string[] =>
  initials
    .filter((initial) => initial !== '')
    .map((initial) => `B|${dayHoweverWritten(birthDate)}|${initial}`);

/** A surname with any two of year, month and day: one of the three may be wrong. Without a date, the surname alone. */
const familyBlocks = (sound: string, birthDate: string): string[] => {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  return [`F|${sound}|${year}-${month}`, `F|${sound}|${year}--${day}`, `F|${sound}|-${month}-${day}`];
};

const nameBlocks = (sound: string, given: string): string[] =>
  formalNamesOf(foldGiven(given))
    .filter((name) => name !== '')
    .map((name) => `N|${sound}|${name}`);

/**
 * The blocks in which a person of the records stands (domain B6): door and initial of the given name; date of birth and
 * initial; sound of the surname with two thirds of the birth date; sound of the surname with the given name in full;
 * for people without a birth date only, the sound of the surname. Double-barrelled surnames by their parts, former
 * names and aliases like present ones, former addresses up to three. About six for most people, ten for two surnames.
 */
export const blocksOf = (person: Blocked): string[] => {
  const { names, birthDate } = person;
  const ofNames = names.flatMap(({ given, family }) => {
    const sounds = foldedPartsOf(family).map((part) => soundsOf(part)[0]);
    return [
      ...(birthDate === null ? [] : birthDateBlocks(birthDate, initialsOf(given))),
      ...sounds.flatMap((sound) => [
        ...(birthDate === null ? [`U|${sound}`] : familyBlocks(sound, birthDate)),
        ...nameBlocks(sound, given),
      ]),
    ];
  });
  return [...new Set([...addressBlocks(person), ...ofNames])];
};

/**
 * The blocks in which to look for somebody: more than a record stands in, so that a record need not foresee that the
 * given name and the surname were exchanged, that a surname can sound two ways, or that it has no birth date itself.
 */
export const soughtBlocksOf = (sought: Blocked): string[] => {
  const { names, birthDate } = sought;
  const exchanged = names.map(({ given, family }) => ({ given: family, family: given }));
  const ofNames = [...names, ...exchanged].flatMap(({ given, family }) => {
    const sounds = foldedPartsOf(family).flatMap((part) => (foldGiven(family) === '' ? [] : soundsOf(part)));
    return [
      ...(birthDate === null
        ? []
        : birthDateBlocks(birthDate, [...initialsOf(given), foldName(given).slice(0, 1)])),
      ...sounds.flatMap((sound) => [
        ...(birthDate === null ? [] : familyBlocks(sound, birthDate)),
        ...nameBlocks(sound, given),
        `U|${sound}`,
      ]),
    ];
  });
  return [...new Set([...addressBlocks(sought), ...ofNames])];
};
