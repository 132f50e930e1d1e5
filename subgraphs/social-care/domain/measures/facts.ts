import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import { childrenOf, hasBasis } from '../basis';
import { keysOfChild } from '../childKeys';
import { completenessOf } from '../completeness';
import type { Contact, ContactState, InformationRequest } from '../contact';
import { deadlinesOf, type ContactDeadline } from '../deadlines';
import { letterTimelinessOf } from '../feedback';
import { endOfLocalDate } from '../localDate';
import { outcomeCategoryOf } from '../outcome';
import { oversightDueOf } from '../oversight';
import { procedureOf } from '../procedure';
import { isForQualityReview } from '../qualityReview';
import { ratingChangesOf } from '../reRating';
import { requestClockOf } from '../requestClock';
import { thresholdOf } from '../stage';
import { isNoticeFromPolice, isEarlyHelpAsked, referrerOf } from './arrival';
import type { MeasuredContact, Timed } from './measuredContact';

/** Where nobody has done anything with a contact yet. */
const untouched: readonly ContactState[] = ['RECEIVED', 'LOGGED', 'AWAITING_MANAGER'];

/** Where a contact is in a front door’s hands, and not decided. A hold is not a decision (I18). */
const open: readonly ContactState[] = [
  ...untouched,
  'HELD_NO_CONSENT',
  'TRIAGE',
  'MASH_ASSESSMENT',
  'STRATEGY',
];

const closing: readonly ContactState[] = ['NFA', 'CLOSED_NO_ACTION', 'SIGNPOSTED', 'EARLY_HELP'];

const earliest = (instants: readonly (Date | null | undefined)[]): Date | null =>
  instants.reduce<Date | null>((first, at) => (at && (first === null || at < first) ? at : first), null);

/** When somebody first did something with it: directed, rated or passed it on, or the emergency team acted (R201). */
const firstResponseAt = ({ stateHistory, ratings, emergencyResponse }: Contact): Date | null =>
  earliest([
    stateHistory.find(({ to, event }) => !untouched.includes(to) || event === 'DIRECT_TO_MASH')?.at,
    ratings[0]?.at,
    emergencyResponse?.at,
  ]);

/** When it last left the states in which it waits for a decision; null while it is in one. */
const settledAt = ({ state, stateHistory }: Contact): Date | null =>
  open.includes(state) ? null : (stateHistory.findLast(({ from, to }) => from !== to)?.at ?? null);

const closedAt = ({ decision, state, stateHistory }: Contact): Date | null =>
  decision?.at ??
  (closing.includes(state) ? (stateHistory.findLast(({ to }) => to === state)?.at ?? null) : null);

const timed = ({ due, metAt }: Pick<ContactDeadline, 'due' | 'metAt'>): Timed => ({ due, doneAt: metAt });

/** The deadline of the standing rating; the one for every decision where the rating has none of its own (K10). */
const decisionOf = (deadlines: readonly ContactDeadline[], profile: ProcedureProfile): Timed => {
  const decisions = deadlines.filter(({ purpose }) => purpose === 'DECISION');
  const ofRating = decisions.find(({ id }) =>
    profile.deadlines.some((rule) => rule.id === id && rule.priority !== undefined),
  );
  const found = ofRating ?? decisions[0];
  return found ? timed(found) : { due: null, doneAt: null };
};

/** What a procedure times beside the rating: the decision in any case, oversight, the first steps of the team (K22). */
const timescalesOf = (
  contact: Contact,
  deadlines: readonly ContactDeadline[],
  profile: ProcedureProfile,
): MeasuredContact['timescales'] => {
  const rules = new Map(profile.deadlines.map((rule) => [rule.id, rule]));
  const counted = deadlines.filter(({ id, purpose }) => {
    const unrated = purpose === 'DECISION' && rules.get(id)?.priority === undefined;
    return unrated || purpose === 'ALLOCATION' || purpose === 'FAMILY_SEEN';
  });
  const oversight = oversightDueOf(contact);
  return [
    ...counted.map((deadline) => ({ ...timed(deadline), name: deadline.name })),
    ...(oversight ? [{ ...timed(oversight), name: 'Management oversight written' }] : []),
  ];
};

const commencementOf = (
  { ratings, assessmentCommencedAt, strategies }: Contact,
  { clockStart: { redNotCommencedAlertMinutes } }: ProcedureProfile,
): Timed | null => {
  const red = ratings.find(({ rag }) => rag === 'RED');
  if (!red || redNotCommencedAlertMinutes === null) return null;
  return {
    due: new Date(red.at.getTime() + redNotCommencedAlertMinutes * 60_000),
    doneAt: earliest([assessmentCommencedAt, strategies[0]?.at]),
  };
};

const changesOf = (contact: Contact): readonly string[] =>
  ratingChangesOf(contact).map(({ from, to }) => `${from}→${to}`);

/** Letters to be sent; one that was not safe to send is not due (R155). */
const lettersOf = (contact: Contact): MeasuredContact['letters'] =>
  contact.letters.length === 0
    ? []
    : letterTimelinessOf(contact)
        .filter(({ suppressed }) => !suppressed)
        .map(({ kind, due, sentAt }) => ({ kind, due, doneAt: sentAt }));

const decidedOf = (contact: Contact) => {
  const { decision } = contact;
  const referred = decision?.threshold === 'S47' || decision?.threshold === 'CIN';
  return {
    outcome: outcomeCategoryOf(contact) ?? (contact.state === 'NFA' ? ('NO_FURTHER_ACTION' as const) : null),
    referred,
    assessed: contact.assessmentCommencedAt !== null && decision !== null,
    settledAt: settledAt(contact),
    closedAt: closedAt(contact),
  };
};

const permissionsOf = (contact: Contact) => ({
  consentRecorded: childrenOf(contact).every(({ consents }) => consents.length > 0),
  releases: contact.releases.flatMap(({ recipients }) => recipients.map(({ level }) => level)),
  overrides: contact.overrides.map(({ ground, lapsed, reviewDate }) => ({
    ground,
    reviewDue: lapsed === null ? endOfLocalDate(reviewDate) : null,
  })),
  emergencies: contact.emergencies.map(({ by, reviewDue, review }) => ({
    agency: by.agency,
    role: by.role,
    review: { due: reviewDue, doneAt: review?.at ?? null },
    finding: review?.finding ?? null,
  })),
  overrideOwed:
    thresholdOf(contact) === 'S47' &&
    childrenOf(contact).some((child) => !hasBasis(contact, child, contact.receivedAt)),
});

/** When requests are due; those made together share a time unless the procedure gives an agency its own (R89, R98). */
const dueOf = (contact: Contact, profile: ProcedureProfile) => {
  const known = new Map<string, Date | null>();
  return (request: InformationRequest): Date | null => {
    const isOwn = profile.deadlines.some(
      ({ purpose, agency }) => purpose === 'PARTNER_ANSWER' && agency === request.agency,
    );
    const key = `${isOwn ? request.agency : ''}|${request.rag}|${String(request.at.getTime())}`;
    const found = known.get(key);
    const due = found === undefined ? (requestClockOf(contact, request, profile)?.due ?? null) : found;
    known.set(key, due);
    return due;
  };
};

const partnersOf = (contact: Contact, profile: ProcedureProfile) => {
  const dueAt = dueOf(contact, profile);
  return {
    requests: contact.requests.map((request) => {
      const { agency, rag, at, answer } = request;
      return { agency, rag, at, due: dueAt(request), doneAt: answer?.at ?? null };
    }),
    strategies: contact.strategies
      .filter(({ attendees }) => attendees.length > 0)
      .map(({ attendees }) => [...new Set(attendees.map(({ agency }) => agency))]),
  };
};

/** To be raised with every change of what `factsOf` says: what an older one wrote beside a contact is then not used. */
export const factsVersion = 2;

/** What measures know of a contact. Pure: nothing but the contact and the procedure that it was begun under. */
export const factsOf = (contact: Contact): MeasuredContact => {
  const profile = procedureOf(contact);
  const deadlines = deadlinesOf(contact, profile, contact.receivedAt);
  const { receivedAt, state, type, issues } = contact;
  return {
    receivedAt,
    referrer: referrerOf(contact),
    state,
    type,
    issues,
    domesticAbuseNotice: isNoticeFromPolice(contact),
    earlyHelpAsked: isEarlyHelpAsked(contact),
    ...decidedOf(contact),
    firstResponseAt: firstResponseAt(contact),
    closedLately:
      contact.stateHistory.some(({ event }) => event === 'FOUND_LATELY_CLOSED') ||
      isForQualityReview(contact),
    rag: contact.ratings.at(-1)?.rag ?? null,
    changes: changesOf(contact),
    decision: decisionOf(deadlines, profile),
    commencement: commencementOf(contact, profile),
    timescales: timescalesOf(contact, deadlines, profile),
    ...permissionsOf(contact),
    completeness: completenessOf(contact).score,
    letters: lettersOf(contact),
    satisfaction: contact.feedback.map(({ satisfaction }) => satisfaction),
    disputes: contact.disputes.map(({ state: stands, upheld }) => ({ state: stands, upheld })),
    ...partnersOf(contact, profile),
    children: childrenOf(contact).map(keysOfChild),
    patternAddressed: contact.patternReview !== null,
  };
};
