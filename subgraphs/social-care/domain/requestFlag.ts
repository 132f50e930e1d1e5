import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import type { Contact, InformationRequest } from './contact';
import { isOutstanding } from './request';
import { requestClockOf } from './requestClock';

/** What a contributor is told before the first entry, and accepts with it (R113, feature 57): no more than fits (R116). */
export const visibilityWarning =
  'What you enter may be read by other children’s-services staff who work on this contact. Enter what fits the concern, and no more.';

/** What lies over an open request once its time runs short (R94). */
export const requestFlags = {
  DUE_SOON: 'Three quarters of the time have passed, or the office closes before it is due (R94).',
  OVERDUE: 'The time is past; the Team Manager may decide without the answer (R95).',
} as const;

export type RequestFlag = keyof typeof requestFlags;

/**
 * How an open request stands to its time; null while there is time, and once it is answered. An absent agency is
 * `UNSTAFFED` and not late: it has no flag, though the deadline runs (R114, feature 56). After the decision nobody is
 * chased any more. Computed, never stored.
 */
export const requestFlagOf = (
  contact: Contact,
  request: InformationRequest,
  profile: ProcedureProfile,
  now: Date,
): RequestFlag | null => {
  if (!isOutstanding(request) || request.status === 'UNSTAFFED' || contact.decision !== null) return null;
  const clock = requestClockOf(contact, request, profile);
  if (clock === null || now < clock.dueSoonAt) return null;
  return now > clock.due ? 'OVERDUE' : 'DUE_SOON';
};
