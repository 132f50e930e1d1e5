import { calendarAt } from './calendar';
import { chanceOf } from './chance';
import { sketchFamily, type Sketch } from './family';
import { hardCaseNames, type FormerIdentity, type HardCase, type Household, type Person } from './household';
import { agenciesKnowing } from './standing';
import { testCrn, testNhsNumber, testPhone, testPncId, testUpn } from './testIdentifiers';

/** What decides everything about a population. */
export interface PopulationOptions {
  /** Any whole number. */
  readonly seed: number;
  /** As many whole households are made as it takes to reach this number. */
  readonly people: number;
  /** The ISO date as of which ages and records are reckoned. */
  readonly today?: string;
}

export const usualDay = '2026-09-01';

// Every fortieth household bears each of the hard cases, so that even a small population has them all.
const cycle = 40;

/** Of what kind the household with this index is. */
export const hardCaseOf = (index: number): HardCase | undefined => hardCaseNames[index % cycle];

/** How many households of the same hard case come before it. */
export const turnOf = (index: number): number => Math.floor(index / cycle);

const formerIdentityOf = ({ bornAs: name }: Sketch, ordinal: number): FormerIdentity | undefined =>
  name && { ordinal, name, nhsNumber: testNhsNumber(ordinal) };

const makeHousehold = (
  { seed, today = usualDay }: PopulationOptions,
  index: number,
  firstOrdinal: number,
): Household => {
  const chance = chanceOf(seed, index, 0);
  const hardCase = hardCaseOf(index);
  const sketches = sketchFamily(hardCase, { chance, calendar: calendarAt(today) });
  const members = sketches.map((sketch, place): Person => {
    const { role, names, birthDate, age, sex, addresses } = sketch;
    const ordinal = firstOrdinal + place;
    const knownTo = agenciesKnowing(sketch, hardCase, chance);
    const year = Number(today.slice(0, 4)) - chance.between(1, 6);
    return {
      ordinal,
      role,
      names,
      birthDate,
      age,
      sex,
      addresses,
      knownTo,
      nhsNumber: birthDate === null ? undefined : testNhsNumber(ordinal),
      upn: birthDate !== null && knownTo.has('EDUCATION') ? testUpn(ordinal, birthDate) : undefined,
      crn: knownTo.has('PROBATION') && age >= 18 ? testCrn(ordinal) : undefined,
      pncId: knownTo.has('PROBATION') && age >= 18 ? testPncId(ordinal, year) : undefined,
      // The identity before an adoption comes after all members.
      former: formerIdentityOf(sketch, firstOrdinal + sketches.length),
    };
  });
  return { index, hardCase, phone: testPhone(chance.between(200, 899)), members };
};

/**
 * The households in order, one at a time: memory does not grow with the population. Each is the same for the same
 * seed and index whatever the size asked for. Throws RangeError if the day is no ISO date.
 */
export function* householdsOf(options: PopulationOptions): Generator<Household, void, undefined> {
  let people = 0;
  let ordinal = 0;
  for (let index = 0; people < options.people; index += 1) {
    const household = makeHousehold(options, index, ordinal);
    yield household;
    people += household.members.length;
    ordinal += household.members.length + (household.hardCase === 'ADOPTED' ? 1 : 0);
  }
}
