import { createWorkingCalendar, type WorkingCalendar } from '../time';
import { answerClockOf } from './answerClock';
import { currentRating, isAbout, requestsOf, startOf, type ContactInstants } from './contactInstants';
import type { DeadlinePurpose, DeadlineRule } from './deadlineRule';
import type { ProcedureProfile } from './profile';
import { rags, type Rag } from './rag';
import { decisionRuleOf, endOf, ratedClockOf } from './ratedClock';

/** A deadline of one contact, computed and never stored. Instants are UTC. */
export interface Deadline {
  /** The id of the rule that sets it. */
  readonly id: string;
  readonly name: string;
  readonly purpose: DeadlinePurpose;
  /** Where the procedure says so. */
  readonly rule: string;
  /** Null while the clock has not started (R87). */
  readonly startedAt: Date | null;
  readonly due: Date | null;
  /** When three quarters of the window have passed (R94). */
  readonly dueSoonAt: Date | null;
  /** The closing time at which to warn, where it falls due before the office opens again (R94). */
  readonly beforeClosingAlert: Date | null;
  /** True for a RED clock that runs while the office is shut: the Emergency Duty Team takes it over (R202). */
  readonly handoverToEdt: boolean;
  /** When what was due was done, as far as the contact's instants tell. */
  readonly metAt: Date | null;
}

/** How a deadline stands at an instant. */
export type DeadlineState = 'NOT_STARTED' | 'RUNNING' | 'DUE_SOON' | 'OVERDUE' | 'MET';

/**
 * Every deadline that binds the contact as it now stands: its decision deadline even if its clock has not started,
 * others once they have. Pure.
 */
export function deadlinesFor(profile: ProcedureProfile, instants: ContactInstants): readonly Deadline[] {
  const rag = currentRating(instants)?.rag;
  return profile.deadlines
    .filter((rule) => isAbout(rule, instants, rag))
    .map((rule) => computed(profile, rule, instants))
    .filter((deadline) => deadline.purpose === 'DECISION' || deadline.startedAt !== null);
}

/**
 * One deadline: that of the rule with this id, or, given a rating, that of the decision on a contact so rated. The
 * contact's whole history of ratings counts if the rating is the one that stands (R86). Pure.
 * Throws RangeError where the profile has no such rule or no deadline for the rating.
 */
export function deadlineFor(
  profile: ProcedureProfile,
  ruleOrRag: string,
  instants: ContactInstants,
): Deadline {
  const rule = isRag(ruleOrRag)
    ? decisionRuleOf(profile, ruleOrRag, instants)
    : profile.deadlines.find(({ id }) => id === ruleOrRag);
  if (!rule) throw new RangeError(`${profile.id} sets no deadline ${ruleOrRag}`);
  return computed(profile, rule, instants);
}

/** How the deadline stands: `DUE_SOON` from three quarters of its window, or from the closing time before it (R94). */
export function deadlineState(deadline: Deadline, now: Date): DeadlineState {
  if (deadline.metAt !== null) return 'MET';
  if (deadline.due === null) return 'NOT_STARTED';
  if (now > deadline.due) return 'OVERDUE';
  const warnings = [deadline.dueSoonAt, deadline.beforeClosingAlert];
  return warnings.some((warning) => warning !== null && now >= warning) ? 'DUE_SOON' : 'RUNNING';
}

function computed(profile: ProcedureProfile, rule: DeadlineRule, instants: ContactInstants): Deadline {
  const calendar = createWorkingCalendar(profile.hours.office);
  const { startedAt, due } = windowOf(profile, rule, instants, calendar);
  const common = { id: rule.id, name: rule.name, purpose: rule.purpose, rule: rule.source };
  const metAt = metAtOf(rule, instants);
  if (startedAt === null || due === null) {
    return {
      ...common,
      startedAt,
      due,
      dueSoonAt: null,
      beforeClosingAlert: null,
      handoverToEdt: false,
      metAt,
    };
  }
  return {
    ...common,
    startedAt,
    due,
    dueSoonAt: new Date(startedAt.getTime() + 0.75 * (due.getTime() - startedAt.getTime())),
    beforeClosingAlert: closingBefore(startedAt, due, calendar),
    handoverToEdt: rule.priority === 'RED' && runsWhileShut(startedAt, due, calendar),
    metAt,
  };
}

function windowOf(
  profile: ProcedureProfile,
  rule: DeadlineRule,
  instants: ContactInstants,
  calendar: WorkingCalendar,
): { startedAt: Date | null; due: Date | null } {
  // R86 moves the deadline that a rating sets; a rule for every decision is not moved by re-rating.
  const rated = rule.priority === undefined ? null : ratedClockOf(profile, instants, calendar);
  if (rated?.rule.id === rule.id) return rated;
  if (rule.purpose === 'PARTNER_ANSWER' && rule.priority !== undefined)
    return answerClockOf(profile, rule, instants, calendar);
  const startedAt = startOf(rule, instants, currentRating(instants)?.at);
  return { startedAt, due: startedAt && endOf(rule, startedAt, calendar) };
}

// R94: null where the office is open at the deadline, closes just then, or has not closed since the start.
function closingBefore(startedAt: Date, due: Date, calendar: WorkingCalendar): Date | null {
  if (calendar.isOpen(due)) return null;
  const closing = calendar.lastClosing(due);
  return closing > startedAt && closing < due ? closing : null;
}

function runsWhileShut(startedAt: Date, due: Date, calendar: WorkingCalendar): boolean {
  const closing = calendar.closingOf(startedAt);
  return closing === null || !calendar.isOpen(startedAt) || closing < due;
}

function metAtOf(rule: DeadlineRule, instants: ContactInstants): Date | null {
  const decided = instants.decidedAt ?? null;
  if (rule.step !== undefined) return instants.stepsAt?.[rule.step] ?? null;
  if (rule.purpose === 'FEEDBACK') return instants.feedbackSentAt ?? null;
  if (rule.purpose === 'STRATEGY') return instants.strategyAt ?? null;
  if (rule.purpose === 'WRITTEN_REFERRAL') return instants.writtenAt ?? null;
  if (rule.purpose === 'PARTNER_ANSWER') return answeredAt(rule, instants);
  // R177: what was settled before triage agreed an outcome needs none.
  if (rule.purpose === 'DA_REVIEW') return instants.domesticAbuseHeardAt ?? decided;
  // R201: what the Emergency Duty Team recorded is a first response.
  if (rule.purpose === 'FIRST_RESPONSE')
    return instants.emergencyDuty?.respondedAt ?? instants.directedAt ?? decided;
  return rule.purpose === 'DECISION' ? decided : null;
}

// An agency that was asked more than once has answered when it has answered everything.
function answeredAt(rule: DeadlineRule, instants: ContactInstants): Date | null {
  const answers = requestsOf(rule, instants).map(
    ({ answeredAt: at, firstStageAt }) => (rule.firstStage ? firstStageAt : null) ?? at,
  );
  return answers.includes(null) ? null : (answers.at(-1) ?? null);
}

function isRag(value: string): value is Rag {
  return rags.some((rag) => rag === value);
}
