import type { Agency, Role } from '@mash-hub/shared/disclosure';
import type { SpecialPathway } from '@mash-hub/shared/profiles';
import type { Act } from './act';

/** A system that triage looks at by itself, without asking a partner (R63, R96). */
export const systems = {
  CASE_SYSTEM: 'Social care’s own case system (LCS, Mosaic, Liquid Logic).',
  PAPER_FILES: 'Social care’s paper files.',
  OTHER_AUTHORITIES: 'Other authorities’ children’s services.',
  EDUCATION_ROLL: 'The education database’s roll (Capita One).',
  EARLY_HELP: 'The early-help register (eCAF), for open and past cases (R106).',
  SCHOOL_MEETINGS: 'The half-termly list of children whom schools worry about (R106).',
  HOUSING_OPTIONS: 'Housing options: applications and homelessness (R107).',
  REGISTERED_PROVIDERS: 'Registered providers’ tenancy records (R107).',
  SURFACS: 'SURFACS, when needed.',
} as const;

export type System = keyof typeof systems;

/** What early help’s registers say of a family (R106, EHP-01). */
export const caseStandings = {
  OPEN: 'There is an open case.',
  PAST: 'There was one, and it is closed.',
  NONE: 'There is none.',
} as const;

export type CaseStanding = keyof typeof caseStandings;

/** Everything that triage looks at or does before it recommends (R63, R69, feature 36). */
export const triageChecks = {
  ...systems,
  REFERRER_SPOKEN_TO: 'The referrer was spoken to.',
  SAFEGUARDING_LEAD_SPOKEN_TO: 'The practitioner had spoken to their own safeguarding lead (R69).',
  CHILD_SPOKEN_TO: 'The child was spoken to directly, as far as age allows (R69, R213).',
  PARENTS_SPOKEN_TO: 'The parents were spoken to (R73, R76).',
} as const;

export type TriageCheckName = keyof typeof triageChecks;

/** One thing that triage did: looked, found this; or why it was not done (feature 36). */
export interface TriageCheck extends Act {
  readonly check: TriageCheckName;
  readonly done: boolean;
  /** What was found; where it was not done, why. */
  readonly note: string;
  /** Whether early help has, or had, a case: for its own registers only (R106). */
  readonly caseStanding?: CaseStanding | null;
}

/** What the screening recommends, once its checks are ticked or explained (R63, R64, feature 36, feature 37). */
export interface Recommendation extends Act {
  readonly recommendation: string;
  readonly chronology: string;
  /** Null with a reason in its place (feature 37). */
  readonly childVoice: string | null;
  readonly noChildVoiceReason: string | null;
  readonly parentsViews: string | null;
  readonly noParentsViewsReason: string | null;
}

/** A contact on a special pathway and the signatures that it needs (D2). */
export interface PathwayRecord extends Act {
  readonly pathway: SpecialPathway;
  readonly team: string;
  /** Whose tray it lies in: who takes the contact over. */
  readonly receivedBy: Role;
  /** Answers to the criteria of the profile’s row, in its order (R52). */
  readonly criteria: readonly { readonly question: string; readonly met: boolean }[];
  readonly signed: readonly (Act & { readonly step: string; readonly note: string })[];
}

/** How a contact left triage for early help: who takes it, and with whom that was discussed (R66, R72, R74). */
export interface Diversion extends Act {
  readonly service: string;
  /** Whose tray it lies in; null where the service has no role in the hub. */
  readonly receivedBy: Role | null;
  readonly discussedWith: string | null;
  /** How many of the authority’s needs were counted; null where it counts none (R72). */
  readonly needs: number | null;
}

/** What is written down as oversight. */
export const oversightKinds = {
  OVERSIGHT: 'Management oversight (R206).',
  OVERRIDE: 'The reasons for going on without consent (R225).',
  PARTNERSHIP_DISCUSSION: 'A discussion with partners of which help is right (R75).',
} as const;

export type OversightKind = keyof typeof oversightKinds;

/** Management oversight, written down (R206, R225), or a partnership discussion (R75). */
export interface Oversight extends Act {
  readonly kind: OversightKind;
  readonly note: string;
}

/** How three or more contacts were explored as a pattern (R40). */
export interface PatternReview extends Act {
  readonly analysis: string;
  readonly contacts: number;
}

/** Somebody who cannot rate asks for a re-rating (R85, feature 84). */
export interface ReRatingRequest extends Act {
  readonly reason: string;
}

/** An agency that is not a partner is asked by hand, by a named owner (R108, feature 51). */
export interface NonPartnerRequest extends Act {
  readonly id: string;
  readonly organisation: string;
  /** Who of the hub owns it. */
  readonly owner: string;
  readonly reason: string;
  readonly answer: (Act & { readonly analysis: string }) | null;
}

/** Steps of the case after the decision (R135, K22). */
export const allocationSteps = {
  SOCIAL_WORKER: 'Allocated to a social worker.',
  FAMILY_SUPPORT_WORKER: 'Allocated to a family support worker.',
  FAMILY_CALLED: 'The family was called.',
  FAMILY_VISITED: 'The family was visited.',
} as const;

export type AllocationStep = keyof typeof allocationSteps;

export interface Allocation extends Act {
  readonly step: AllocationStep;
  /** `sub` of whom it was allocated to; null for a call or visit. */
  readonly to: string | null;
}

/** Domestic-abuse indicator matrix and such, per child (R168, feature 80): the level only; the form stays where it is. */
export interface RiskAssessment extends Act {
  readonly subject: string;
  readonly form: 'DVRIM' | 'DASH' | 'RHRT';
  readonly level: number;
}

/** What a member of domestic-abuse triage says before consent: yes or no, and a colour (R178, F4). */
export interface TriageView extends Act {
  readonly agency: Agency;
  readonly concernHeld: boolean;
  readonly ragSuggestion: string | null;
}
