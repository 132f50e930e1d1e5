import type { Agency } from '@mash-hub/shared/disclosure';
import type { CallerOption, Channel, Sector } from '@mash-hub/shared/profiles';
import type { Act } from './act';

/** What a contact is about in one word (R29, R59): its type, which a Walsall contact must state. */
export const contactTypes = {
  SAFEGUARDING: 'A worry about a child’s safety or welfare.',
  INFORMATION_REQUEST: 'A request for information about a child.',
  LEVEL_3: 'A request for multi-agency early help.',
  LEVEL_4: 'A request for social care.',
  YOUNG_CARER: 'A young or parent carer’s assessment.',
  DOMESTIC_ABUSE: 'A domestic-abuse notification.',
  PERSON_POSING_RISK: 'A notice of a person who poses a risk to children and has an address here (R43).',
  POSITION_OF_TRUST: 'An allegation against somebody in a position of trust (R44, R45).',
} as const;

export type ContactType = keyof typeof contactTypes;

/** The issue that a contact presents (K7). */
export const presentingIssues = {
  DOMESTIC_ABUSE: 'Domestic abuse.',
  PARENTING_SUPPORT: 'Parenting support.',
  EMOTIONAL_ABUSE: 'Emotional abuse.',
  PHYSICAL_ABUSE: 'Physical abuse.',
  SEXUAL_ABUSE: 'Sexual abuse.',
  NEGLECT: 'Neglect.',
  MENTAL_HEALTH: 'Mental health of a parent or child.',
  SUBSTANCE_MISUSE: 'Alcohol or drugs.',
  EXPLOITATION: 'Sexual or criminal exploitation.',
  MISSING: 'Missing from home, care or education.',
  DISABILITY: 'Disability.',
  YOUNG_CARER: 'A child who cares for somebody.',
  HOUSING: 'Housing or homelessness.',
  FINANCE: 'Money.',
  OTHER: 'Another issue.',
} as const;

export type PresentingIssue = keyof typeof presentingIssues;

/** A written form that came with the contact or after the call (R7, R10, feature 3). */
export interface WrittenForm extends Act {
  readonly form: Channel;
  /** Version of the form: the procedure profile’s that was in force when it came. */
  readonly version: string;
  /** Date on which the professional identified the concern; a form of another date is late (R9, feature 5). */
  readonly concernIdentifiedOn: string | null;
  readonly late: boolean;
}

/** A further referral of the same incident and child, kept with the contact that it merged into (feature 9). */
export interface MergedReferral extends Act {
  /** Names it: under this id a protected referrer’s identity is kept apart (R18). */
  readonly id: string;
  readonly channel: Channel;
  readonly narrative: string;
  readonly referrerAgency: Agency | null;
  /** Null where the referrer, or whom the referrer relays, is no professional. */
  readonly referrerName: string | null;
  /** The professional who sent it; null where hub staff took it down. */
  readonly referrerSub: string | null;
  /** Whether somebody’s identity is kept apart from it (R18, R236). */
  readonly keptApart: boolean;
}

/** What the Emergency Duty Team did out of hours, and when the day team had it (R201). */
export interface EmergencyResponse extends Act {
  readonly response: string;
  readonly receivedByDayTeamAt: Date | null;
}

/** Where a contact came from, beside its referrer. */
export interface Origin {
  /** The advice call that it grew out of (R22, feature 14). */
  readonly adviceCall: string | null;
  /** The domestic-abuse notice that it was made from (D11). */
  readonly domesticAbuseNotice: string | null;
  /** The locality’s agreement to step up from early help (R33, feature 21). */
  readonly stepUpAgreement: string | null;
  /** Option that the caller chose (feature 2). */
  readonly callerOption: CallerOption | null;
  /** The referrer’s sector and organisation in words. */
  readonly sector: Sector | null;
  readonly organisation: string | null;
  /** Date on which the referrer identified the concern, where it was said (R9). */
  readonly concernIdentifiedOn: string | null;
  /** Harm that is happening or about to: told to the Area Duty Manager even where the contact is passed on (R38). */
  readonly immediateHarm: boolean;
  /** The child is open and the allocated worker away, or nobody allocated: a Team Manager takes it (R31). */
  readonly workerAway: boolean;
  /** A child of it is open to early help (R32). */
  readonly openToEarlyHelp: boolean;
  /** When the child’s last case was closed, where it was (R35, R39). */
  readonly lastClosedOn: string | null;
  /** A completed exploitation risk matrix came with it (R54). */
  readonly riskMatrixAttached: boolean;
  /** Help already tried, and the other professionals around the family, in words (R13, R29). */
  readonly helpTried: string | null;
  readonly otherProfessionals: string | null;
}

/** A link between a record of an unidentified child and a later contact, accepted by a person (R27). */
export interface AcceptedLink extends Act {
  readonly contact: string;
  readonly reason: string;
}
