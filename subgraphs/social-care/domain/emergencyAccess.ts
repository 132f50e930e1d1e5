import type { OrderedLevel } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import { toldOfEmergencies } from './actors';
import type { Contact } from './contact';
import { endedStates } from './machines/contact';
import type { Emergency, EmergencyState } from './parts/emergency';

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

/** Whether somebody opened it, in whichever role. */
export const isBy = ({ by }: Emergency, { sub, agency }: Opener): boolean =>
  by.sub === sub && by.agency === agency;

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

/**
 * The people of a contact whom this requester is asked to find in their agency’s records, though nobody asked it for an
 * answer: those whom anybody has open now, by the hub staff who are told of it (BG1). INVARIANT: they learn whom to look
 * for while it is open, and no command goes this way.
 */
export const soughtBy = (
  contact: Contact,
  { role, establishment }: Pick<Requester, 'role' | 'establishment'>,
  now: Date,
): readonly string[] =>
  establishment === undefined && toldOfEmergencies.includes(role)
    ? contact.emergencies.filter((one) => isRunningAt(contact, one, now)).map(({ subject }) => subject)
    : [];

/** Whether the requester has anybody of the contact open now: then they may know of it, whatever became of it. */
export const hasEmergency = (contact: Contact, requester: Requester, now: Date): boolean =>
  contact.emergencies.some(({ subject }) => emergencyLevelOf(contact, subject, requester, now) !== undefined);

/**
 * How many hours of this person the opener of an opening had begun by then, this one among them, of which nobody had
 * reviewed an opening. What went on with an hour is of that hour.
 */
export const hoursUnreviewed = (contact: Contact, { subject, by, at }: Emergency): number =>
  new Set(
    contact.emergencies
      .filter((one) => one.subject === subject && isBy(one, by) && one.at <= at)
      .filter(({ review }) => review === null || review.at > at)
      .map(({ since }) => since.getTime()),
  ).size;
