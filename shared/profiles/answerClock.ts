import type { WorkingCalendar } from '../time';
import { ratingsOf, startOf, type ContactInstants } from './contactInstants';
import type { DeadlineRule } from './deadlineRule';
import type { ProcedureProfile } from './profile';
import { isMoreUrgent, type Rag } from './rag';
import { endOf } from './ratedClock';

interface AnswerClock {
  readonly startedAt: Date | null;
  readonly due: Date | null;
}

/**
 * The clock of an agency's own time limit that depends on the rating (R98, R100), after every re-rating since it was
 * asked (R86): a more urgent rating gives the agency its new time from then, and never more than it had; a less urgent
 * one gives it the new time from the request.
 */
export function answerClockOf(
  profile: ProcedureProfile,
  rule: DeadlineRule,
  instants: ContactInstants,
  calendar: WorkingCalendar,
): AnswerClock {
  const asked = startOf(rule, instants, null);
  if (asked === null) return { startedAt: null, due: null };
  const ratings = ratingsOf(instants);
  const later = ratings.filter(({ at }) => at > asked);
  const first = ratings[ratings.length - later.length - 1]?.rag ?? rule.priority;
  const from = (rag: Rag | undefined, at: Date) => {
    const row = answerRuleOf(profile, rule, rag);
    return { rag, startedAt: at, due: row && endOf(row, at, calendar) };
  };
  return later.reduce(
    (before, { rag, at }) => {
      if (before.rag === undefined || !isMoreUrgent(rag, before.rag)) return from(rag, asked);
      const now = from(rag, at);
      const isEarlier = before.due !== null && now.due !== null && before.due <= now.due;
      return isEarlier ? { ...before, rag } : now;
    },
    from(first, asked),
  );
}

function answerRuleOf(
  profile: ProcedureProfile,
  { purpose, agency }: DeadlineRule,
  rag: Rag | undefined,
): DeadlineRule | null {
  const rules = profile.deadlines.filter((row) => row.purpose === purpose && row.agency === agency);
  return rules.find(({ priority }) => priority === undefined || priority === rag) ?? null;
}
