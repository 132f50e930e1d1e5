import type { Act } from './act';
import type { NameCheck } from './nameCheck';

/** Kinds of system that health looks into, whatever each is called here (R99, domain B2). */
export const healthSystems = {
  SHARED_RECORD: 'The shared care record and the national summary.',
  CHILD_HEALTH: 'The child-health system: immunisations, alerts, development.',
  EMERGENCY_DEPARTMENT: 'Emergency departments, other hospitals’ among them.',
  HOSPITAL: 'Inpatient and outpatient records.',
  MATERNITY: 'The maternity system.',
  COMMUNITY: 'Health visiting and school nursing.',
  GENERAL_PRACTICE: 'The general practice.',
  MENTAL_HEALTH: 'Mental-health services.',
  PAPER: 'Paper records, asked for by telephone.',
} as const;

export type HealthSystem = keyof typeof healthSystems;

/** What health recommends is done (R102, HLT-22). */
export const healthActions = {
  CHILD_PROTECTION_MEDICAL: 'A child-protection medical examination.',
  SEXUAL_ASSAULT_MEDICAL: 'An examination at the sexual assault referral centre.',
  REVIEW: 'A review by a professional who knows the child.',
  SPECIALIST_REFERRAL: 'A referral to a specialist.',
} as const;

export type HealthAction = keyof typeof healthActions;

/** What was searched for one person. It says where was looked, not what was found. */
export interface HealthCheck {
  readonly subject: string;
  readonly systems: readonly HealthSystem[];
  /** How far back, `2023-11-03`. */
  readonly checkedBackTo: string;
}

/** The first stage of the family’s proforma, by health’s administrators; a nurse completes it (R100). */
export interface AdminStage extends Act {
  readonly people: readonly HealthCheck[];
}

/** Whether the schools’ own child-protection log was looked into (R103). */
export const schoolLogChecks = {
  CHECKED: 'It was looked into.',
  NOT_AVAILABLE: 'The setting has none, or it cannot be reached from here.',
  NOT_CHECKED: 'It was not looked into.',
} as const;

export type SchoolLogCheck = keyof typeof schoolLogChecks;

/** Whom education telephones (R103). */
export const callRecipients = {
  DESIGNATED_SAFEGUARDING_LEAD: 'The setting’s designated safeguarding lead.',
  OTHER: 'Somebody else who knows the child.',
} as const;

/** One call to a setting; what was learned is a record of education’s own (EDU-18). */
export interface SchoolCall {
  readonly setting: string;
  readonly recipient: keyof typeof callRecipients;
  readonly reached: boolean;
  readonly at: Date;
}

/** Which checks education made (R103): that they were made, never what they found. */
export interface EducationChecks {
  readonly pupilDatabase: boolean;
  readonly schoolLog: SchoolLogCheck;
  readonly missingEducation: boolean;
  readonly homeEducation: boolean;
  readonly calls: readonly SchoolCall[];
  /** Why a check was not made, or nobody at the school was called. */
  readonly notDoneReason: string | null;
}

/** The three-way answer on one person: probation’s system and, apart from it, youth justice’s (R105, R112, feature 48). */
export interface PersonNameCheck {
  readonly subject: string;
  readonly probation: NameCheck;
  /** Null where it was not asked: an adult without a youth record. */
  readonly youthJustice: NameCheck | null;
}

/** Whether the national systems were searched through the research unit. INVARIANT: never what they held (R97, POL-11). */
export interface PoliceChecks {
  readonly nationalComputer: boolean;
  readonly nationalDatabase: boolean;
}

/** What the agencies’ own forms add to a return; each part is filled in by its agency alone. */
export interface AgencyForms {
  readonly healthChecks: readonly HealthCheck[];
  readonly adminStageAt: Date | null;
  /** Why matter older than the agency answers for bears on the concern (R101, HLT-26). */
  readonly olderMatterReason: string | null;
  readonly recommendedActions: readonly HealthAction[];
  readonly educationChecks: EducationChecks | null;
  readonly nameChecks: readonly PersonNameCheck[];
  /** The reference under which the research was assembled (R97, POL-01). */
  readonly policeReference: string | null;
  readonly policeChecks: PoliceChecks | null;
}
