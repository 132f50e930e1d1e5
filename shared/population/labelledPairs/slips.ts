import type { Chance } from '../chance';
import type { PersonName } from '../household';
import { familyNames } from '../names';

/** Somebody as a referral describes them: what the hub would ask an agency about. */
export interface Referred {
  readonly names: readonly PersonName[];
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly addresses: readonly string[];
  readonly nhsNumber?: string;
  readonly upn?: string;
}

/** What a referrer gets wrong or knows otherwise than an agency, with a sentence for each. */
export const difficulties = {
  AS_WRITTEN: 'The referral says what the record says.',
  FAMILY_NAME_MISSPELT: 'A letter of the surname is dropped, doubled, exchanged or another.',
  GIVEN_NAME_MISSPELT: 'A letter of the given name is dropped, doubled, exchanged or another.',
  SHORT_FORM: 'A short form of the given name, as the family uses it.',
  NAMES_SWAPPED: 'Given name and surname in the wrong boxes.',
  DAY_AND_MONTH_SWAPPED: 'The date of birth in the American order, where that is a date at all.',
  BIRTH_DATE_DIGIT_WRONG: 'A digit of the day of birth is another.',
  BIRTH_YEAR_OFF_BY_ONE: 'The year reckoned from an age.',
  NO_BIRTH_DATE: 'The referrer does not know the date of birth.',
  NEW_SURNAME: 'A surname of which the agency has not heard.',
  DOUBLE_BARRELLED: 'Both parents’ surnames, where the agency has one.',
  MOVED_HOUSE: 'A new address of which the agency has not heard.',
  WRONG_DIGIT_IN_NUMBER: 'The number with one digit wrong, which its check character shows.',
  TWO_AT_ONCE: 'A misspelt surname and a wrong digit in the date of birth.',
} as const;

export type Difficulty = keyof typeof difficulties;

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** One slip of the keyboard after the first letter: a letter dropped, doubled, exchanged with the next, or another. */
export const misspelt = (name: string, { between, oneOf }: Chance): string => {
  if (name.length < 3) return `${name}${oneOf(Array.from(letters))}`;
  const place = between(1, name.length - 2);
  const [before, letter, next, after] = [
    name.slice(0, place),
    name.charAt(place),
    name.charAt(place + 1),
    name.slice(place + 2),
  ];
  return oneOf([
    before + next + after,
    before + letter + letter + next + after,
    before + next + letter + after,
    before + oneOf(Array.from(letters)) + next + after,
  ]);
};

// As families say them: chosen apart from the table by which matching knows short forms, which lacks many of these.
const usual: Readonly<Record<string, string>> = {
  Aaliyah: 'Liyah',
  Abigail: 'Abbie',
  Adeel: 'Adi',
  Alfie: 'Alf',
  Archie: 'Arch',
  Bethan: 'Beth',
  Daniel: 'Danny',
  Dylan: 'Dyl',
  Elsie: 'Els',
  Emeka: 'Meka',
  Finlay: 'Fin',
  George: 'Georgie',
  Grace: 'Gracie',
  Hannah: 'Han',
  Harvey: 'Harv',
  Imani: 'Immy',
  Jasmin: 'Jas',
  Jayden: 'Jay',
  Layla: 'Lay',
  Lewis: 'Lew',
  Mateusz: 'Mati',
  Mohsin: 'Mo',
  Molly: 'Moll',
  Nadia: 'Nads',
  Oluchi: 'Luchi',
  Poppy: 'Pops',
  Reuben: 'Ben',
  Rosa: 'Rosie',
  Safiya: 'Saf',
  Samir: 'Sam',
  Simran: 'Sim',
  Theo: 'Teddy',
  Tilly: 'Til',
  Tomasz: 'Tomek',
  Yusuf: 'Yus',
  Zofia: 'Zosia',
};

const otherDigit = (digit: string, { between }: Chance): string =>
  String((Number(digit) + between(1, 9)) % 10);

const withDayDigitWrong = (date: string, { between }: Chance): string => {
  const day = Number(date.slice(8));
  // Still a date: forms refuse what is none.
  const units = [...Array(10).keys()].filter(
    (unit) => unit !== day % 10 && Math.floor(day / 10) * 10 + unit > 0,
  );
  const most = Math.floor(day / 10) === 2 ? 8 : Math.floor(day / 10) === 3 ? 0 : 9;
  const fitting = units.filter((unit) => unit <= most);
  const unit = fitting[between(0, fitting.length - 1)];
  return unit === undefined
    ? `${date.slice(0, 8)}2${String(day % 10)}`
    : `${date.slice(0, 9)}${String(unit)}`;
};

const withYearOff = (date: string, { oneOf }: Chance): string =>
  String(Number(date.slice(0, 4)) + oneOf([-1, 1])) + date.slice(4);

const exchangedDay = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return Number(day) <= 12 ? `${year}-${day}-${month}` : date;
};

const withDigitWrong = (number: string, chance: Chance): string => {
  const place = chance.between(4, number.length - 2);
  return number.slice(0, place) + otherDigit(number.charAt(place), chance) + number.slice(place + 1);
};

/** A surname that is none of theirs. */
export const anotherSurname = ({ family }: PersonName, { oneOf }: Chance): string =>
  oneOf(familyNames.filter((other) => other !== family));

const renamed = (referred: Referred, change: (name: PersonName) => Partial<PersonName>): Referred => ({
  ...referred,
  names: referred.names.slice(0, 1).map((name) => ({ ...name, ...change(name) })),
});

const dated = (referred: Referred, change: (date: string) => string): Referred => ({
  ...referred,
  birthDate: referred.birthDate && change(referred.birthDate),
});

type Slip = (referred: Referred, chance: Chance) => Referred;

/** What each difficulty makes of a faultless referral. */
export const slips: Readonly<Record<Difficulty, Slip>> = {
  AS_WRITTEN: (referred) => referred,
  FAMILY_NAME_MISSPELT: (referred, chance) =>
    renamed(referred, ({ family }) => ({ family: misspelt(family, chance) })),
  GIVEN_NAME_MISSPELT: (referred, chance) =>
    renamed(referred, ({ given }) => ({ given: misspelt(given, chance) })),
  SHORT_FORM: (referred) => renamed(referred, ({ given }) => ({ given: usual[given] ?? given.slice(0, 3) })),
  NAMES_SWAPPED: (referred) => renamed(referred, ({ given, family }) => ({ given: family, family: given })),
  DAY_AND_MONTH_SWAPPED: (referred) => dated(referred, exchangedDay),
  BIRTH_DATE_DIGIT_WRONG: (referred, chance) => dated(referred, (date) => withDayDigitWrong(date, chance)),
  BIRTH_YEAR_OFF_BY_ONE: (referred, chance) => dated(referred, (date) => withYearOff(date, chance)),
  NO_BIRTH_DATE: (referred) => ({ ...referred, birthDate: null }),
  NEW_SURNAME: (referred, chance) => renamed(referred, (name) => ({ family: anotherSurname(name, chance) })),
  DOUBLE_BARRELLED: (referred, chance) =>
    renamed(referred, (name) => ({ family: `${anotherSurname(name, chance)}-${name.family}` })),
  MOVED_HOUSE: (referred, { between }) => ({
    ...referred,
    addresses: [`${String(between(181, 300))} Newcomer Street, ZZ99 8ZZ`],
  }),
  WRONG_DIGIT_IN_NUMBER: (referred, chance) => ({
    ...referred,
    ...(referred.nhsNumber !== undefined && { nhsNumber: withDigitWrong(referred.nhsNumber, chance) }),
    ...(referred.upn !== undefined && { upn: withDigitWrong(referred.upn, chance) }),
  }),
  TWO_AT_ONCE: (referred, chance) =>
    dated(
      renamed(referred, ({ family }) => ({ family: misspelt(family, chance) })),
      (date) => withDayDigitWrong(date, chance),
    ),
};
