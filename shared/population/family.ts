import type { Calendar } from './calendar';
import type { Chance } from './chance';
import type { FamilyRole, HardCase, PersonName } from './household';
import { aFamilyName, boysNames, girlsNames, streets } from './names';

/** A member of a family before identifiers and records are given out. */
export interface Sketch {
  readonly role: FamilyRole;
  readonly names: readonly [PersonName, ...PersonName[]];
  readonly birthDate: string | null;
  readonly age: number;
  readonly sex: 'FEMALE' | 'MALE' | null;
  readonly addresses: readonly [string, ...string[]];
  /** The name before an adoption. */
  readonly bornAs?: PersonName;
}

/** The calendar and the chance by which a family is made. */
export interface Circumstances {
  readonly chance: Chance;
  readonly calendar: Calendar;
}

const inward = 'ABDEFGHJLNPQRSTUWXYZ';

/** An address that there is not: postcode area ZZ99. */
const anAddress = ({ between, oneOf }: Chance): string => {
  const letters = Array.from(inward);
  return `${String(between(1, 180))} ${oneOf(streets)}, ZZ99 ${String(between(1, 9))}${oneOf(letters)}${oneOf(letters)}`;
};

const refugeAddress = 'Refuge, PO Box 960, ZZ99 9RF';

const bornYearsAgo = (years: number, { chance, calendar }: Circumstances) => {
  const birthDate = calendar.dayBefore(years * 365 + chance.between(10, 350));
  return { birthDate, age: calendar.yearsSince(birthDate) };
};

const anotherName = (than: string, chance: Chance): string => {
  const name = aFamilyName(chance);
  return name === than ? anotherName(than, chance) : name;
};

const parentsOf = (
  family: string,
  home: string,
  hardCase: HardCase | undefined,
  circumstances: Circumstances,
) => {
  const { chance } = circumstances;
  const name = { given: chance.oneOf(girlsNames), family };
  const before = { ...name, family: anotherName(family, chance) };
  const former = anAddress(chance);
  const moved = hardCase === 'MOVED_HOUSE';
  const mother: Sketch = {
    role: 'MOTHER',
    names: hardCase === 'CHANGED_SURNAME' ? [name, before] : [name],
    ...bornYearsAgo(chance.between(26, 45), circumstances),
    sex: 'FEMALE',
    addresses: hardCase === 'REFUGE' ? [refugeAddress, home] : moved ? [home, former] : [home],
  };
  const withFather = hardCase !== undefined || chance.happens(0.72);
  if (!withFather) return [mother];
  const father: Sketch = {
    role: 'FATHER',
    names: [{ given: chance.oneOf(boysNames), family }],
    ...bornYearsAgo(chance.between(27, 48), circumstances),
    sex: 'MALE',
    addresses: moved ? [home, former] : [home],
  };
  return [mother, father];
};

// One child where all five agencies know the family: a record about a sibling whom a referral leaves out is withheld.
const childrenIn = (hardCase: HardCase | undefined, { oneOf }: Chance): number =>
  hardCase === undefined
    ? oneOf([0, 1, 1, 1, 2, 2, 2, 3, 4])
    : hardCase === 'KNOWN_TO_ALL' || hardCase === 'YOUNG_PERSON_AT_RISK'
      ? 1
      : oneOf([2, 2, 3]);

// The eldest child of a special household goes to school, so that every agency can know the family.
const yearsOf = (hardCase: HardCase | undefined, place: number, { between }: Chance): number => {
  if (hardCase === 'YOUNG_PERSON_AT_RISK') return between(15, 16);
  return hardCase !== undefined && place === 0 ? between(6, 9) : between(0, 16);
};

const childrenOf = (
  parents: readonly Sketch[],
  hardCase: HardCase | undefined,
  circumstances: Circumstances,
) => {
  const { chance } = circumstances;
  const [mother, father] = parents;
  if (mother === undefined) return [];
  const { family } = mother.names[0];
  const count = childrenIn(hardCase, chance);
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, place): Sketch => {
    const namesake = hardCase === 'SAME_NAME_PARENT_AND_CHILD' && place === 0 ? father : undefined;
    const sex = namesake || chance.happens(0.51) ? 'MALE' : 'FEMALE';
    const list = (sex === 'MALE' ? boysNames : girlsNames).filter((given) => !taken.has(given));
    const given = namesake?.names[0].given ?? chance.oneOf(list);
    taken.add(given);
    const years = yearsOf(hardCase, place, chance);
    const born = bornYearsAgo(years, circumstances);
    return { role: 'CHILD', names: [{ given, family }], ...born, sex, addresses: mother.addresses };
  });
};

const toTwins = ([first, second, ...others]: readonly Sketch[]): readonly Sketch[] =>
  first && second
    ? [first, { ...second, birthDate: first.birthDate, age: first.age, sex: first.sex }, ...others]
    : [];

const asBornOtherwise = (child: Sketch, chance: Chance): Sketch => ({
  ...child,
  bornAs: {
    given: chance.oneOf(child.sex === 'MALE' ? boysNames : girlsNames),
    family: aFamilyName(chance),
  },
});

const notYetBorn = ({ names, addresses }: Sketch): Sketch => ({
  role: 'UNBORN_CHILD',
  names: [{ given: '', family: names[0].family }],
  birthDate: null,
  age: -1,
  sex: null,
  addresses,
});

/** A family: parents and children, with what its hard case makes of them. The mother comes first. */
export const sketchFamily = (
  hardCase: HardCase | undefined,
  circumstances: Circumstances,
): readonly Sketch[] => {
  const { chance } = circumstances;
  const parents = parentsOf(aFamilyName(chance), anAddress(chance), hardCase, circumstances);
  const children = childrenOf(parents, hardCase, circumstances);
  const [mother] = parents;
  const [eldest, ...younger] = children;
  if (hardCase === 'TWINS') return [...parents, ...toTwins(children)];
  if (hardCase === 'ADOPTED' && eldest) return [...parents, asBornOtherwise(eldest, chance), ...younger];
  if (hardCase === 'UNBORN' && mother) return [...parents, ...children, notYetBorn(mother)];
  return [...parents, ...children];
};
