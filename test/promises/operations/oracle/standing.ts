import {
  agencyNames,
  orderedLevels,
  roleOf,
  type Agency,
  type OrderedLevel,
  type Standing,
} from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import type { CaseModel, Seat } from '../caseModel';

const isSeat = (seat: Seat, { agency, role, establishment }: Requester): boolean => {
  const { service, own } = roleOf(role);
  const named = seat.role ? seat.role === role : service === undefined && own !== 'NONE';
  return seat.agency === agency && named && (seat.establishment ?? null) === (establishment ?? null);
};

/** At a strategy discussion an agency’s seat is its hub staff’s; a practitioner from outside is named (C1). */
const sits = (seat: Seat, who: Requester): boolean =>
  isSeat(seat, who) && (Boolean(seat.role) || who.role !== 'PARTNER_PRACTITIONER');

const isRead = ({ role }: Requester): boolean => roleOf(role).own !== 'NONE';

/** The Team Manager decides in both authorities of these tests (C2). */
const decides = ({ agency, role }: Requester): boolean =>
  agency === 'SOCIAL_CARE' && role === 'MASH_TEAM_MANAGER';

const sitsAtTriage = ({ triage }: CaseModel, who: Requester): boolean =>
  isRead(who) && (triage ?? []).some((seat) => isSeat(seat, who));

const isAsked = (model: CaseModel, who: Requester): boolean => {
  if (!isRead(who)) return false;
  const byRequest = who.establishment === undefined && model.requested.includes(who.agency);
  const bySeat = model.strategy.some((seat) => isSeat(seat, who));
  return byRequest || bySeat || (model.stage === 'DA_TRIAGE' && sitsAtTriage(model, who));
};

const attends = (model: CaseModel, who: Requester): Standing['attends'] => {
  if (model.stage === 'STRATEGY' && model.strategy.some((seat) => sits(seat, who))) return 'STRATEGY';
  return !model.decided && model.discussion.some((seat) => sits(seat, who)) ? 'DISCUSSION' : 'NOTHING';
};

const released = ({ releases }: CaseModel, who: Requester): OrderedLevel | null => {
  const levels = releases.filter((one) => isSeat(one, who)).map(({ level }) => orderedLevels.indexOf(level));
  return levels.length > 0 ? (orderedLevels[Math.max(...levels)] ?? null) : null;
};

/** How somebody stands to a contact, from what the test did to it (domain C1, F3, F9). */
export const standingOf = (model: CaseModel, who: Requester): Standing => {
  const attending = attends(model, who);
  const inQuorum = attending === 'STRATEGY' && who.establishment === undefined;
  const onTheTable = model.triage !== null && !model.decided && model.stage !== 'CLOSED';
  return {
    circle: decides(who) || inQuorum,
    attends: attending,
    released: released(model, who),
    asked: isAsked(model, who),
    attendedTriage: onTheTable && (decides(who) || sitsAtTriage(model, who)),
    ceiling: roleOf(who.role).ceiling,
  };
};

/** Social care’s own staff: neither of a carried service nor of a role that every agency employs (C1). */
export const isCoreStaff = ({ agency, role }: Requester): boolean => {
  const row = roleOf(role);
  if (agency !== 'SOCIAL_CARE' || row.agency !== 'SOCIAL_CARE' || row.service !== undefined) return false;
  return row.own !== 'NONE' && role !== 'PARTNER_PRACTITIONER';
};

/** Social care’s own staff who read cases. */
export const isCaseworker = (who: Requester): boolean =>
  isCoreStaff(who) && ['RELEVANT', 'FULL'].includes(roleOf(who.role).own);

/** An agency’s own staff, of which social care’s carried services are not (B1, M1). */
export const isOwn = (agency: Agency, { agency: own, role }: Requester): boolean =>
  agency === own && roleOf(role).service === undefined;

const isReferrer = ({ referrer }: CaseModel, { sub, agency }: Requester): boolean =>
  referrer.sub === sub && referrer.agency === agency;

/** Whether somebody may know that there is such a contact at all (F3, F9, R222). */
export const isVisible = (model: CaseModel, who: Requester): boolean => {
  if (isCoreStaff(who) || isReferrer(model, who)) return true;
  if (model.stage === 'HELD') return false;
  const { circle, asked, attendedTriage, attends: attending, released: level } = standingOf(model, who);
  return circle || asked || attendedTriage === true || attending !== 'NOTHING' || level !== null;
};

/** The agencies whose records anybody may ask for: asked by a request, a seat or at triage. */
export const askedAgencies = (model: CaseModel): readonly Agency[] => {
  const atTriage = model.decided || model.stage === 'CLOSED' ? [] : (model.triage ?? []);
  const seats = [...model.strategy, ...atTriage.filter(({ agency }) => agency !== 'SOCIAL_CARE')];
  const asked = [...model.requested, ...seats.map(({ agency }) => agency)];
  return agencyNames.filter((agency) => asked.includes(agency));
};
