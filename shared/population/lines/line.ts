import type { Agency } from '../../disclosure/vocabulary';
import type { Calendar } from '../calendar';
import { chanceOf, type Chance } from '../chance';
import type { Household, Person } from '../household';

/** A line of the import format (docs/import), before it is JSON. */
export type Line = Readonly<Record<string, unknown>> & { readonly kind: string; readonly reference: string };

/** The household as one agency writes it down. */
export interface Writing {
  readonly household: Household;
  readonly calendar: Calendar;
  /** The agency’s own draws. */
  readonly chance: Chance;
  /** Its draws for the rarer records and fields, which leave the others as they are. */
  readonly further: Chance;
  /** The members of whom the agency holds a record. */
  readonly known: readonly Person[];
}

/** What a record line may say beside its kind, reference and people. */
interface Particulars {
  readonly date?: string;
  readonly establishment?: string;
  readonly olderButRelevant?: string;
  readonly content: object;
}

const references: Readonly<Record<Agency, { readonly prefix: string; readonly first: number }>> = {
  SOCIAL_CARE: { prefix: 'P-', first: 5_000_000 },
  POLICE: { prefix: 'NOM-', first: 2_400_000 },
  HEALTH: { prefix: 'CP-', first: 7_100_000 },
  EDUCATION: { prefix: 'ONE-', first: 4_300_000 },
  PROBATION: { prefix: 'ND-', first: 6_600_000 },
};

/** The agency’s own reference of a person: of no use to another agency. */
export const referenceOf = (agency: Agency, { ordinal }: { readonly ordinal: number }): string => {
  const { prefix, first } = references[agency];
  return prefix + String(first + ordinal);
};

/** A record of the agency about people of whom it holds a record. */
export const recordLine = (
  agency: Agency,
  kind: string,
  reference: string,
  about: readonly Person[],
  particulars: Particulars,
): Line => ({
  kind,
  reference,
  subjects: about.map((person) => referenceOf(agency, person)),
  date: null,
  establishment: null,
  olderButRelevant: null,
  ...particulars,
});

export const nameOf = ({ names: [{ given, family }] }: Person): string => `${given} ${family}`.trim();

export const isChild = ({ role }: Person): boolean => role === 'CHILD';

const furtherPurposes = 10;

/** The household in the hands of one agency. */
export const writingOf = (
  agency: Agency,
  seed: number,
  household: Household,
  calendar: Calendar,
): Writing => {
  const purpose = Object.keys(references).indexOf(agency) + 1;
  return {
    household,
    calendar,
    chance: chanceOf(seed, household.index, purpose),
    further: chanceOf(seed, household.index, furtherPurposes + purpose),
    known: household.members.filter(({ knownTo }) => knownTo.has(agency)),
  };
};
