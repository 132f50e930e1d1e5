import { deadlineFor, deadlineState, type DeadlineState, type Sector } from '@mash-hub/shared/profiles';
import { procedureOf } from '../procedure';
import type { Enquiry, EnquiryKind } from './enquiry';

/** Whose enquiries each kind is; null where it may be anybody’s. */
const enquirers: Readonly<Record<EnquiryKind, Sector | null>> = {
  CAFCASS: 'CAFCASS',
  PROBATION_HOUSEHOLD: 'PROBATION',
  OPEN_CHILD_INFORMATION: null,
  MAPPA: null,
};

export interface EnquiryDeadline {
  readonly due: Date | null;
  /** When three quarters of the time have passed (R94). */
  readonly dueSoonAt: Date | null;
  /** The rule of the procedure; null where only the enquirer named a time, or nobody did. */
  readonly rule: string | null;
  readonly state: DeadlineState;
}

/**
 * When an enquiry is due: by the rule that its procedure has for such enquirers (feature 87, R57), else by the time that
 * the enquirer stated (R34), else never. Computed, never stored.
 */
export const deadlineOfEnquiry = (enquiry: Enquiry, now: Date): EnquiryDeadline => {
  const profile = procedureOf(enquiry);
  const enquirer = enquirers[enquiry.kind];
  const rule = profile.deadlines.find((row) => enquirer !== null && row.enquirer === enquirer);
  const metAt = enquiry.answer?.at ?? null;
  if (!rule) return stated(enquiry, metAt, now);
  const { receivedAt } = enquiry;
  const deadline = { ...deadlineFor(profile, rule.id, { receivedAt, requestedAt: receivedAt }), metAt };
  const { due, dueSoonAt } = deadline;
  return { due, dueSoonAt, rule: rule.id, state: deadlineState(deadline, now) };
};

const stated = ({ receivedAt, wantedBy: due }: Enquiry, metAt: Date | null, now: Date): EnquiryDeadline => {
  const window = due === null ? 0 : due.getTime() - receivedAt.getTime();
  const dueSoonAt = due && new Date(receivedAt.getTime() + 0.75 * window);
  return { due, dueSoonAt, rule: null, state: stateOf({ due, dueSoonAt, metAt }, now) };
};

const stateOf = (
  { due, dueSoonAt, metAt }: { due: Date | null; dueSoonAt: Date | null; metAt: Date | null },
  now: Date,
): DeadlineState => {
  if (metAt !== null) return 'MET';
  if (due === null || dueSoonAt === null) return 'NOT_STARTED';
  if (now > due) return 'OVERDUE';
  return now >= dueSoonAt ? 'DUE_SOON' : 'RUNNING';
};

const latest = Date.UTC(9999, 0, 1);

/** The place of an enquiry in the list: what falls due first, the answered last and newest first. Sorts as text. */
export const urgencyOfEnquiry = (enquiry: Enquiry): string => {
  const { answer, receivedAt, id } = enquiry;
  if (answer !== null) return `9|${new Date(latest - answer.at.getTime()).toISOString()}|${id}`;
  const { due } = deadlineOfEnquiry(enquiry, receivedAt);
  return `1|${(due ?? receivedAt).toISOString()}|${id}`;
};
