import { isOwnStaffOf, reaches, roleOf, type OrderedLevel, type Standing } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import { profileOf } from '@mash-hub/shared/profiles';
import type { Attendee, Contact, Release } from './contact';
import { isSeatOf } from './discussion';
import { isHeard, isTriageMember } from './domesticAbuse/membership';
import { hasEmergency } from './emergencyAccess';
import { stageOf } from './stage';
import { isRunning, strategyOf } from './strategy';

/** Who decides by office: the managers whom the authority’s procedure names (C1, C2). */
const isDecider = ({ profile, profileVersion }: Contact, { agency, role }: Requester): boolean =>
  agency === 'SOCIAL_CARE' && profileOf(profile, profileVersion).managers.value.includes(role);

const isScreening = ({ screeningWorker }: Contact, { agency, sub }: Requester): boolean =>
  agency === 'SOCIAL_CARE' && screeningWorker === sub;

/** A practitioner outside the hub sits where the seat names the role: an agency’s seat is its hub staff’s (C1). */
const sitsOn = (seat: Attendee, requester: Requester): boolean =>
  isSeatOf(seat, requester) && (seat.role !== null || requester.role !== 'PARTNER_PRACTITIONER');

const attendsStrategy = (contact: Contact, requester: Requester): boolean =>
  isRunning(contact) && (strategyOf(contact)?.attendees.some((seat) => sitsOn(seat, requester)) ?? false);

/** A discussion serves the decision and ends with it. */
const attendsDiscussion = (contact: Contact, requester: Requester): boolean =>
  contact.decision === null &&
  (contact.discussions.at(-1)?.attendees.some((seat) => sitsOn(seat, requester)) ?? false);

/** A service that social care only carries is asked to join where it receives a special pathway (R50). */
const joinsPathway = ({ pathway }: Contact, { agency, role }: Requester): boolean =>
  agency === 'SOCIAL_CARE' && roleOf(role).service !== undefined && pathway?.receivedBy === role;

/** An agency’s hub staff: bound to no setting, and reading cases at all (C1). */
export const isOfHub = ({ role, establishment }: Pick<Requester, 'role' | 'establishment'>): boolean =>
  establishment === undefined && roleOf(role).own !== 'NONE';

/** A request goes to the agency’s hub staff, not to each of its settings, nor to roles that read no case (C1). */
const isAsked = (contact: Contact, requester: Requester): boolean => {
  if (roleOf(requester.role).own === 'NONE') return false;
  const asked =
    requester.establishment === undefined &&
    contact.requests.some(({ agency }) => agency === requester.agency);
  return (
    asked ||
    joinsPathway(contact, requester) ||
    (strategyOf(contact)?.attendees.some((seat) => isSeatOf(seat, requester)) ?? false)
  );
};

/** Whoever hears the incident is asked for a yes or no as long as triage lasts (R178, F4). */
const isAskedAtTriage = (contact: Contact, requester: Requester): boolean =>
  isTriageMember(contact, requester) && stageOf(contact) === 'DA_TRIAGE';

/** The standing releases in which the requester is named. */
export const releasesTo = (contact: Contact, requester: Requester): readonly Release[] =>
  contact.releases.filter(
    ({ revoked, recipients }) =>
      revoked === null && recipients.some((recipient) => isSeatOf(recipient, requester)),
  );

const releasedLevel = (contact: Contact, requester: Requester): OrderedLevel | null =>
  releasesTo(contact, requester)
    .flatMap(({ recipients }) => recipients.filter((recipient) => isSeatOf(recipient, requester)))
    .reduce<OrderedLevel | null>(
      (best, { level }) => (best === null || reaches(level, best) ? level : best),
      null,
    );

const attendance = (contact: Contact, requester: Requester): Standing['attends'] => {
  if (attendsStrategy(contact, requester)) return 'STRATEGY';
  return attendsDiscussion(contact, requester) ? 'DISCUSSION' : 'NOTHING';
};

/**
 * How a requester stands to a contact (F3, F9). The decision circle is the Team Manager, the screening worker and,
 * while a quorate strategy discussion runs, its attendees who are not bound to one setting (C1).
 */
export const standingOf = (contact: Contact, requester: Requester): Standing => {
  const attends = attendance(contact, requester);
  const inQuorum = attends === 'STRATEGY' && requester.establishment === undefined;
  const decides = isDecider(contact, requester) || isScreening(contact, requester);
  return {
    circle: decides || inQuorum,
    attends,
    released: releasedLevel(contact, requester),
    asked: isAsked(contact, requester) || isAskedAtTriage(contact, requester),
    attendedTriage: isHeard(contact) && (decides || isTriageMember(contact, requester)),
    ceiling: roleOf(requester.role).ceiling,
  };
};

/** Staff of social care itself, not of a service that it carries nor of a role that several agencies employ. */
export const isCoreStaff = ({ agency, role }: Pick<Requester, 'agency' | 'role'>): boolean => {
  const row = roleOf(role);
  if (agency !== 'SOCIAL_CARE' || row.agency !== 'SOCIAL_CARE' || row.service !== undefined) return false;
  return role !== 'PARTNER_PRACTITIONER' && reaches(row.own, 'HEADLINE');
};

/** Social care’s own staff who read cases, not only that there is one (C1): neither a referrer nor a carried service. */
export const isCaseworker = (requester: Pick<Requester, 'agency' | 'role'>): boolean =>
  isCoreStaff(requester) && reaches(roleOf(requester.role).own, 'RELEVANT');

/** Staff who read anything of social care’s own: whoever only refers learns not even that something is held (C1). */
export const isOwnReader = (requester: Pick<Requester, 'agency' | 'role'>): boolean =>
  isOwnStaffOf('SOCIAL_CARE', requester) && roleOf(requester.role).own !== 'NONE';

/** The professional who referred, also where it merged with another referral (feature 9), as their token says. */
export const isReferrer = (
  { referrer, merged }: Contact,
  { agency, sub }: Pick<Requester, 'agency' | 'sub'>,
): boolean =>
  (referrer.sub !== null && referrer.sub === sub && referrer.agency === agency) ||
  merged.some((one) => one.referrerSub === sub && one.referrerAgency === agency);

/**
 * Whether a requester may know that the contact exists: social care’s own staff, its referrer, whoever has been asked,
 * attends or receives, and whoever has somebody of it open in an emergency, as long as it is open (BG1).
 * INVARIANT: a held contact is the business of the first two and the last alone (R222).
 */
export const isVisibleTo = (contact: Contact, requester: Requester, now: Date): boolean => {
  if (isCoreStaff(requester) || isReferrer(contact, requester)) return true;
  if (hasEmergency(contact, requester, now)) return true;
  if (contact.state === 'HELD_NO_CONSENT') return false;
  const { circle, asked, attendedTriage, attends, released } = standingOf(contact, requester);
  return circle || asked || attendedTriage === true || attends !== 'NOTHING' || released !== null;
};
