import { calendarAt } from '../calendar';
import { chanceOf, type Chance } from '../chance';
import type { Person, PersonName } from '../household';
import { householdsOf, usualDay } from '../households';
import { referenceOf, type Line } from '../lines/line';
import { boysNames, girlsNames } from '../names';
import { testNhsNumber } from '../testIdentifiers';
import { referredTo } from './referrals';
import { anotherSurname, slips, type Referred } from './slips';

/** Who is taken for one another and must never be linked by a machine (domain B6), with a sentence for each. */
export const lookalikes = {
  TWIN: 'Born on the same day, of one surname and address; another given name.',
  TWIN_NAMED_ALIKE: 'A twin whose given name differs by a letter.',
  SIBLING: 'A brother or sister, some years older.',
  NAMESAKE: 'Of the same name, with another date of birth and address.',
  NAMESAKE_OF_ONE_DAY:
    'Of the same name and date of birth, at another address. Never with the other’s number: that referral would be one about the other.',
  PARENT_OF_SAME_NAME: 'A parent of the same name and sex at the same address.',
  FORMER_IDENTITY: 'Who the child was before adoption: walled off.',
  UNBORN: 'A child of the family who is not born yet, on file beside the child of the referral.',
  REFERRED_BEFORE_BIRTH: 'The referral is about a child not yet born, whose brother or sister is on file.',
} as const;

export type Lookalike = keyof typeof lookalikes;

/** A referral about one person, and the records of an agency among which is another who resembles them. */
export interface LookalikePair {
  readonly kind: Lookalike;
  readonly referred: Referred;
  /** Lines of the import: the other’s, and in three of four pairs the person’s own. */
  readonly lines: readonly Line[];
  /** The record that must not be linked. */
  readonly other: string;
  readonly number: 'OWN' | 'OF_THE_OTHER' | 'NONE';
}

type Described = Pick<Person, 'ordinal' | 'birthDate' | 'sex' | 'nhsNumber'> & {
  readonly names: readonly PersonName[];
  readonly addresses: readonly string[];
  readonly walled?: boolean;
};

const lineOf = ({
  ordinal,
  names,
  birthDate,
  sex,
  addresses,
  nhsNumber,
  walled = false,
}: Described): Line => ({
  kind: 'PERSON',
  reference: referenceOf('HEALTH', { ordinal }),
  names,
  birthDate,
  sex,
  addresses,
  identifiers: nhsNumber === undefined ? {} : { nhsNumber },
  walled,
});

const alike = (given: string): string => {
  const last = given.charAt(given.length - 1);
  return 'aeiou'.includes(last) ? `${given.slice(0, -1)}${last === 'a' ? 'e' : 'a'}` : `${given}a`;
};

const yearsEarlier = (date: string, years: number): string =>
  calendarAt(date).dayBefore(Math.round(years * 365.25) + 17);

type Resembling = (
  person: Described,
  name: PersonName,
  birthDate: string,
  chance: Chance,
) => Partial<Described>;

const resembling: Readonly<Record<Lookalike, Resembling>> = {
  TWIN: ({ sex }, { given, family }, _, { oneOf }) => {
    const list = sex === 'MALE' ? boysNames : girlsNames;
    return { names: [{ given: oneOf(list.filter((other) => other !== given)), family }] };
  },
  TWIN_NAMED_ALIKE: (_, { given, family }) => ({ names: [{ given: alike(given), family }] }),
  SIBLING: (_, { given, family }, birthDate, { between, oneOf }) => ({
    names: [{ given: oneOf([...boysNames, ...girlsNames].filter((other) => other !== given)), family }],
    birthDate: yearsEarlier(birthDate, between(1, 8)),
  }),
  NAMESAKE: (_, __, birthDate, { between }) => ({
    birthDate: yearsEarlier(birthDate, between(1, 12)),
    addresses: [`${String(between(181, 300))} Elsewhere Road, ZZ99 7ZZ`],
  }),
  NAMESAKE_OF_ONE_DAY: (_, __, ___, { between }) => ({
    addresses: [`${String(between(181, 300))} Elsewhere Road, ZZ99 7ZZ`],
  }),
  PARENT_OF_SAME_NAME: (_, __, birthDate, { between }) => ({
    birthDate: yearsEarlier(birthDate, between(18, 40)),
  }),
  FORMER_IDENTITY: (_, name, __, chance) => ({
    names: [{ given: chance.oneOf([...boysNames, ...girlsNames]), family: anotherSurname(name, chance) }],
    addresses: [],
    walled: true,
  }),
  UNBORN: (_, { family }) => ({
    names: [{ given: '', family }],
    birthDate: null,
    sex: null,
    nhsNumber: undefined,
  }),
  REFERRED_BEFORE_BIRTH: () => ({}),
};

const slipsOfLookalikes = [
  'AS_WRITTEN',
  'AS_WRITTEN',
  'GIVEN_NAME_MISSPELT',
  'SHORT_FORM',
  'NO_BIRTH_DATE',
  'BIRTH_DATE_DIGIT_WRONG',
] as const;

/** A referral before birth gives no number of its own, and there is no record of its own. */
const beforeBirth = ({ names, nhsNumber: _own, ...described }: Referred): Referred => ({
  ...described,
  names: names.map(({ family }) => ({ given: '', family })),
  birthDate: null,
  sex: null,
});

const pairOf = (kind: Lookalike, person: Person, birthDate: string, chance: Chance): LookalikePair => {
  const [name] = person.names;
  // Numbers beyond the population’s own: nobody else has them.
  const ordinal = 800_000 - person.ordinal;
  const same: Described = { ...person, ordinal, nhsNumber: testNhsNumber(ordinal) };
  const other: Described = { ...same, ...resembling[kind](same, name, birthDate, chance) };
  const numbers = ['OWN', 'OWN', 'NONE', kind === 'NAMESAKE_OF_ONE_DAY' ? 'NONE' : 'OF_THE_OTHER'] as const;
  const number = chance.oneOf(numbers);
  const faultless = referredTo('HEALTH', person, number === 'OWN');
  const described = slips[chance.oneOf(slipsOfLookalikes)](faultless, chance);
  const unborn = kind === 'REFERRED_BEFORE_BIRTH';
  const ofTheOther =
    number === 'OF_THE_OTHER' && other.nhsNumber !== undefined ? { nhsNumber: other.nhsNumber } : {};
  const own = !unborn && chance.happens(0.75) ? [lineOf(person)] : [];
  return {
    kind,
    referred: { ...(unborn ? beforeBirth(described) : described), ...ofTheOther },
    lines: [...own, lineOf(other)],
    other: referenceOf('HEALTH', { ordinal }),
    number,
  };
};

/** So many pairs, the kinds in turn; half of the referrals give their own number, a quarter that of the other. The same for the same seed. */
export function* lookalikePairs(seed: number, count: number): Generator<LookalikePair> {
  const kinds = Object.keys(lookalikes) as Lookalike[];
  let made = 0;
  for (const household of householdsOf({ seed, people: count * 8, today: usualDay })) {
    for (const person of household.members) {
      const { birthDate } = person;
      if (made >= count) return;
      if (birthDate === null || person.role !== 'CHILD') continue;
      const kind = kinds[made % kinds.length] ?? 'TWIN';
      yield pairOf(kind, person, birthDate, chanceOf(seed, person.ordinal, 41));
      made += 1;
    }
  }
}
