import { roleOf, type Role } from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import { caseOpeners, triageMembers } from '../actors';
import { isChild } from '../basis';
import { isSeatOf } from '../discussion';
import type { DomesticAbuseItemState } from '../machines/domesticAbuseItem';
import { procedureOf } from '../procedure';
import { isCoreStaff } from '../standing';
import type { DashLevel, DomesticAbuseItem, DomesticAbuseNotice, NoticePerson } from './incident';
import { isUnfiltered } from './timetable';

/** What of a notice one requester may see (features 75, 76, 81). */
export interface NoticeView {
  readonly notice: DomesticAbuseNotice;
  readonly people: readonly NoticePerson[];
  readonly items: readonly DomesticAbuseItem[];
  readonly dashLevel: DashLevel | null;
  /** Whether the police’s reasons go with the items: to the police, and to those who weigh them (POL-21). */
  readonly withRationale: boolean;
  /** Whether the name of a CAF’s lead professional goes with the marks: within social care (R170). */
  readonly withLead: boolean;
  /** Authorised outcomes; null where the requester is not among those who read the sheet. */
  readonly sheet: readonly DomesticAbuseItem[] | null;
}

const beforeTriage: readonly DomesticAbuseItemState[] = ['LISTED', 'AGENDA_RECEIVED', 'ANNOTATED'];
const neverInTriage: readonly DomesticAbuseItemState[] = [
  ...beforeTriage,
  'OPEN_REMOVED',
  'REMOVED',
  'REFERRED',
];

/** Who prepares the list or agenda, and who weighs it. */
const preparers: readonly Role[] = [...new Set([...caseOpeners, ...triageMembers])];

const isPolice = ({ agency, role, establishment }: Requester): boolean =>
  agency === 'POLICE' && establishment === undefined && roleOf(role).own !== 'NONE';

const isHealth = ({ agency, role, establishment }: Requester): boolean =>
  agency === 'HEALTH' && establishment === undefined && roleOf(role).own !== 'NONE';

const isMember = (notice: DomesticAbuseNotice, requester: Requester): boolean =>
  procedureOf(notice).daContact.members.some((seat) => isSeatOf({ ...seat, establishment: null }, requester));

/** Items as one requester may see them. INVARIANT: what the police removed is in no view of the hub’s (feature 76). */
const itemsFor = (notice: DomesticAbuseNotice, requester: Requester): readonly DomesticAbuseItem[] => {
  if (isPolice(requester)) return notice.items;
  const staff = isCoreStaff(requester);
  if (!staff && !isMember(notice, requester)) return [];
  const prepares = staff && preparers.includes(requester.role);
  return notice.items.filter(({ state }) => {
    if (state === 'REMOVED') return false;
    return staff ? prepares || !beforeTriage.includes(state) : !neverInTriage.includes(state);
  });
};

const sheetFor = (notice: DomesticAbuseNotice, requester: Requester): NoticeView['sheet'] => {
  if (!isPolice(requester) && !isHealth(requester) && !isCoreStaff(requester)) return null;
  const authorised = notice.items.filter(({ state }) => state === 'OUTCOME_AUTHORISED');
  return authorised.length > 0 ? authorised : null;
};

/**
 * What of a notice the requester may see; null where there is none for them. The police see their own; before the
 * filter those who mark the list see people and marks and no level (R163); members see the children whom triage hears
 * and the adults, to check names (R175); police and health read the outcome sheet once a manager has authorised it
 * (R149). Pure.
 */
export const viewNotice = (notice: DomesticAbuseNotice, requester: Requester): NoticeView | null => {
  const items = itemsFor(notice, requester);
  const sheet = sheetFor(notice, requester);
  if (items.length === 0 && sheet === null) return null;
  const shown = new Set([...items, ...(sheet ?? [])].map(({ child }) => child));
  const people = notice.people.filter((person) =>
    isChild(person) ? shown.has(person.id) : items.length > 0,
  );
  const police = isPolice(requester);
  const knowsLevel = police || (items.length > 0 && !isUnfiltered(notice));
  return {
    notice,
    people,
    items,
    dashLevel: knowsLevel ? notice.dashLevel : null,
    withRationale: police || (isCoreStaff(requester) && roleOf(requester.role).own === 'FULL'),
    withLead: isCoreStaff(requester),
    sheet,
  };
};
