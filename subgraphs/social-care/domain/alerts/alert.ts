import { roleOf, type Agency, type Role } from '@mash-hub/shared/disclosure';

/** What somebody may have to be told of, each in a sentence. Derived from what is recorded, never itself recorded. */
export const alertKinds = {
  DEADLINE_DUE_SOON: 'Three quarters of a deadline’s window have passed (R94).',
  DEADLINE_BEFORE_CLOSING: 'A deadline falls before the office opens again; it is closing time (R94).',
  DEADLINE_OVERDUE: 'A deadline has passed and what was due is not done.',
  HAND_OVER_TO_EDT:
    'The office closes on an undecided RED contact: the Emergency Duty Team takes it over (R202).',
  RED_NOT_COMMENCED:
    'A contact stands at RED and nobody has been asked yet, so its clock has not started (R87).',
  REQUEST_DUE_SOON: 'An agency’s answer is due soon: before the case breaches, it is reminded (R93).',
  REQUEST_OVERDUE: 'An agency’s answer is overdue (R93).',
  REQUEST_UNSTAFFED: 'An agency that was asked is known to be absent (R114).',
  SUPERVISING_OFFICER: 'Probation was asked: the supervising officer is to know at once (R104).',
  SUPERVISING_OFFICER_TO_TELL:
    'A name check found somebody under supervision: the supervising officer is told and it is recorded (R104).',
  NON_PARTNER_TO_CHASE: 'An organisation outside the hub was asked by hand and has not answered (R108).',
  STRATEGY_DUE: 'Harm was found: a strategy discussion is to be convened (R117).',
  STRATEGY_NOTIFICATION: 'A strategy discussion is due: the receiving manager is notified (R118).',
  AREA_DUTY_NOTIFICATION: 'A contact that had gone back to its area shows immediate harm (R38).',
  WRITTEN_FORM_DUE: 'A professional telephoned: the written form is due (R7).',
  CHALLENGE_POST: 'A professional used a way in that is not meant for professionals (R3).',
  SEEK_CONSENT: 'The public told the hub of a child: the hub itself asks the family (R214).',
  HELD_ASK_AGAIN: 'A contact is held for want of consent: the family is to be asked again (R154).',
  MIDWIFERY_ALERT: 'An outcome about an unborn child goes to the midwifery safeguarding service (R60, R148).',
  QUALITY_REVIEW: 'A child was referred again soon after closure: quality assurance looks at it (R39).',
  WITHDRAWAL_NEEDS_DECISION: 'Consent was withdrawn: does a ground stand in for it? (R228)',
  OVERRIDE_RECORD_MISSING:
    'RED with neither consent nor a recorded ground: partners cannot yet be told (F8).',
  OVERRIDE_REVIEW: 'The review date of an override of consent has come (K26).',
  OVERSIGHT_OVERDUE: 'Management oversight was to be written by now (R206).',
  RE_RATING_ASKED: 'Somebody who cannot rate asks for a re-rating (R85).',
  LETTER_TO_CHECK: 'A letter waits for its safety check (R155).',
  ALLOCATION_DUE: 'The case is to be allocated, and the family seen (R135).',
  DISPUTE_TO_REVIEW: 'Somebody disagrees, and it waits for an answer or a review (R158).',
  ENQUIRY_DUE_SOON: 'The answer to an enquiry from outside is due soon (R57).',
  ENQUIRY_OVERDUE: 'The answer to an enquiry from outside is overdue (R57).',
  EXPLOITATION_TO_CHECK: 'An exploitation concern came: the co-ordinator checks who holds the case (R190).',
  EXPLOITATION_TO_TRIAGE: 'An exploitation concern waits for the daily triage (R191).',
  POLICE_TO_BE_TOLD: 'The police are to be told of a new or rising exploitation concern (R195).',
  EMERGENCY_OPENED: 'Somebody opened one person in an emergency, for an hour at most (BG1).',
  EMERGENCY_TO_REVIEW: 'A manager who did not open it says whether an emergency was justified (BG1).',
  EMERGENCY_REVIEW_OVERDUE: 'Nobody has reviewed an emergency in time (BG1).',
  DENIAL_ON_RED: 'Somebody who works with a child of a RED contact was refused information (F11).',
} as const;

/** A kind of alert. */
export type AlertKind = keyof typeof alertKinds;

/**
 * Alerts that nobody says are done, and the command that settles each instead: they close when what they are about is
 * settled (BG1).
 */
export const settledOnlyBy: Partial<Record<AlertKind, string>> = {
  EMERGENCY_TO_REVIEW: 'reviewEmergency',
  EMERGENCY_REVIEW_OVERDUE: 'reviewEmergency',
};

/** Whom an alert is for: an agency’s hub staff, one role of it, or one person. */
export interface Audience {
  readonly agency: Agency;
  /** Null: anybody of the agency who works its requests. */
  readonly role: Role | null;
  /** Null: whoever has the role. */
  readonly sub: string | null;
}

/**
 * Something that somebody has to be told, as it follows from an aggregate and its procedure.
 * INVARIANT: it names no person of the contact and says nothing of its narrative.
 */
export interface Alert extends Audience {
  /** Made of its cause: the same until the cause changes, another when it does. */
  readonly key: string;
  readonly kind: AlertKind;
  /** The instant from which it holds: past, or to come. */
  readonly at: Date;
  /** The instant from which something else takes its place; null: until what it is about is done. */
  readonly until: Date | null;
  readonly reason: string;
  readonly rule: string;
  readonly due: Date | null;
  /** The sub of whoever did what others are told of, and does not say for them that it is seen to; null: nobody did. */
  readonly causedBy: string | null;
}

/** Somebody by role, in the agency that the role belongs to. */
export const byRole = (role: Role): Audience => ({ agency: roleOf(role).agency, role, sub: null });

/** Everybody of an agency who works its requests. */
export const byAgency = (agency: Agency): Audience => ({ agency, role: null, sub: null });

/** Whoever audits an agency’s log; its hub staff see the auditor’s tasks too, and the auditor alone does them (BG1). */
export const byAuditor = (agency: Agency): Audience => ({ agency, role: 'QA_AUDITOR', sub: null });

/** The tray that an audience looks into: `POLICE`, `SOCIAL_CARE:MASH_TEAM_MANAGER`, `sub:<sub>`. */
export const trayOf = ({ agency, role, sub }: Audience): string => {
  if (sub !== null) return `sub:${sub}`;
  return role === null ? agency : `${agency}:${role}`;
};

/** What an alert is about, before it is known whom it is for. */
export interface Occasion {
  readonly kind: AlertKind;
  /** What tells it from another of its kind: a rule, a request; empty where there can be only one. */
  readonly cause: string;
  readonly at: Date;
  readonly until?: Date | null;
  readonly reason: string;
  readonly rule: string;
  readonly due?: Date | null;
  readonly causedBy?: string | null;
}

/** One alert for each audience of an occasion. */
export const alertsTo = (
  audiences: readonly Audience[],
  { kind, cause, at, until = null, reason, rule, due = null, causedBy = null }: Occasion,
): readonly Alert[] =>
  audiences.map((audience) => ({
    ...audience,
    key: [kind, cause, at.toISOString(), trayOf(audience)].filter((part) => part !== '').join('|'),
    kind,
    at,
    until,
    reason,
    rule,
    due,
    causedBy,
  }));

/** True where the alert holds at an instant. */
export const holdsAt = ({ at, until }: Alert, now: Date): boolean =>
  at <= now && (until === null || now < until);

/** The next instant at which an alert begins or ceases to hold; null where nothing changes by itself any more. */
export const nextChangeOf = (alerts: readonly Alert[], now: Date): Date | null =>
  alerts
    .flatMap(({ at, until }) => [at, ...(until === null ? [] : [until])])
    .filter((instant) => instant > now)
    .reduce<Date | null>((first, instant) => (first === null || instant < first ? instant : first), null);
