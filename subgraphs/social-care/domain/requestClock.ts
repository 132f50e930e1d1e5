import {
  deadlineFor,
  deadlinesFor,
  type Deadline,
  type ProcedureProfile,
  type RagRating,
} from '@mash-hub/shared/profiles';
import { createWorkingCalendar } from '@mash-hub/shared/time';
import type { Contact, InformationRequest } from './contact';
import { clocksOf } from './deadlines';
import { firstStageAtOf } from './forms/form';

/** By when an agency answers a request, and when it is reminded. Instants are UTC. */
export interface RequestClock {
  readonly due: Date;
  /** Three quarters of the window, or the closing time before a deadline that falls before the next opening (R94). */
  readonly dueSoonAt: Date;
  /** What sets the time: the procedure’s words on this agency, or the rating (R89). */
  readonly rule: string;
}

const earliest = (deadlines: readonly Deadline[]): Date | null =>
  deadlines
    .filter(({ purpose, metAt }) => purpose === 'DECISION' && metAt === null)
    .map(({ due }) => due)
    .reduce<Date | null>(
      (first, due) => (first === null || (due !== null && due < first) ? due : first),
      null,
    );

/** The rating at which the agency was asked and every later one: re-rating moves its time as well (R86, R89). */
const ratingsSince = ({ ratings }: Contact, { rag, at }: InformationRequest): readonly RagRating[] => [
  { rag, at },
  ...ratings.filter((rating) => rating.at > at).map((rating) => ({ rag: rating.rag, at: rating.at })),
];

/**
 * The agency’s own time limit, where the procedure sets one (R98, R100: a timer of its own from the request’s arrival).
 * Where it is about a first stage that is complete, the answer has the rating’s time (R89, R100).
 */
const ownLimit = (
  profile: ProcedureProfile,
  contact: Contact,
  request: InformationRequest,
): Deadline | null => {
  const { agency, at } = request;
  const ratedAt = ratingsSince(contact, request);
  const rag = ratedAt.at(-1)?.rag;
  const rule = profile.deadlines.find(
    (row) =>
      row.purpose === 'PARTNER_ANSWER' &&
      row.agency === agency &&
      (row.priority === undefined || row.priority === rag) &&
      !(row.firstStage && firstStageAtOf(request) !== null),
  );
  const asked = [{ agency, at, answeredAt: null }];
  return rule ? deadlineFor(profile, rule.id, { receivedAt: at, ratedAt, asked }) : null;
};

/** Partners get the time set by the rating once alerted (R89), but none beyond the decision’s own deadline. */
const limitOfRating = (
  profile: ProcedureProfile,
  contact: Contact,
  request: InformationRequest,
): Date | null => {
  const { at } = request;
  const alone = { receivedAt: at, ratedAt: ratingsSince(contact, request), assessmentCommencedAt: at };
  const limits = [earliest(deadlinesFor(profile, alone)), earliest(clocksOf(contact))].filter(
    (limit) => limit !== null,
  );
  return limits.length === 0 ? null : new Date(Math.min(...limits.map((limit) => limit.getTime())));
};

/** The clock of one request; null where neither the procedure nor the rating sets one. Pure. */
export const requestClockOf = (
  contact: Contact,
  request: InformationRequest,
  profile: ProcedureProfile,
): RequestClock | null => {
  const own = ownLimit(profile, contact, request);
  const due = own?.due ?? limitOfRating(profile, contact, request);
  if (!due) return null;
  const { at } = request;
  const from = own?.startedAt ?? at;
  const threeQuarters = new Date(from.getTime() + 0.75 * Math.max(0, due.getTime() - from.getTime()));
  const calendar = createWorkingCalendar(profile.hours.office);
  const closing = calendar.isOpen(due) ? due : calendar.lastClosing(due);
  const dueSoonAt = closing > at && closing < threeQuarters ? closing : threeQuarters;
  return { due, dueSoonAt, rule: own?.rule ?? 'R89' };
};
