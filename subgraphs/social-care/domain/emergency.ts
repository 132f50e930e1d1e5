import { hubError } from '@mash-hub/shared/errors';
import { longestEmergencyMinutes } from '@mash-hub/shared/profiles';
import { createWorkingCalendar } from '@mash-hub/shared/time';
import { isActor, managers, requireActor } from './actors';
import { subjectOf } from './basis';
import { keysOfChild } from './childKeys';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Act, Contact, Subject } from './contact';
import { emergencyStateOf, isBy, isRunningAt } from './emergencyAccess';
import { refusal, required } from './guards';
import { endedStates } from './machines/contact';
import { emergencyMachine } from './machines/emergency';
import { take } from './machines/machine';
import { writtenReason } from './override';
import type { Emergency, EmergencyFinding } from './parts/emergency';

const rule = 'BG1';
const millisecondsPerMinute = 60_000;

export interface EmergencyInput {
  /** The id that it is to have. */
  readonly id: string;
  readonly subject: string;
  readonly reason: string;
  /** The recent contacts about the children of this one (R40), in which the same person may have been opened. */
  readonly recent: readonly Contact[];
}

/** The people of the contacts who are this one: the same subject, or recognised as R40 recognises a child. */
const sameAs = (subject: Subject, contacts: readonly Contact[]): ReadonlySet<string> => {
  const keys = new Set(keysOfChild(subject));
  const found = contacts
    .flatMap(({ subjects }) => subjects)
    .filter((one) => keysOfChild(one).some((key) => keys.has(key)));
  return new Set([subject.id, ...found.map(({ id }) => id)]);
};

const foundUnjustified = (contacts: readonly Contact[], subject: Subject, act: Act): boolean => {
  const same = sameAs(subject, contacts);
  return contacts
    .flatMap(({ emergencies }) => emergencies)
    .some(
      (one) => same.has(one.subject) && one.by.sub === act.by.sub && one.review?.finding === 'NOT_JUSTIFIED',
    );
};

/** When the hour began that an opening goes on with: an hour is one, closed meanwhile or not. */
const hourOf = (contact: Contact, subject: string, { by, at }: Act): Date =>
  contact.emergencies.find(
    (one) =>
      one.subject === subject &&
      isBy(one, by) &&
      at >= one.since &&
      at.getTime() < one.since.getTime() + longestEmergencyMinutes * millisecondsPerMinute,
  )?.since ?? at;

/**
 * Opens one person to whoever must know at once (BG1), in whatever state the contact is but ended. Opening again within
 * the hour, closed meanwhile or not, never lengthens it beyond an hour from the first. Refused for good to whom an
 * opening of this person was found not justified, in whichever recent contact. Throws FORBIDDEN, BAD_USER_INPUT or
 * NOT_ALLOWED.
 */
export const openEmergency: Command<EmergencyInput> = (contact, input, act, { profile }) => {
  const { level, minutes, roles, reviewWithin } = profile.emergency.value;
  take(emergencyMachine, null, 'OPEN', act, contact);
  requireActor(act, roles, contact, rule);
  const person = subjectOf(contact, input.subject);
  const subject = person.id;
  if (endedStates.includes(contact.state)) throw refusal('LIVE', { rule });
  if (foundUnjustified([contact, ...input.recent], person, act)) throw refusal('NOT_FOUND_UNJUSTIFIED');
  const since = hourOf(contact, subject, act);
  const ends = Math.min(
    act.at.getTime() + minutes * millisecondsPerMinute,
    since.getTime() + longestEmergencyMinutes * millisecondsPerMinute,
  );
  const { kind, amount } = reviewWithin;
  const emergency: Emergency = {
    ...stamp(act),
    id: input.id,
    subject,
    reason: writtenReason(input.reason, 'Write one sentence at least: why you must know this now.', rule),
    level,
    since,
    endsAt: new Date(ends),
    reviewDue: createWorkingCalendar(profile.hours.office).add(act.at, kind, amount),
    closedAt: null,
    review: null,
  };
  const emergencies = [...contact.emergencies, emergency];
  return nextVersion(noted(contact, 'OPEN_EMERGENCY', act, null, { emergencies }));
};

/** Ends what an opener still has open of a person: an opening and those that went on with it are one. */
const ended = (contact: Contact, { subject, by }: Emergency, act: Act): readonly Emergency[] =>
  contact.emergencies.map((one) =>
    one.subject === subject && isBy(one, by) && isRunningAt(contact, one, act.at)
      ? { ...one, closedAt: act.at }
      : one,
  );

/**
 * Whoever opened it needs it no more: it ends at once. Throws NOT_FOUND for anybody else’s, but FORBIDDEN to a manager,
 * who ends it by the review; NOT_ALLOWED where it has ended.
 */
export const closeEmergency: Command<{ readonly emergency: string }> = (contact, input, act) => {
  const found = contact.emergencies.find(({ id }) => id === input.emergency);
  const isManager = isActor(act, managers, contact);
  if (!found || (!isBy(found, act.by) && !isManager)) throw hubError('NOT_FOUND', { field: 'emergency' });
  if (!isBy(found, act.by))
    throw hubError('FORBIDDEN', {
      rule,
      detail: 'Whoever opened it closes it; a manager ends it by a review.',
    });
  take(emergencyMachine, emergencyStateOf(contact, found, act.at), 'CLOSE', act, contact);
  if (!isRunningAt(contact, found, act.at)) throw refusal('EMERGENCY_RUNS');
  const emergencies = ended(contact, found, act);
  return nextVersion(noted(contact, 'CLOSE_EMERGENCY', act, null, { emergencies }));
};

export interface EmergencyReviewInput {
  readonly emergency: string;
  readonly finding: EmergencyFinding;
  readonly reason: string;
}

/**
 * A manager who did not open it says whether it was justified; not justified, it ends at once. Once, and after the
 * contact has ended too. Throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT or NOT_ALLOWED.
 */
export const reviewEmergency: Command<EmergencyReviewInput> = (contact, input, act) => {
  requireActor(act, managers, contact, rule);
  const found = contact.emergencies.find(({ id }) => id === input.emergency);
  if (!found) throw hubError('NOT_FOUND', { field: 'emergency' });
  take(emergencyMachine, emergencyStateOf(contact, found, act.at), 'REVIEW', act, contact);
  if (found.by.sub === act.by.sub) throw refusal('REVIEWER_DID_NOT_OPEN');
  const review = { ...stamp(act), finding: input.finding, reason: required(input.reason, 'reason', rule) };
  const kept = input.finding === 'NOT_JUSTIFIED' ? ended(contact, found, act) : contact.emergencies;
  const emergencies = kept.map((one) => (one.id === found.id ? { ...one, review } : one));
  return nextVersion(noted(contact, `EMERGENCY_${input.finding}`, act, null, { emergencies }));
};
