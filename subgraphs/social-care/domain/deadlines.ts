import {
  deadlinesFor,
  deadlineState,
  type ContactInstants,
  type Deadline,
  type DeadlineState,
  type ProcedureProfile,
} from '@mash-hub/shared/profiles';
import type { Contact, ContactState } from './contact';

/** Entering one of these settles what is to happen, with or without an assessment. */
const settled: readonly ContactState[] = ['DECIDED', 'EARLY_HELP', 'SIGNPOSTED', 'NFA', 'CLOSED_NO_ACTION'];

const settledAt = ({ decision, stateHistory }: Contact): Date | null =>
  decision?.at ?? stateHistory.find(({ from, to }) => from !== to && settled.includes(to))?.at ?? null;

/** What has happened to the contact and when: all that its deadlines are computed from. */
export const instantsOf = (contact: Contact): ContactInstants => ({
  receivedAt: contact.receivedAt,
  domesticAbuse: contact.referrer.agency === 'POLICE' && contact.incidentReference !== null,
  ratedAt: contact.ratings.map(({ rag, at }) => ({ rag, at })),
  assessmentCommencedAt: contact.assessmentCommencedAt,
  decidedAt: settledAt(contact),
  requestedAt: contact.requests.at(-1)?.at ?? null,
});

/** A deadline of the contact and how it stands now. Computed, never stored (E1, R86, R94). */
export type ContactDeadline = Deadline & { readonly state: DeadlineState };

/** Every deadline that binds the contact now, in the profile’s order. */
export const deadlinesOf = (
  contact: Contact,
  profile: ProcedureProfile,
  now: Date,
): readonly ContactDeadline[] =>
  deadlinesFor(profile, instantsOf(contact)).map((deadline) => ({
    ...deadline,
    state: deadlineState(deadline, now),
  }));
