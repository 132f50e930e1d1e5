import type { WorkingCalendar } from '../time';
import { asOf, isAbout, ratingsOf, startOf, type ContactInstants } from './contactInstants';
import type { DeadlineRule } from './deadlineRule';
import type { ProcedureProfile } from './profile';
import { isMoreUrgent, type Rag, type RagRating } from './rag';

/** A decision clock that has been through every rating given so far. Both instants are null while it has not started. */
export interface RatedClock {
  readonly rule: DeadlineRule;
  readonly rag: Rag;
  readonly startedAt: Date | null;
  readonly due: Date | null;
}

interface HistoricClock extends RatedClock {
  /** When the clock first started, whatever re-rating did to it afterwards. */
  readonly originalStart: Date | null;
}

/** The rule by which a contact so rated must be decided: the rating's own, else the one for every decision. */
export function decisionRuleOf(
  profile: ProcedureProfile,
  rag: Rag | undefined,
  instants: ContactInstants,
): DeadlineRule | null {
  const rules = profile.deadlines.filter(
    (rule) => rule.purpose === 'DECISION' && isAbout(rule, instants, rag),
  );
  return rules.find((rule) => rule.priority !== undefined) ?? rules[0] ?? null;
}

/** When a rule's duration ends if it begins at the given instant. */
export function endOf(rule: DeadlineRule, start: Date, calendar: WorkingCalendar): Date {
  const end = calendar.add(start, rule.kind, rule.amount);
  return rule.rollsToWorkingDay ? calendar.rollToWorkingDay(end) : end;
}

/** The decision clock of a rated contact after all its ratings (R86); null if unrated, or no rule is about the rating. */
export function ratedClockOf(
  profile: ProcedureProfile,
  instants: ContactInstants,
  calendar: WorkingCalendar,
): RatedClock | null {
  const ratings = ratingsOf(instants);
  return ratings.reduce<HistoricClock | null>((before, rating, index) => {
    const known = asOf(instants, ratings[index + 1]?.at);
    const rule = decisionRuleOf(profile, rating.rag, known);
    if (rule === null) return before;
    const start = startOf(rule, known, rating.at);
    if (before === null) return started(rule, rating, start, calendar);
    return isMoreUrgent(rating.rag, before.rag)
      ? escalated(before, rule, rating, calendar)
      : started(rule, rating, before.originalStart ?? start, calendar);
  }, null);
}

/** A first rating, or a less urgent one: the new duration runs from the original start (R86). */
function started(
  rule: DeadlineRule,
  { rag }: RagRating,
  start: Date | null,
  calendar: WorkingCalendar,
): HistoricClock {
  const due = start && endOf(rule, start, calendar);
  return { rule, rag, startedAt: start, originalStart: start, due };
}

/**
 * A more urgent rating: the earlier of the old deadline and the new duration from the re-rating (R86).
 * INVARIANT: escalating never makes a deadline later.
 */
function escalated(
  before: HistoricClock,
  rule: DeadlineRule,
  { rag, at }: RagRating,
  calendar: WorkingCalendar,
): HistoricClock {
  const due = endOf(rule, at, calendar);
  if (before.due !== null && before.due <= due) return { ...before, rule, rag };
  return { rule, rag, startedAt: at, originalStart: before.originalStart ?? at, due };
}
