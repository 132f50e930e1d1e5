import type { Stage, Threshold } from '@mash-hub/shared/disclosure';
import type { Contact, ContactState } from './contact';
import { triageStageOf } from './domesticAbuse/membership';
import { isRunning } from './strategy';

const stageOfState: Record<Exclude<ContactState, 'STRATEGY' | 'DECIDED' | 'EARLY_HELP'>, Stage> = {
  RECEIVED: 'INTAKE',
  LOGGED: 'INTAKE',
  AWAITING_MANAGER: 'INTAKE',
  WITH_ALLOCATED_WORKER: 'INTAKE',
  WITH_AREA_TEAM: 'INTAKE',
  SPECIAL_ROUTE: 'INTAKE',
  TRIAGE: 'INTAKE',
  HELD_NO_CONSENT: 'HELD',
  MASH_ASSESSMENT: 'GATHERING',
  SIGNPOSTED: 'CLOSED',
  NFA: 'CLOSED',
  CLOSED_NO_ACTION: 'CLOSED',
};

/** Harm found: the quorum reads while it meets; before anybody is asked or convened it is still intake. */
const stageOfStrategy = (contact: Contact): Stage => {
  if (isRunning(contact)) return 'STRATEGY';
  return contact.strategies.length > 0 || contact.requests.length > 0 ? 'GATHERING' : 'INTAKE';
};

const lastChangeOf = ({ stateHistory, receivedAt }: Contact): Date => stateHistory.at(-1)?.at ?? receivedAt;

/**
 * How far a contact has come as far as disclosure is concerned (domain F3), domestic-abuse triage included (F4). What
 * a ground with a review date changes with time is asked at `now`; without it, as of the last change.
 */
export const stageOf = (contact: Contact, now: Date = lastChangeOf(contact)): Stage =>
  triageStageOf(contact, now) ?? ordinaryStageOf(contact);

const ordinaryStageOf = (contact: Contact): Stage => {
  switch (contact.state) {
    case 'STRATEGY':
      return stageOfStrategy(contact);
    case 'DECIDED':
    case 'EARLY_HELP':
      return contact.releases.some(({ revoked }) => revoked === null) ? 'RELEASED' : 'DECIDED';
    default:
      return stageOfState[contact.state];
  }
};

/**
 * The threshold that disclosure stands on: the decision’s, else the last rating’s, else none. What the referrer
 * thinks counts for nothing but naming the row while the contact is held.
 */
export const thresholdOf = (contact: Contact): Threshold | null =>
  contact.decision?.threshold ??
  contact.ratings.at(-1)?.threshold ??
  (contact.state === 'HELD_NO_CONSENT' ? contact.perceivedThreshold : null);
