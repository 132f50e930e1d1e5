import type { Agency } from '../disclosure';
import type { CaseStep, ClockStart, DeadlineRule } from './deadlineRule';
import type { OutcomeCategory } from './outcome';
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
  /** When a manager first said how to proceed (R61). */
  readonly directedAt?: Instant;
  readonly allocatedAt?: Instant;
  /** The contact came as a domestic-abuse notification from the police. */
  readonly domesticAbuse?: boolean | undefined;
  /** When domestic-abuse triage agreed what becomes of the child (R177, R179). */
  readonly domesticAbuseHeardAt?: Instant;
  readonly calledAt?: Instant;
  readonly concernIdentifiedAt?: Instant;
  /** When the first written form came (R7, R9). */
  readonly writtenAt?: Instant;
  /** When the request that a partner's answer is reckoned from arrived. */
  readonly requestedAt?: Instant;
  /** Every request for information; absent: it is not known whom was asked. */
  readonly asked?:
    | readonly {
        readonly agency: Agency;
        readonly at: Date;
        readonly answeredAt: Date | null;
        /** When the agency’s first stage was complete, where there is one (R100). */
        readonly firstStageAt?: Instant;
      }[]
    | undefined;
  /** When the strategy discussion met, or was recorded as not held (R120, R125). */
  readonly strategyAt?: Instant;
  /** What kind of outcome was decided; absent: it is not known. */
  readonly outcome?: OutcomeCategory | null | undefined;
  /** When each step of the case was first taken (R135). */
  readonly stepsAt?: Readonly<Partial<Record<CaseStep, Date>>> | undefined;
  /** Whether somebody is to be written to about the outcome; absent: it is not known (R150–R153). */
  readonly feedbackOwed?: boolean | undefined;
  /** When the letter with the outcome went out (K14). */
  readonly feedbackSentAt?: Instant;
  /** Where the Emergency Duty Team took the contact out of hours and recorded what it did (R201). */
  readonly emergencyDuty?:
    { readonly respondedAt: Date; readonly receivedByDayTeamAt: Date | null } | null | undefined;
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
  if (rule.purpose === 'FEEDBACK' && instants.feedbackOwed === false) return false;
  if (!isAsked(rule, instants) || !followsOutcome(rule, instants)) return false;
  return rule.withAssessment === undefined || rule.withAssessment === withAssessment;
}

function isAsked({ purpose, agency }: DeadlineRule, { asked }: ContactInstants): boolean {
  if (purpose !== 'PARTNER_ANSWER' || asked === undefined) return true;
  return asked.some((request) => request.agency === agency);
}

function followsOutcome({ outcomes }: DeadlineRule, { outcome }: ContactInstants): boolean {
  if (outcomes === undefined || outcome === undefined) return true;
  return outcome !== null && outcomes.includes(outcome);
}

/** The requests to the agency whose answer the rule is about. */
export function requestsOf(
  { agency }: DeadlineRule,
  { asked }: ContactInstants,
): NonNullable<ContactInstants['asked']> {
  return asked?.filter((request) => request.agency === agency) ?? [];
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
    REQUEST: requestsOf(rule, instants).at(-1)?.at ?? instants.requestedAt,
  };
  return starts[rule.from] ?? null;
}
