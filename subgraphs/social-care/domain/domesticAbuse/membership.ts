import { roleOf, type Agency, type Stage } from '@mash-hub/shared/disclosure';
import { childrenOf, consentOf, hasBasisForAChild } from '../basis';
import type { Attendee, Contact } from '../contact';
import { isSeatOf, type Seatable } from '../discussion';
import { endedStates } from '../machines/contact';

/** Who makes the victim’s contact goes on hearing of a Level 2 outcome, and nobody else from outside (F9). */
const goesOn = ({ role, agency }: Seatable): boolean => {
  const { service } = roleOf(role);
  return service === 'DOMESTIC_ABUSE' || (agency === 'SOCIAL_CARE' && service === undefined);
};

/** Whose incident it is: the police sit wherever one is heard, and say who the people are (F4). */
const police: Attendee = { agency: 'POLICE', role: null, establishment: null };

/** Whether somebody sits at the triage that hears this contact (R176, F4). */
export const isTriageMember = ({ domesticAbuse }: Contact, person: Seatable): boolean => {
  if (domesticAbuse === null || roleOf(person.role).own === 'NONE') return false;
  const { members, outcome } = domesticAbuse;
  return (
    [police, ...members].some((seat) => isSeatOf(seat, person)) &&
    (outcome?.outcome !== 'L2_IDVA' || goesOn(person))
  );
};

/** True while the incident is still on somebody’s table: neither decided nor ended (F4). */
export const isHeard = ({ domesticAbuse, decision, state }: Contact): boolean =>
  domesticAbuse !== null && decision === null && !endedStates.includes(state);

/** The agencies whose word triage hears: its members’, and the police’s, whose incident it is (F4). */
export const triageAgencies = (contact: Contact): readonly Agency[] =>
  isHeard(contact)
    ? [
        ...new Set<Agency>(['POLICE', ...(contact.domesticAbuse?.members ?? []).map(({ agency }) => agency)]),
      ].filter((agency) => agency !== 'SOCIAL_CARE')
    : [];

const beforeTheHub: readonly string[] = ['RECEIVED', 'LOGGED', 'AWAITING_MANAGER', 'TRIAGE'];

const isAtLevel4 = ({ ratings }: Contact): boolean => {
  const threshold = ratings.at(-1)?.threshold;
  return threshold === 'CIN' || threshold === 'S47';
};

/**
 * The stage of a contact that came from a domestic-abuse notice, where triage sets it; null where the ordinary course
 * does. Triage ends for a family with a Level 4 contact that has consent or a ground, with a strategy discussion, or
 * with no further action (F4); a refused family is heard once and goes no further (DT54).
 */
export const triageStageOf = (contact: Contact, now: Date): Stage | null => {
  const { domesticAbuse, state } = contact;
  if (domesticAbuse === null) return null;
  if (state === 'STRATEGY')
    return contact.strategies.length + contact.requests.length === 0 ? 'GATHERING' : null;
  if (!beforeTheHub.includes(state)) return null;
  const basis = hasBasisForAChild(contact, now);
  if (isAtLevel4(contact) && basis) return 'GATHERING';
  const refused = childrenOf(contact).some((child) => consentOf(child) === 'REFUSED');
  return domesticAbuse.outcome !== null && refused && !basis ? 'HELD' : 'DA_TRIAGE';
};
