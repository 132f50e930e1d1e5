import type { ReferralInput } from '../referral';
import { isChild } from '../basis';
import { procedureOf } from '../procedure';
import { personOf } from './item';
import type { DomesticAbuseItem, DomesticAbuseNotice, NoticePerson } from './incident';
import { worksFromList } from './notice';

/**
 * The items for which a contact has still to be made: whoever the police referred, whoever triage is to hear, whoever
 * was harmed, and open children, of whom the allocated worker is told (R162, R166, R172, R174, R180).
 */
export const awaitingContact = (notice: DomesticAbuseNotice): readonly DomesticAbuseItem[] => {
  const listed = worksFromList(procedureOf(notice));
  return notice.items.filter(({ state, contact }) => {
    if (contact !== null) return false;
    if (state === 'REFERRED' || state === 'OPEN_REMOVED') return true;
    if (state === 'ANNOTATED') return !listed;
    return notice.harmEvident && (state === 'LISTED' || state === 'AGENDA_RECEIVED');
  });
};

const isRemoved = ({ items }: DomesticAbuseNotice, id: string): boolean =>
  items.some(({ child, state }) => child === id && state === 'REMOVED');

/**
 * The child first, its brothers and sisters of the incident as such, the adults as they are. INVARIANT: whom the police
 * removed is in no contact of the others (feature 76).
 */
const asSeenFrom = (notice: DomesticAbuseNotice, child: NoticePerson): readonly NoticePerson[] => [
  child,
  ...notice.people
    .filter(({ id }) => id !== child.id && !isRemoved(notice, id))
    .map((other) => (isChild(other) ? { ...other, role: 'SIBLING' as const } : other)),
];

const subjectsFor = (notice: DomesticAbuseNotice, child: NoticePerson): ReferralInput['subjects'] => {
  const people = asSeenFrom(notice, child);
  const placeOf = (place: number | null): number | null => {
    const giver = place === null ? undefined : notice.people[place - 1];
    const found = people.findIndex(({ id }) => id === giver?.id);
    return found < 0 ? null : found + 1;
  };
  return people.map(({ role, person, personId, caseReference = null, consent }) => ({
    role,
    person,
    personId,
    caseReference,
    consent: consent ? { ...consent, givenBy: placeOf(consent.givenBy) } : null,
  }));
};

const statusOf = ({ mark }: DomesticAbuseItem): ReferralInput['socialCareStatus'] => {
  if (mark?.mark === 'OPEN_TO_CAF') return { open: false, closedOn: null, openToEarlyHelp: true };
  if (mark === null || mark.mark === 'NOT_KNOWN' || mark.mark === 'LAST_CONTACT') return null;
  return { open: mark.mark === 'OPEN', closedOn: mark.lastContactOn };
};

/**
 * What a contact for one child of the incident is made from, as any referral of the police (R162, R166). The account
 * of the incident is not in it: it is read in police records, through the people of the contact (R143).
 */
export const referralOf = (
  notice: DomesticAbuseNotice,
  item: DomesticAbuseItem,
): Omit<ReferralInput, 'reference'> => {
  const { incidentReference, reported, receivedAt, harmEvident } = notice;
  const { daMode } = procedureOf(notice);
  return {
    receivedAt,
    channel: daMode === 'PSR' ? 'PSR' : 'POLICE_LIST',
    type: 'DOMESTIC_ABUSE',
    issues: ['DOMESTIC_ABUSE'],
    origin: { domesticAbuseNotice: notice.id, sector: 'POLICE', immediateHarm: harmEvident },
    narrative: `Domestic-abuse incident ${incidentReference}: the police hold the account.`,
    referrer: {
      kind: 'PROFESSIONAL',
      agency: 'POLICE',
      sub: reported.by.sub,
      name: 'Police: domestic-abuse incidents',
      contact: null,
    },
    familyInformed: false,
    familyNotInformedReason: 'Parents are asked only where that is safe (R171).',
    incidentReference,
    subjects: subjectsFor(notice, personOf(notice, item.child)),
    socialCareStatus: statusOf(item),
  };
};
