import { reaches, roleOf } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import { isTriageMember, type Contact } from '../domain';
import type { ContactReading, SocialCareContext } from '../loaders';

const isCaseworker = ({ agency, role }: Requester): boolean =>
  agency === 'SOCIAL_CARE' && roleOf(role).service === undefined && reaches(roleOf(role).own, 'RELEVANT');

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
