import { currentRating, type ContactInstants } from './contactInstants';
import type { ProcedureProfile } from './profile';

const millisecondsPerMinute = 60_000;

/** How long the contact has waited since receipt, whatever its clocks say (R87); nought before receipt. */
export function waitedMilliseconds(instants: ContactInstants, now: Date): number {
  return Math.max(0, now.getTime() - instants.receivedAt.getTime());
}

/**
 * When to alert that a contact stands at RED and its assessment has not commenced, so that no RED waits unclocked
 * (R87). Null if it is not RED, commenced in time, or in a profile whose RED clock needs no assessment to start.
 */
export function redNotCommencedAlertAt(profile: ProcedureProfile, instants: ContactInstants): Date | null {
  const minutes = profile.clockStart.redNotCommencedAlertMinutes;
  const rating = currentRating(instants);
  if (minutes === null || rating?.rag !== 'RED') return null;
  const alertAt = new Date(rating.at.getTime() + minutes * millisecondsPerMinute);
  const commenced = instants.assessmentCommencedAt;
  return commenced && commenced <= alertAt ? null : alertAt;
}
