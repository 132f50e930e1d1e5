import type { Agency } from '../disclosure/vocabulary';

/** What makes some households hard for a hub that matches people and shares about them, with a sentence for each. */
export const hardCases = {
  TWINS: 'Two children born on one day, whose records differ in little but the given name.',
  SAME_NAME_PARENT_AND_CHILD:
    'A father and a son of one name at one address; only the birth date tells them apart.',
  MOVED_HOUSE: 'Moved some months ago: the police and probation still have the former address.',
  CHANGED_SURNAME: 'The mother took another surname: health knows both, the police only the former one.',
  ADOPTED: 'An adopted child, whose identity before the adoption is walled off and must never be linked.',
  UNBORN: 'A child who is not born yet: no given name, no birth date, no number.',
  REFUGE: 'Mother and children live at a refuge, whose address the father must not learn.',
  KNOWN_TO_ALL: 'A family about whom all five agencies hold something.',
  YOUNG_PERSON_AT_RISK:
    'A child of 15 or 16 who goes missing and is exploited: records of the police, social care and youth justice.',
} as const;

export type HardCase = keyof typeof hardCases;

export const hardCaseNames = Object.keys(hardCases) as readonly HardCase[];

export interface PersonName {
  readonly given: string;
  readonly family: string;
}

/** The place of a person in the household, in the words of a referral. */
export type FamilyRole = 'MOTHER' | 'FATHER' | 'CHILD' | 'UNBORN_CHILD';

/** An identity that ended with an adoption. Whoever holds it holds it as walled. */
export interface FormerIdentity {
  /** Numbers the identity as `Person.ordinal` numbers a person. */
  readonly ordinal: number;
  readonly name: PersonName;
  readonly nhsNumber: string | undefined;
}

/** A synthetic person as they really are, whatever an agency knows of them. */
export interface Person {
  /** Counts all people of a population from 0; every identifier and reference comes from it. */
  readonly ordinal: number;
  readonly role: FamilyRole;
  /** The present name first, then former ones. */
  readonly names: readonly [PersonName, ...PersonName[]];
  /** ISO date; null before the birth. */
  readonly birthDate: string | null;
  /** Whole years at the population’s day; negative before the birth. */
  readonly age: number;
  readonly sex: 'FEMALE' | 'MALE' | null;
  /** The present address first, then former ones. */
  readonly addresses: readonly [string, ...string[]];
  readonly nhsNumber: string | undefined;
  readonly upn: string | undefined;
  readonly crn: string | undefined;
  readonly pncId: string | undefined;
  /** The agencies that hold a record of the person. */
  readonly knownTo: ReadonlySet<Agency>;
  readonly former: FormerIdentity | undefined;
}

/** People who live together, or did until one of them had to leave. */
export interface Household {
  readonly index: number;
  readonly hardCase: HardCase | undefined;
  readonly phone: string;
  readonly members: readonly Person[];
}
