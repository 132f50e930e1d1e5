import type { ClockStart, DeadlineRule } from './deadlineRule';
import type { Rag, RagRating } from './rag';

type Instant = Date | null | undefined;

/** What has happened to a contact and when: all that its deadlines are computed from. */
export interface ContactInstants {
  readonly receivedAt: Date;
  /** Absent: the contact was received at its first. */
  readonly initialContactAt?: Instant;
  /** Every rating ever given, oldest first; append-only (R86). */
  readonly ratedAt?: readonly RagRating[] | undefined;
  /** Whether a MASH assessment is to be made; absent: whether one has commenced. */
  readonly withAssessment?: boolean | undefined;
  readonly assessmentCommencedAt?: Instant;
  readonly decidedAt?: Instant;
  readonly allocatedAt?: Instant;
  /** The contact came as a domestic-abuse notification from the police. */
  readonly domesticAbuse?: boolean | undefined;
  readonly calledAt?: Instant;
  readonly concernIdentifiedAt?: Instant;
  /** When the request that a partner's answer is reckoned from arrived. */
  readonly requestedAt?: Instant;
  /** Where the Emergency Duty Team took the contact out of hours and recorded what it did (R201). */
  readonly emergencyDuty?:
    { readonly respondedAt: Date; readonly receivedByDayTeamAt: Date } | null | undefined;
}

/** The rating that stands now; null before the first. */
export function currentRating(instants: ContactInstants): RagRating | null {
  return ratingsOf(instants).at(-1) ?? null;
}

/** The ratings without those that only repeat the one before, which change no deadline. */
export function ratingsOf(instants: ContactInstants): readonly RagRating[] {
  const ratings = instants.ratedAt ?? [];
  return ratings.filter((rating, index) => rating.rag !== ratings[index - 1]?.rag);
}

/** The contact as it stood at an instant, for reckoning what a rating meant until it was changed. */
export function asOf(instants: ContactInstants, instant: Date | undefined): ContactInstants {
  const commenced = instants.assessmentCommencedAt;
  if (instant === undefined || !commenced || commenced <= instant) return instants;
  return { ...instants, assessmentCommencedAt: null };
}

/** True where the rule is about contacts with that rating and with, or without, an assessment like this one. */
export function isAbout(rule: DeadlineRule, instants: ContactInstants, rag: Rag | undefined): boolean {
  const withAssessment = instants.withAssessment ?? Boolean(instants.assessmentCommencedAt);
  if (rule.priority !== undefined && rule.priority !== rag) return false;
  if (rule.purpose === 'DA_REVIEW' && instants.domesticAbuse !== true) return false;
  return rule.withAssessment === undefined || rule.withAssessment === withAssessment;
}

/** When the rule's clock starts for this contact; null while that has not happened. */
export function startOf(rule: DeadlineRule, instants: ContactInstants, ratedAt: Instant): Date | null {
  // R201: what the Emergency Duty Team handed over is triaged from the moment the day team has it.
  const handedOver = rule.purpose === 'DECISION' ? instants.emergencyDuty?.receivedByDayTeamAt : undefined;
  const received = handedOver ?? instants.receivedAt;
  const starts: Record<ClockStart, Instant> = {
    RECEIPT: received,
    INITIAL_CONTACT: handedOver ?? instants.initialContactAt ?? received,
    ASSESSMENT_COMMENCED: instants.assessmentCommencedAt,
    RAG_APPLIED: ratedAt,
    DECISION: instants.decidedAt,
    ALLOCATION: instants.allocatedAt,
    CALL: instants.calledAt,
    CONCERN_IDENTIFIED: instants.concernIdentifiedAt,
    REQUEST: instants.requestedAt,
  };
  return starts[rule.from] ?? null;
}
