import type { Agency } from '../../disclosure/vocabulary';
import type { Household, Person, PersonName } from '../household';
import { referenceOf, type Line } from './line';

/** A person as one agency knows them. */
interface Known {
  readonly names: readonly PersonName[];
  readonly addresses: readonly string[];
  readonly identifiers: Readonly<Record<string, string>>;
}

const present = (
  identifiers: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(identifiers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const onlyLast = <T>(list: readonly T[]): readonly T[] => list.slice(-1);

const identifiersKept: Readonly<Record<Agency, (person: Person) => Readonly<Record<string, string>>>> = {
  HEALTH: ({ nhsNumber }) => present({ nhsNumber }),
  POLICE: ({ pncId }) => present({ pncId }),
  EDUCATION: ({ upn }) => present({ upn }),
  PROBATION: ({ crn, pncId }) => present({ crn, pncId }),
  SOCIAL_CARE: ({ ordinal, nhsNumber, upn }) => present({ caseId: `LCS-${String(ordinal)}`, nhsNumber, upn }),
};

/** What an agency knows of a person: police and probation are told last of a new name or a new address (domain B6). */
const knownBy = (agency: Agency, person: Person): Known => {
  const lastToHear = agency === 'POLICE' || agency === 'PROBATION';
  return {
    names: lastToHear ? onlyLast(person.names) : person.names,
    addresses: lastToHear ? onlyLast(person.addresses) : person.addresses,
    identifiers: identifiersKept[agency](person),
  };
};

const personLine = (
  agency: Agency,
  { ordinal, birthDate, sex }: Pick<Person, 'ordinal' | 'birthDate' | 'sex'>,
  { names, addresses, identifiers }: Known,
  walled: boolean,
): Line => ({
  kind: 'PERSON',
  reference: referenceOf(agency, { ordinal }),
  names,
  birthDate,
  sex,
  addresses,
  identifiers,
  walled,
});

/** The people of a household whom the agency knows, and the walled identity of one whom health or social care knew before. */
export function* personLines(agency: Agency, { members }: Household): Generator<Line> {
  for (const person of members) {
    if (!person.knownTo.has(agency)) continue;
    yield personLine(agency, person, knownBy(agency, person), false);
    const { former, birthDate, sex } = person;
    if (former === undefined || (agency !== 'HEALTH' && agency !== 'SOCIAL_CARE')) continue;
    const identifiers = present({ nhsNumber: former.nhsNumber });
    const known = { names: [former.name], addresses: [], identifiers };
    yield personLine(agency, { ordinal: former.ordinal, birthDate, sex }, known, true);
  }
}
