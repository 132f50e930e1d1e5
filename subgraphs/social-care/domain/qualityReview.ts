import { isWithinReReferralWindow } from '@mash-hub/shared/profiles';
import { fromLocal } from '@mash-hub/shared/time';
import type { Contact } from './contact';
import { procedureOf } from './procedure';

/**
 * Whether the child came back so soon after closure that the authority looks at the case again for quality (R39,
 * feature 24). It routes nothing.
 */
export const isForQualityReview = (contact: Contact): boolean => {
  const profile = procedureOf(contact);
  const { lastClosedOn } = contact.origin;
  if (profile.reReferral.route !== 'QUALITY_REVIEW' || lastClosedOn === null) return false;
  return isWithinReReferralWindow(profile, fromLocal(`${lastClosedOn}T00:00`), contact.receivedAt);
};
