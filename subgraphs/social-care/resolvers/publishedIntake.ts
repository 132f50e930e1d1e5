import type { Requester } from '@mash-hub/shared/identity';
import {
  completenessOf,
  completenessParts,
  isCaseworker,
  isCoreStaff,
  warningsOf,
  type Contact,
} from '../domain';

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
  completeness: isCoreStaff(requester) ? toCompleteness(contact) : null,
  warnings: isCoreStaff(requester) ? warningsOf(contact) : [],
  intake: isCaseworker(requester) ? toIntake(contact) : null,
});
