import {
  deadlinesFor,
  deadlineState,
  type ContactInstants,
  type Deadline,
  type DeadlineState,
  type ProcedureProfile,
} from '@mash-hub/shared/profiles';
import type { Contact, ContactState } from './contact';
import { firstStageAtOf } from './forms/form';
import { intakeInstantsOf } from './intakeInstants';
import { fedBackAtOf, outcomeLettersOf } from './letterQueue';
import { outcomeCategoryOf } from './outcome';
import type { AllocationStep } from './parts/direction';
import { procedureOf } from './procedure';

/** Entering one of these settles what is to happen, with or without an assessment. */
const settled: readonly ContactState[] = ['DECIDED', 'EARLY_HELP', 'SIGNPOSTED', 'NFA', 'CLOSED_NO_ACTION'];

/** Here others have it, which settles how to proceed (R30, R35, D2) until it comes back: then the clock runs again. */
const passedOn: readonly ContactState[] = ['WITH_ALLOCATED_WORKER', 'WITH_AREA_TEAM', 'SPECIAL_ROUTE'];

const settledAt = ({ decision, state, stateHistory }: Contact): Date | null => {
  const settling = passedOn.includes(state) ? [state] : settled;
  return (
    decision?.at ?? stateHistory.find(({ from, to }) => from !== to && settling.includes(to))?.at ?? null
  );
};

/** What a manager does to say how a contact proceeds (R61, R62). */
const directions: readonly string[] = [
  'SEND_TO_TRIAGE',
  'DIRECT_TO_MASH',
  'ROUTE_SPECIALLY',
  'HOLD',
  'COMMISSION',
  'FIND_HARM',
];

const directedAt = ({ stateHistory }: Contact): Date | null =>
  stateHistory.find(({ event }) => directions.includes(event))?.at ?? null;

/** When the strategy discussion that the rating calls for met with its quorum, or was settled or not held (R120, R125). */
const strategyAtOf = ({ ratings, strategies }: Contact): Date | null => {
  const rag = ratings.at(-1)?.rag;
  const other = ratings.map((rating) => rating.rag === rag).lastIndexOf(false);
  const since = ratings[other + 1]?.at;
  const met = strategies.find(
    ({ at, quorate, outcome }) => since !== undefined && at >= since && (quorate || outcome !== null),
  );
  return met ? (met.quorate ? met.at : (met.outcome?.at ?? null)) : null;
};

const stepsAtOf = ({ allocations }: Contact): Partial<Record<AllocationStep, Date>> =>
  // The first of each step: a deadline once met stays met.
  Object.fromEntries([...allocations].reverse().map(({ step, at }) => [step, at]));

/** What has happened to the contact and when: all that its deadlines are computed from. */
export const instantsOf = (contact: Contact): ContactInstants => ({
  receivedAt: contact.receivedAt,
  domesticAbuse: contact.referrer.agency === 'POLICE' && contact.incidentReference !== null,
  ratedAt: contact.ratings.map(({ rag, at }) => ({ rag, at })),
  assessmentCommencedAt: contact.assessmentCommencedAt,
  decidedAt: settledAt(contact),
  directedAt: directedAt(contact),
  domesticAbuseHeardAt: contact.domesticAbuse?.outcome?.at ?? null,
  requestedAt: contact.requests.at(-1)?.at ?? null,
  asked: contact.requests.map((request) => ({
    agency: request.agency,
    at: request.at,
    answeredAt: request.answer?.at ?? null,
    firstStageAt: firstStageAtOf(request),
  })),
  strategyAt: strategyAtOf(contact),
  outcome: outcomeCategoryOf(contact),
  allocatedAt: contact.allocations[0]?.at ?? null,
  stepsAt: stepsAtOf(contact),
  feedbackOwed: outcomeLettersOf(contact).length > 0,
  feedbackSentAt: fedBackAtOf(contact),
  ...intakeInstantsOf(contact),
});

/** A deadline of the contact and how it stands now. Computed, never stored (E1, R86, R94). */
export type ContactDeadline = Deadline & { readonly state: DeadlineState };

/** A contact never changes, only a next version takes its place: what follows from one is reckoned once. */
const reckoned = new WeakMap<Contact, readonly Deadline[]>();

/** Every deadline that binds the contact, whatever the time, in its profile’s order. */
export const clocksOf = (contact: Contact): readonly Deadline[] => {
  const known = reckoned.get(contact);
  if (known) return known;
  const deadlines = deadlinesFor(procedureOf(contact), instantsOf(contact));
  reckoned.set(contact, deadlines);
  return deadlines;
};

/** Every deadline that binds the contact now, in the profile’s order. */
export const deadlinesOf = (
  contact: Contact,
  profile: ProcedureProfile,
  now: Date,
): readonly ContactDeadline[] =>
  (profile === procedureOf(contact) ? clocksOf(contact) : deadlinesFor(profile, instantsOf(contact))).map(
    (deadline) => ({
      ...deadline,
      state: deadlineState(deadline, now),
    }),
  );
