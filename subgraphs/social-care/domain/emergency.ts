import type { OrderedLevel } from '@mash-hub/shared/disclosure';
import { hubError } from '@mash-hub/shared/errors';
import type { Requester } from '@mash-hub/shared/identity';
import { longestEmergencyMinutes } from '@mash-hub/shared/profiles';
import { createWorkingCalendar } from '@mash-hub/shared/time';
import { isActor, managers, requireActor } from './actors';
import { subjectOf } from './basis';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Act, Contact } from './contact';
import { refusal, required } from './guards';
import { emergencyMachine } from './machines/emergency';
import { take } from './machines/machine';
import { writtenReason } from './override';
import type { Emergency, EmergencyFinding, EmergencyState } from './parts/emergency';
import { endedStates } from './transitions';

const rule = 'BG1';
const millisecondsPerMinute = 60_000;

/** Whether it opens anything now: not ended by the clock, early, by a finding, or with the contact. Exact to the millisecond. */
export const isRunningAt = (contact: Pick<Contact, 'state'>, emergency: Emergency, now: Date): boolean =>
  now >= emergency.at &&
  now < emergency.endsAt &&
  emergency.closedAt === null &&
  emergency.review?.finding !== 'NOT_JUSTIFIED' &&
  !endedStates.includes(contact.state);

/** Where it stands now. */
export const emergencyStateOf = (contact: Contact, emergency: Emergency, now: Date): EmergencyState => {
  if (emergency.review) return 'REVIEWED';
  if (isRunningAt(contact, emergency, now)) return 'OPEN';
  return emergency.closedAt === null && now >= emergency.endsAt ? 'EXPIRED' : 'CLOSED';
};

type Opener = Pick<Requester, 'sub' | 'agency'>;

const isBy = ({ by }: Emergency, { sub, agency }: Opener): boolean => by.sub === sub && by.agency === agency;

const runningOf = (contact: Contact, subject: string, opener: Opener, now: Date): readonly Emergency[] =>
  contact.emergencies.filter(
    (one) => one.subject === subject && isBy(one, opener) && isRunningAt(contact, one, now),
  );

/**
 * The level to which this requester has this person open now; undefined where not. INVARIANT: it is theirs alone, who
 * opened it, in the role in which they did and outside any setting; and of that person alone.
 */
export const emergencyLevelOf = (
  contact: Contact,
  subject: string,
  requester: Requester,
  now: Date,
): OrderedLevel | undefined =>
  requester.establishment === undefined
    ? runningOf(contact, subject, requester, now).find(({ by }) => by.role === requester.role)?.level
    : undefined;

export interface EmergencyInput {
  /** The id that it is to have. */
  readonly id: string;
  readonly subject: string;
  readonly reason: string;
}

const foundUnjustified = (contact: Contact, subject: string, act: Act): boolean =>
  contact.emergencies.some(
    (one) => one.subject === subject && isBy(one, act.by) && one.review?.finding === 'NOT_JUSTIFIED',
  );

/**
 * Opens one person to whoever must know at once (BG1), in whatever state the contact is but ended. Opening again while
 * it is open never lengthens it beyond an hour from the first. Throws FORBIDDEN, BAD_USER_INPUT or NOT_ALLOWED.
 */
export const openEmergency: Command<EmergencyInput> = (contact, input, act, { profile }) => {
  const { level, minutes, roles, reviewWithin } = profile.emergency.value;
  take(emergencyMachine, null, 'OPEN', act, contact);
  requireActor(act, roles, contact, rule);
  const subject = subjectOf(contact, input.subject).id;
  if (endedStates.includes(contact.state)) throw refusal('LIVE', { rule });
  if (foundUnjustified(contact, subject, act)) throw refusal('NOT_FOUND_UNJUSTIFIED');
  const [first] = runningOf(contact, subject, act.by, act.at);
  const since = first?.since ?? act.at;
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
