import type { Chance } from './chance';
import type { Household, Person } from './household';
import { givenNames, streets } from './names';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const schools = ['Greenlea Primary', 'Kiln Row Primary', 'Weirside Primary', 'Holt High School'] as const;
const workers = ['Morwenna Tate', 'Gethin Rowe', 'Adaeze Ilk', 'Rhona Sarn', 'Piers Lund'] as const;

type Slot = (chance: Chance, person: Person, household: Household) => string;

const givenOf = ({ members }: Household, wanted: Person['role'], otherwise: string): string =>
  members.find(({ role }) => role === wanted)?.names[0].given ?? otherwise;

/** What stands in braces in a template, so that no two thousand records read alike. */
const slots: Readonly<Record<string, Slot>> = {
  name: (_, { names: [{ given, family }] }) => given || `the ${family} baby`,
  mother: (_, __, household) => givenOf(household, 'MOTHER', 'the mother'),
  father: (_, __, household) => givenOf(household, 'FATHER', 'her former partner'),
  child: (_, __, household) => givenOf(household, 'CHILD', 'the child'),
  friend: ({ oneOf }) => oneOf(givenNames),
  worker: ({ oneOf }) => oneOf(workers),
  school: ({ oneOf }) => oneOf(schools),
  street: ({ oneOf }) => oneOf(streets),
  weekday: ({ oneOf }) => oneOf(weekdays),
  few: ({ between }) => String(between(2, 6)),
  weeks: ({ between }) => String(between(2, 14)),
  hour: ({ between }) =>
    `${String(between(7, 23)).padStart(2, '0')}:${String(between(0, 11) * 5).padStart(2, '0')}`,
  number: ({ between }) => String(between(100, 999)),
};

/** One of the templates, each `{slot}` of it filled in for the person. Throws RangeError for a slot that there is not. */
export const wordingFor =
  (chance: Chance, person: Person, household: Household) =>
  (...templates: readonly string[]): string =>
    chance.oneOf(templates).replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const slot = slots[name];
      if (slot === undefined) throw new RangeError(`No wording for ${name}`);
      return slot(chance, person, household);
    });
