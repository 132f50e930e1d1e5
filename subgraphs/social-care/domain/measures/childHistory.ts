import { reReferralWindowEnds, type ProcedureProfile } from '@mash-hub/shared/profiles';
import { localMonthsBefore } from '../localDate';
import type { MeasuredContact } from './measuredContact';

/** What became of the children of a period. */
export interface ChildTotals {
  readonly referred: number;
  /** Referred again within the authority’s window after closure (K13). */
  readonly reReferred: number;
  /** With so many contacts in so many months that the pattern must be addressed (K27). */
  readonly inPattern: number;
  readonly patternAddressed: number;
}

/** A closure, and the end of the last day on which a new contact is a re-referral; reckoned when it is asked for. */
interface Closure {
  readonly at: Date;
  until?: Date | null;
}

interface Child {
  closures: Closure[];
  contacts: Date[];
  addressed: boolean;
}

const untilOf = (profile: ProcedureProfile, closure: Closure): Date | null =>
  (closure.until ??= reReferralWindowEnds(profile, closure.at));

/** Whether a contact of the child at this time is a re-referral. Forgets closures whose window has ended. */
const isReReferral = (profile: ProcedureProfile, child: Child, at: Date): boolean => {
  child.closures = child.closures.filter((closure) => at <= (untilOf(profile, closure) ?? closure.at));
  return child.closures.some((closure) => closure.at <= at);
};

/**
 * Follows children from contact to contact, by what they are recognised by: two contacts of a child meet where one
 * key is the same. Contacts are to be added in the order of their receipt. Grows with the number of children.
 */
export const createChildHistory = (profile: ProcedureProfile) => {
  const known = new Map<string, Child>();
  const met = { referred: new Set<Child>(), again: new Set<Child>(), pattern: new Set<Child>() };
  const pattern = profile.contactPattern;

  const childOf = (keys: readonly string[]): Child => {
    const found = keys.map((key) => known.get(key)).find((child) => child !== undefined);
    const child = found ?? { closures: [], contacts: [], addressed: false };
    for (const key of keys) known.set(key, child);
    return child;
  };

  const notePattern = (child: Child, at: Date, isCounted: boolean): void => {
    if (!pattern) return;
    const since = localMonthsBefore(at, pattern.months);
    child.contacts = [...child.contacts.filter((one) => one >= since), at];
    if (isCounted && child.contacts.length >= pattern.contacts) met.pattern.add(child);
  };

  /** Adds a contact; `isCounted` where it belongs to the period. True where it is a re-referral of one of its children. */
  const add = (contact: MeasuredContact, isCounted: boolean): boolean => {
    const { receivedAt, closedAt, closedLately, patternAddressed } = contact;
    let repeat = closedLately;
    for (const keys of contact.children) {
      const child = childOf(keys);
      const again = isReReferral(profile, child, receivedAt) || closedLately;
      repeat ||= again;
      if (isCounted) met.referred.add(child);
      if (isCounted && again) met.again.add(child);
      notePattern(child, receivedAt, isCounted);
      if (patternAddressed) child.addressed = true;
      if (closedAt) child.closures.push({ at: closedAt });
    }
    return repeat;
  };

  const totals = (): ChildTotals => ({
    referred: met.referred.size,
    reReferred: met.again.size,
    inPattern: met.pattern.size,
    patternAddressed: [...met.pattern].filter(({ addressed }) => addressed).length,
  });

  return { add, totals };
};
