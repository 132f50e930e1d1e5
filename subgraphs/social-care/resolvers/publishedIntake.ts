import { isOwnStaffOf, reaches, roleOf } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import { completenessOf, completenessParts, warningsOf, type Contact } from '../domain';

/** Social care’s own staff, whatever else they may read: they put right what is missing. */
const isOwn = (requester: Requester): boolean => isOwnStaffOf('SOCIAL_CARE', requester);

/** Social care’s own caseworkers, who read the whole of a contact. */
export const isCaseworker = (requester: Requester): boolean =>
  isOwn(requester) && reaches(roleOf(requester.role).own, 'RELEVANT');

const toCompleteness = (contact: Contact) => {
  const { score, missing } = completenessOf(contact);
  return { score, missing: missing.map((part) => completenessParts[part]) };
};

const toIntake = (contact: Contact) => {
  const { origin, channel, type, issues, forms, merged, links, emergencyResponse } = contact;
  return { ...origin, channel, contactType: type, issues, forms, merged, links, emergencyResponse };
};

/** How a contact came in, as published to one requester: nothing of it to anybody outside social care (R18, R27). */
export const toPublishedIntake = (requester: Requester, contact: Contact) => ({
  completeness: isOwn(requester) ? toCompleteness(contact) : null,
  warnings: isOwn(requester) ? warningsOf(contact) : [],
  intake: isCaseworker(requester) ? toIntake(contact) : null,
});
