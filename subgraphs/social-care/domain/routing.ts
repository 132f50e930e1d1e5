import { hasBasisForAChild } from './basis';
import { nextVersion, type Command } from './command';
import type { Act, Contact } from './contact';
import { refusal, required } from './guards';
import { lapsed } from './override';
import { advance, requireTransition, type ContactEvent } from './transitions';

/** Where a manager can send a contact (R62, R65, R221, D2), and the event that does it. */
export const routes = {
  TRIAGE: 'SEND_TO_TRIAGE',
  MASH: 'DIRECT_TO_MASH',
  HOLD: 'HOLD',
  EARLY_HELP: 'DIVERT_TO_EARLY_HELP',
  SIGNPOSTED: 'SIGNPOST',
  NFA: 'END_WITHOUT_ACTION',
  SPECIAL_ROUTE: 'ROUTE_SPECIALLY',
  CLOSE: 'CLOSE_HELD',
} as const satisfies Record<string, ContactEvent>;

export type Route = keyof typeof routes;

export interface RouteInput {
  readonly to: Route;
  /** The manager’s direction: why, and for a special route which pathway. */
  readonly reason: string;
}

const isBelowThreshold = (contact: Contact): boolean => {
  const threshold = contact.ratings.at(-1)?.threshold;
  return threshold !== 'S47' && threshold !== 'CIN';
};

const requireGuard = (contact: Contact, event: ContactEvent, act: Act): void => {
  const { guard } = requireTransition(contact, event, act);
  if (guard === 'NO_BASIS' && hasBasisForAChild(contact, act.at)) throw refusal('NO_BASIS');
  if (guard === 'BELOW_THRESHOLD' && !isBelowThreshold(contact)) throw refusal('BELOW_THRESHOLD');
};

/**
 * The manager’s direction on a contact. `MASH` records the direction and leaves the state: it changes when the
 * assessment is commissioned (D0). With no further action the purpose ends, and with it every override (D0, DT41).
 * Throws NOT_ALLOWED, FORBIDDEN or BAD_USER_INPUT.
 */
export const routeContact: Command<RouteInput> = (contact, input, act) => {
  const event = routes[input.to];
  requireGuard(contact, event, act);
  const reason = required(input.reason, 'reason', 'R82');
  const routed = advance(contact, event, act, reason);
  const ended = input.to === 'NFA' || input.to === 'CLOSE';
  return nextVersion(ended ? { ...routed, overrides: lapsed(routed.overrides, act, reason) } : routed);
};
