import type { Requester } from '@mash-hub/shared/identity';
import { isCaseworker, isTriageMember, type Contact } from '../domain';
import type { ContactReading, SocialCareContext } from '../loaders';

/** What was said at triage was said to its members and to social care, and stays known to them (R178, J3). */
const heard = (contact: Contact, requester: Requester): boolean =>
  isCaseworker(requester) || isTriageMember(contact, requester);

/** The part of a published contact that comes from domestic-abuse triage. */
export const toPublishedTriage = ({ requester }: SocialCareContext, { contact, view }: ContactReading) => {
  const known = heard(contact, requester) ? contact.domesticAbuse : null;
  return {
    triageViews: (known?.views ?? []).map(({ agency, by, at, concernHeld, ragSuggestion }) => ({
      agency,
      role: by.role,
      at,
      concernHeld,
      ragSuggestion,
    })),
    triageOutcome: known?.outcome?.outcome ?? null,
    riskAssessments: view.riskAssessments,
  };
};
