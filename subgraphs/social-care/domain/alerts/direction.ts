import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import { disputeReviewers } from '../actors';
import type { Contact } from '../contact';
import { oversightDueOf } from '../oversight';
import { openReRatingRequests } from '../reRating';
import { alertsTo, byRole, type Alert } from './alert';
import { isUndecided, managersOf } from './managersOf';

/** R206, feature 40: where the procedure sets a time for it. */
const oversight = (contact: Contact, profile: ProcedureProfile): readonly Alert[] => {
  const oversightDue = oversightDueOf(contact);
  if (oversightDue?.metAt !== null || !isUndecided(contact)) return [];
  const { due } = oversightDue;
  return alertsTo(managersOf(profile), {
    kind: 'OVERSIGHT_OVERDUE',
    cause: '',
    at: due,
    reason: 'Not decided, and no management oversight is written.',
    rule: 'R206',
    due,
  });
};

/** R85, feature 84: asked since the last rating. */
const reRatings = (contact: Contact, profile: ProcedureProfile): readonly Alert[] =>
  isUndecided(contact)
    ? openReRatingRequests(contact).flatMap(({ at, by }) =>
        alertsTo(managersOf(profile), {
          kind: 'RE_RATING_ASKED',
          cause: by.role,
          at,
          reason: `${by.role} asks for a re-rating.`,
          rule: 'R85',
        }),
      )
    : [];

/** R158: what is raised waits for the managers, what is escalated for a reviewer. */
const disputed = (contact: Contact, profile: ProcedureProfile): readonly Alert[] =>
  contact.disputes.flatMap(({ id, at, state, process, steps }) => {
    if (state !== 'RAISED' && state !== 'ESCALATED') return [];
    const raised = state === 'RAISED';
    return alertsTo(raised ? managersOf(profile) : disputeReviewers.map(byRole), {
      kind: 'DISPUTE_TO_REVIEW',
      cause: `${id}.${state}`,
      at: steps.at(-1)?.at ?? at,
      reason: `${raised ? 'Talk a disagreement through' : 'Review an escalated disagreement'}: ${process}.`,
      rule: 'R158',
    });
  });

/** What waits for a manager’s direction: oversight, re-ratings, disagreements. Pure. */
export const directionAlerts = (contact: Contact, profile: ProcedureProfile): readonly Alert[] => [
  ...oversight(contact, profile),
  ...reRatings(contact, profile),
  ...disputed(contact, profile),
];
