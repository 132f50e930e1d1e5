import { pathwayOf, type ProcedureProfile } from '@mash-hub/shared/profiles';
import { hasBasisForAChild } from './basis';
import { nextVersion, type Command } from './command';
import type { Act, Contact } from './contact';
import { diversionOf, type DiversionChoice } from './earlyHelp';
import { refusal, required } from './guards';
import { lettersMissing } from './letterQueue';
import { lapsed } from './override';
import { requirePatternAddressed } from './pattern';
import { withRating } from './rating';
import { pathwayRecord, type PathwayChoice } from './specialPathway';
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

export interface RouteInput extends PathwayChoice, DiversionChoice {
  readonly to: Route;
  /** The manager’s direction: why. */
  readonly reason: string;
  /** How many contacts the child has had in the months that the procedure looks at: counted by the store (R40). */
  readonly contactsInPeriod?: number;
}

/** Routes by which triage settles the matter: a pattern has to be explored before (R40, R65). */
const settling: readonly Route[] = ['EARLY_HELP', 'SIGNPOSTED', 'NFA'];

const isBelowThreshold = (contact: Contact): boolean => {
  const threshold = contact.ratings.at(-1)?.threshold;
  return threshold !== 'S47' && threshold !== 'CIN';
};

/** R226: early help that domestic-abuse triage agreed is offered first; with an open CAF the family has it (R170). */
const waitsForConsent = (contact: Contact, { at }: Act): boolean =>
  contact.domesticAbuse !== null && !contact.domesticAbuse.openCaf && !hasBasisForAChild(contact, at);

const requireGuard = (contact: Contact, event: ContactEvent, act: Act): void => {
  const { guard } = requireTransition(contact, event, act);
  if (guard === 'NO_BASIS' && hasBasisForAChild(contact, act.at)) throw refusal('NO_BASIS');
  if (guard === 'LETTERS_QUEUED' && lettersMissing(contact).length > 0) throw refusal('LETTERS_QUEUED');
  if (guard === 'BELOW_THRESHOLD' && !isBelowThreshold(contact)) throw refusal('BELOW_THRESHOLD');
  if (event === 'DIVERT_TO_EARLY_HELP' && waitsForConsent(contact, act))
    throw refusal('CONSENT_FOR_EARLY_HELP');
};

/** The contact with what its route asks for: who takes it over (D2), or how it goes to early help (R66). */
const prepared = (contact: Contact, input: RouteInput, act: Act, profile: ProcedureProfile): Contact => {
  if (input.to === 'EARLY_HELP') return { ...contact, diversion: diversionOf(contact, input, act, profile) };
  if (input.to !== 'SPECIAL_ROUTE') return contact;
  const pathway = pathwayRecord(contact, input, act, profile);
  const rag = pathwayOf(profile, pathway.pathway)?.rag;
  const rated =
    rag && contact.ratings.length === 0
      ? withRating(contact, { rag, reason: `Rated by its pathway: ${pathway.pathway}.` }, act, profile)
      : contact;
  return { ...rated, pathway };
};

/**
 * The manager’s direction on a contact. `MASH` records the direction and leaves the state: it changes when the
 * assessment is commissioned (D0). With no further action the purpose ends, and with it every override (D0, DT41).
 * Throws NOT_ALLOWED, FORBIDDEN or BAD_USER_INPUT.
 */
export const routeContact: Command<RouteInput> = (contact, input, act, { profile }) => {
  const event = routes[input.to];
  requireGuard(contact, event, act);
  const reason = required(input.reason, 'reason', 'R82');
  if (settling.includes(input.to)) requirePatternAddressed(contact, input.contactsInPeriod ?? 0, profile);
  const routed = advance(prepared(contact, input, act, profile), event, act, reason);
  const ended = input.to === 'NFA' || input.to === 'CLOSE';
  return nextVersion(ended ? { ...routed, overrides: lapsed(routed.overrides, act, reason) } : routed);
};
