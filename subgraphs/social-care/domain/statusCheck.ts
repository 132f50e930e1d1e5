import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import type { Contact } from './contact';
import { daysBetween, localDateOf } from './localDate';
import type { ContactEvent } from './transitions';

/** What social care’s own system says of the children of a referral. */
export interface SocialCareStatus {
  readonly open: boolean;
  readonly closedOn: string | null;
  /** Who has the open case; null: nobody; absent: not looked up. */
  readonly allocatedWorker?: string | null;
  readonly openToEarlyHelp?: boolean;
}

/** Where the status check sends a contact, and the direction that goes with it. */
export interface StatusFinding {
  readonly event: ContactEvent;
  readonly reason: string | null;
}

type Checked = Pick<Contact, 'type' | 'perceivedThreshold' | 'origin' | 'receivedAt'>;

const otherMatters: readonly unknown[] = ['INFORMATION_REQUEST', 'LEVEL_3', 'YOUNG_CARER'];
const belowSafeguarding: readonly unknown[] = ['CAF', 'LEVEL_2', 'NFA'];

/**
 * Whether a contact may be about safeguarding (R32). Only what says that it is something else, and shows no sign of
 * harm, is not: what says nothing is treated as a child’s safety.
 */
export const isSafeguarding = ({ type, perceivedThreshold, origin }: Checked): boolean => {
  const harm = origin.immediateHarm || perceivedThreshold === 'S47' || perceivedThreshold === 'CIN';
  if (harm || origin.callerOption === 'SAFEGUARDING') return true;
  return !otherMatters.includes(type) && !(type === null && belowSafeguarding.includes(perceivedThreshold));
};

const isWithinWindow = (closedOn: string | null, { reReferral }: ProcedureProfile, at: Date): boolean =>
  closedOn !== null &&
  reReferral.route === 'AREA_TEAM' &&
  // R37: the last day of the window is within it.
  daysBetween(closedOn, localDateOf(at)) <= reReferral.days;

const foundOpen = ({ origin, type }: Checked): StatusFinding => {
  const whom = origin.workerAway ? 'The allocated worker is away: for the Team Manager (R31).' : null;
  const ask =
    type === 'INFORMATION_REQUEST' ? 'The allocated worker answers it in the time stated (R34).' : null;
  return { event: 'FOUND_OPEN', reason: whom ?? ask };
};

/** Where the status check sends a logged contact (R30–R32, R35–R37, R41). Nobody outside social care is asked. Pure. */
export const statusCheck = (
  contact: Checked,
  status: SocialCareStatus | null,
  profile: ProcedureProfile,
): StatusFinding => {
  if (status?.open) return foundOpen(contact);
  if (isWithinWindow(status?.closedOn ?? null, profile, contact.receivedAt))
    return { event: 'FOUND_LATELY_CLOSED', reason: null };
  const { openToEarlyHelp, stepUpAgreement } = contact.origin;
  const leads = profile.openEarlyHelp.value === 'LEAD_PROFESSIONAL';
  if (openToEarlyHelp && leads && stepUpAgreement === null && !isSafeguarding(contact))
    return { event: 'FOUND_IN_EARLY_HELP', reason: 'For the lead professional to review (R32).' };
  return { event: 'PASS_UP', reason: null };
};
