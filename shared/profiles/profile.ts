import type { Agency, DomesticAbuseMode, Role, Threshold } from '../disclosure';
import type { OfficeHours, WallClockTime } from '../time';
import type { AbsenceRow } from './absenceRow';
import type { CallerOption, ChannelRow } from './channel';
import type { Continuity } from './continuity';
import type { DeadlineRule } from './deadlineRule';
import type { EmergencyAccess } from './emergency';
import type { LetterTemplate } from './letter';
import type { OutcomeRow } from './outcome';
import type { OverrideGround } from './overrideGround';
import type { PathwayRow } from './pathway';
import type { LevelOfNeed, Rag } from './rag';

/** A setting and where it comes from: a section of a seed, `[INT]` for inference, `[P]` for our own proposal. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly source: string;
}

/** What a rating stands for in one authority (C1). */
export interface RagMeaning {
  readonly level: LevelOfNeed;
  readonly threshold: Threshold;
  /** What its staff call this rating; a colour, or a speed where the authority has no colours. */
  readonly label: string;
  readonly source: string;
}

/** A ground that this authority's procedure accepts, who records it, and on which record. */
export interface GroundRow {
  readonly ground: OverrideGround;
  readonly recordedBy: readonly GroundRecorder[];
  readonly recordedIn: string;
  readonly source: string;
}

/** Who may record an override ground (domain F2). */
export type GroundRecorder = 'REFERRER' | 'TEAM_MANAGER' | 'MASH_MANAGER' | 'POLICE';

/** How the absence of consent is treated (C6, F3). */
export type ConsentMode = 'REASONED_ABSENCE' | 'GATE' | 'PROPORTIONATE_SCREENING' | 'FAMILY_TOLD';

/** A seat at a strategy discussion that must be filled for it to be quorate (R121). */
export type StrategySeat = 'SOCIAL_CARE' | 'POLICE' | 'HEALTH';

/** What happens to a child who is referred again after closure (C12). */
export type ReReferral =
  | { readonly route: 'AREA_TEAM'; readonly days: number; readonly source: string }
  | { readonly route: 'QUALITY_REVIEW'; readonly months: number; readonly source: string }
  | { readonly route: 'ORDINARY_CONTACT'; readonly source: string };

/** A time of day at which something happens in the domestic-abuse pathway. */
export interface DailyTime {
  readonly event: string;
  readonly at: WallClockTime;
}

/**
 * The procedure of one authority, as data (domain H1, C1–C25). A contact keeps the version with which it was created,
 * so a published version is never edited: a change is a new version. `Id` is any text only for a profile that is not
 * (or not yet) in the registry.
 */
export interface ProcedureProfile<Id extends string = string> {
  readonly id: Id;
  readonly version: string;
  readonly name: string;
  /** What a contact’s reference number begins with (R10). */
  readonly referencePrefix: string;
  /** Telephone of the hub as letters give it. */
  readonly hubPhone: string;
  /** C2. Who rates and directs contacts here. */
  readonly managers: Sourced<readonly Role[]>;
  /** C2. Whom a strategy discussion is notified to (R118). */
  readonly strategyNotified: Sourced<Role>;
  /** BG1. Who may open one person in an emergency, to what and for how long; no seed knows of it [P]. */
  readonly emergency: Sourced<EmergencyAccess>;
  /** R2–R6. How each way in is treated. */
  readonly channels: readonly ChannelRow[];
  /** R4. What a caller chooses first; empty where there is no menu. */
  readonly callerMenu: Sourced<readonly CallerOption[]>;
  /** R130. What a decision can lead to, in the authority’s own terms. */
  readonly outcomes: readonly OutcomeRow[];
  /** D2. The special pathways that it has. */
  readonly pathways: readonly PathwayRow[];
  /** D9. Its letters. */
  readonly letters: readonly LetterTemplate[];
  /** Feature 52. Agencies that should have answered before a level 4 decision; a decision without them warns. */
  readonly minimumAgencies: Sourced<readonly Agency[]>;
  /** R40. So many contacts for a child in so many months and the pattern must be addressed; null where not asked for. */
  readonly contactPattern: {
    readonly contacts: number;
    readonly months: number;
    readonly source: string;
  } | null;
  /** R206. Hours within which management oversight is written; null where no time is set. */
  readonly oversightWithinHours: Sourced<number | null>;
  /** Feature 15. When the advice line is open on weekdays; null where there is none. */
  readonly helpline: {
    readonly opens: WallClockTime;
    readonly closes: WallClockTime;
    readonly source: string;
  } | null;
  /** R54. Whether a referrer should have completed a risk matrix for sexual exploitation. */
  readonly exploitationRiskMatrix: Sourced<boolean>;
  /** R69. Whether a referring practitioner must have spoken to their own safeguarding lead first. */
  readonly safeguardingLeadFirst: Sourced<boolean>;
  /** R73, R76. Whether screening at level 4 speaks with the parents. */
  readonly parentsSpokenTo: Sourced<boolean>;
  /** D13. Whether it runs the daily exploitation triage. */
  readonly exploitationTriage: Sourced<boolean>;
  /** C1. What each rating means; a rating that is absent is not used here. */
  readonly ragMap: Readonly<Partial<Record<Rag, RagMeaning>>>;
  /** C2. Every duration that the procedure sets. */
  readonly deadlines: readonly DeadlineRule[];
  /** C3. Minutes after a RED rating at which an assessment that has not commenced raises an alert; null: no gap. */
  readonly clockStart: { readonly redNotCommencedAlertMinutes: number | null; readonly source: string };
  /** C5. Whether the procedure counts in hours only or in hours and working days. */
  readonly clockKind: Sourced<'HOURS' | 'MIXED'>;
  /** C4. The ratings that a manager may choose, most urgent first. */
  readonly ragLevels: Sourced<readonly Rag[]>;
  /** C6. How the absence of consent is treated. */
  readonly consentMode: ConsentMode;
  /** C7. A ground that is not here is refused (V29). */
  readonly overrideGrounds: readonly GroundRow[];
  /** C8. Who takes the final decision. */
  readonly decisionMode: Sourced<'TEAM_MANAGER' | 'TEAM_MANAGER_IF_NOT_UNANIMOUS' | 'COLLECTIVE'>;
  /** R131. Whether a decision for social work must list purposeful actions. */
  readonly decisionStatesActions: Sourced<boolean>;
  /** C9. Who gives the first rating. */
  readonly ragBy: Sourced<'TEAM_MANAGER' | 'MASH_MANAGER' | 'PRACTICE_MANAGER' | 'FIRST_CONTACT'>;
  /** C10. To whom an anonymous call goes. */
  readonly anonRoute: Sourced<'TEAM_MANAGER' | 'DUTY_SOCIAL_WORKER'>;
  /** C11. To whom news of an open child goes. */
  readonly openRoute: Sourced<
    'TRIAGE_THEN_ALLOCATED_WORKER' | 'ALLOCATED_WORKER_OR_TEAM_MANAGER' | 'ALLOCATED_WORKER'
  >;
  /** R32. To whom goes what is not about safeguarding on a child who is open to early help. */
  readonly openEarlyHelp: Sourced<'LEAD_PROFESSIONAL' | 'ORDINARY_CONTACT'>;
  /** C12. What happens to a child who is referred again after closure. */
  readonly reReferral: ReReferral;
  /** C13. How domestic-abuse notifications come in and are looked at. */
  readonly daMode: DomesticAbuseMode;
  /** C13, C14. For which children a contact is made, and the times of day of the pathway. */
  readonly daContact: {
    readonly madeFor: 'CHILD_REFERRED' | 'EVERY_CHILD_DISCUSSED' | 'EVERY_NOTIFICATION';
    readonly nonResidentChildren: boolean;
    readonly dailyTimes: readonly DailyTime[];
    /** Who hears the incident and says yes or no at triage (R176, R178); empty where nobody but social care does. */
    readonly members: readonly { readonly agency: Agency; readonly role: Role | null }[];
    /** D12. Whether schools are sent Operation Encompass notices; by when, local time. */
    readonly encompassBy: WallClockTime | null;
    readonly source: string;
  };
  /** C15. The seats that must be filled for a strategy discussion to decide anything. */
  readonly strategyQuorum: {
    readonly seats: readonly StrategySeat[];
    readonly schoolSeatForSchoolAge: boolean;
    readonly source: string;
  };
  /** C16. On which instrument disclosure after the decision rests. */
  readonly disclosureMode: Sourced<'THRESHOLD_TABLE' | 'SHARING_AGREEMENT' | 'SUMMARIES_TO_RECEIVING_TEAM'>;
  /** C17. Who is told the outcome. When is a rule of purpose `FEEDBACK` in `deadlines`. */
  readonly feedback: Sourced<readonly ('WRITTEN_REFERRER' | 'PROFESSIONAL_REFERRER' | 'PARENTS')[]>;
  /** C18. The named process for disagreement. */
  readonly dispute: Sourced<string>;
  /** C19. The referral forms in use. */
  readonly forms: Sourced<readonly string[]>;
  /** C20. When the day team works. */
  readonly hours: { readonly office: OfficeHours; readonly source: string };
  /** C21. Where members sit, and who is not always there (R114). */
  readonly availability: {
    readonly setting: string;
    readonly partTime: readonly string[];
    /** Absences that follow the calendar: a request made meanwhile is `UNSTAFFED` from the start. */
    readonly absences: readonly AbsenceRow[];
    /** First and last day of each school holiday, `2026-07-22`; empty where nobody is away in them. */
    readonly schoolHolidays: readonly { readonly from: string; readonly to: string }[];
    readonly source: string;
  };
  /** D14. What is done out of hours and when the office is lost, and how long records are kept (R197–R203, R210). */
  readonly continuity: Continuity;
  /** C22. The case system of the hub's social care. */
  readonly caseSystem: Sourced<string | null>;
  /** R110. What an answer to a request covers, as the procedure asks for it; empty where it does not say. */
  readonly answerCovers: Sourced<readonly string[]>;
  /** R147. Whether members carry actions and information back to their agencies only with the parents’ consent. */
  readonly carriedBackWithConsent: Sourced<boolean>;
  /** C23. Years that an agency answers for; older records need a stated reason (M9). */
  readonly recency: {
    readonly healthYears: number;
    readonly probationYears: number;
    readonly source: string;
  };
  /** C24. Levels that early help takes, and how many needs make up level 3 where counted. */
  readonly earlyHelp: {
    readonly levels: readonly LevelOfNeed[];
    readonly needsForLevel3: { readonly atLeast: number; readonly of: number } | null;
    readonly source: string;
  };
  /** C25. How advice is given. Nowhere is the child named without the family's agreement (R20). */
  readonly advice: Sourced<string>;
  /** No seed lets a section 47 threshold lift a provider's prohibition (R232, R233): off until a governance group decides. */
  readonly s47OverridesProviderRestriction: false;
}
