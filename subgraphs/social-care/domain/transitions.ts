import type { Role } from '@mash-hub/shared/disclosure';
import { managers, policeOfficers, consentRecorders, referrers, requireActor, teamManager } from './actors';
import { stamp } from './command';
import { contactStates, type Act, type Contact, type ContactState } from './contact';
import { refusal, type GuardName } from './guards';

/** What can happen to a contact (domain D0), in a practitioner’s words. */
export const contactEvents = {
  LOG: 'log the contact',
  SIGNPOST: 'signpost the enquiry',
  FOUND_OPEN: 'pass it to the allocated worker',
  FOUND_LATELY_CLOSED: 'pass it to the area team',
  PASS_UP: 'pass it to the Team Manager',
  ROUTE_SPECIALLY: 'send the contact on a special pathway',
  HOLD: 'hold the contact for want of consent',
  CONSENT_OBTAINED: 'take the contact up again now that there is consent',
  GROUND_RECORDED: 'take the contact up again now that a ground is recorded',
  CLOSE_HELD: 'close the held contact',
  SEND_TO_TRIAGE: 'send the contact to triage',
  DIRECT_TO_MASH: 'direct the contact to the MASH',
  COMMISSION: 'ask partners for information',
  FIND_HARM: 'go to a strategy discussion',
  DIVERT_TO_EARLY_HELP: 'divert the contact to early help',
  END_WITHOUT_ACTION: 'end the contact without further action',
  DECIDE: 'take the decision',
} as const;

export type ContactEvent = keyof typeof contactEvents;

/** One row of the contact’s machine: rows hold no functions, guards are named. */
export interface Transition<State, Event> {
  readonly from: State;
  readonly event: Event;
  readonly actors: readonly Role[];
  readonly guard: GuardName;
  readonly to: State;
  readonly rules: readonly string[];
}

type Row = Transition<ContactState, ContactEvent>;

const row = (
  from: ContactState,
  event: ContactEvent,
  actors: readonly Role[],
  guard: GuardName,
  to: ContactState,
  ...rules: readonly string[]
): Row => ({ from, event, actors, guard, to, rules });

/** States in which harm may still be found, so that the contact turns RED (R67); R38 for what was passed on. */
export const liveStates = [
  'RECEIVED',
  'LOGGED',
  'AWAITING_MANAGER',
  'WITH_ALLOCATED_WORKER',
  'WITH_AREA_TEAM',
  'SPECIAL_ROUTE',
  'HELD_NO_CONSENT',
  'TRIAGE',
  'MASH_ASSESSMENT',
] as const satisfies readonly ContactState[];

/** States in which the purpose of sharing has ended. */
export const endedStates: readonly ContactState[] = ['SIGNPOSTED', 'NFA', 'CLOSED_NO_ACTION'];

/** The contact’s machine (domain D0). A form is logged and checked on its sender’s act, so anybody who may refer may. */
export const contactTransitions: readonly Row[] = [
  row('RECEIVED', 'LOG', referrers, 'ABOUT_A_CHILD', 'LOGGED', 'R28', 'R26'),
  row('RECEIVED', 'SIGNPOST', ['BSO', 'RSO', ...managers], 'OUTSIDE_REMIT', 'SIGNPOSTED', 'R25'),
  row('LOGGED', 'FOUND_OPEN', referrers, 'OPEN_TO_SOCIAL_CARE', 'WITH_ALLOCATED_WORKER', 'R30', 'R31'),
  row('LOGGED', 'FOUND_LATELY_CLOSED', referrers, 'CLOSED_WITHIN_WINDOW', 'WITH_AREA_TEAM', 'R35'),
  row('LOGGED', 'PASS_UP', referrers, 'NOT_OPEN', 'AWAITING_MANAGER', 'R41'),
  row('AWAITING_MANAGER', 'ROUTE_SPECIALLY', managers, 'PATHWAY_NAMED', 'SPECIAL_ROUTE', 'D2'),
  row('AWAITING_MANAGER', 'HOLD', managers, 'NO_BASIS', 'HELD_NO_CONSENT', 'R221'),
  row('TRIAGE', 'HOLD', managers, 'NO_BASIS', 'HELD_NO_CONSENT', 'R221', 'D3'),
  row(
    'HELD_NO_CONSENT',
    'CONSENT_OBTAINED',
    consentRecorders,
    'BASIS_FOR_A_CHILD',
    'AWAITING_MANAGER',
    'R224',
  ),
  row(
    'HELD_NO_CONSENT',
    'GROUND_RECORDED',
    [...managers, ...policeOfficers],
    'BASIS_FOR_A_CHILD',
    'AWAITING_MANAGER',
    'R224',
  ),
  row('HELD_NO_CONSENT', 'CLOSE_HELD', managers, 'LETTERS_QUEUED', 'CLOSED_NO_ACTION', 'R154'),
  row('AWAITING_MANAGER', 'SEND_TO_TRIAGE', managers, 'SEEMS_BELOW_THRESHOLD', 'TRIAGE', 'R62'),
  row('AWAITING_MANAGER', 'DIRECT_TO_MASH', managers, 'MASH_DIRECTED', 'AWAITING_MANAGER', 'R62'),
  row('TRIAGE', 'DIRECT_TO_MASH', managers, 'MASH_DIRECTED', 'TRIAGE', 'R62', 'R65'),
  row('AWAITING_MANAGER', 'COMMISSION', teamManager, 'CONSENT_OR_GROUND', 'MASH_ASSESSMENT', 'R65', 'R81'),
  row('TRIAGE', 'COMMISSION', teamManager, 'CONSENT_OR_GROUND', 'MASH_ASSESSMENT', 'R65', 'R81'),
  row('MASH_ASSESSMENT', 'COMMISSION', teamManager, 'CONSENT_OR_GROUND', 'MASH_ASSESSMENT', 'R109'),
  row('STRATEGY', 'COMMISSION', teamManager, 'CONSENT_OR_GROUND', 'STRATEGY', 'R68'),
  ...liveStates.map((state) => row(state, 'FIND_HARM', managers, 'HARM_FOUND', 'STRATEGY', 'R67', 'R117')),
  row('TRIAGE', 'DIVERT_TO_EARLY_HELP', teamManager, 'BELOW_THRESHOLD', 'EARLY_HELP', 'R65', 'R66'),
  row('TRIAGE', 'SIGNPOST', teamManager, 'BELOW_THRESHOLD', 'SIGNPOSTED', 'R65'),
  row('TRIAGE', 'END_WITHOUT_ACTION', teamManager, 'BELOW_THRESHOLD', 'NFA', 'R65'),
  row('MASH_ASSESSMENT', 'DECIDE', teamManager, 'LOCK_CONDITIONS', 'DECIDED', 'R127', 'R134'),
  row('STRATEGY', 'DECIDE', teamManager, 'LOCK_CONDITIONS', 'DECIDED', 'R127', 'R134'),
];

/** The row for an event in a state. Throws NOT_ALLOWED, in words, where the table has none. */
export const transitionOf = (state: ContactState, event: ContactEvent): Row => {
  const found = contactTransitions.find((candidate) => candidate.from === state && candidate.event === event);
  if (found) return found;
  throw refusal('NOT_IN_THE_PROCESS', {
    rule: contactTransitions.find((candidate) => candidate.event === event)?.rules[0] ?? 'D0',
    detail: `You cannot ${contactEvents[event]} here. ${contactStates[state]}`,
  });
};

/** Throws NOT_ALLOWED or FORBIDDEN unless the event is possible now and the actor’s to trigger; changes nothing. */
export const requireTransition = (contact: Contact, event: ContactEvent, act: Act): Row => {
  const found = transitionOf(contact.state, event);
  requireActor(act, found.actors, contact.profile, found.rules[0] ?? 'D0');
  return found;
};

/**
 * The contact after an event, with the step in its history; the version stays, the command counts it.
 * INVARIANT: the only way in which a contact changes its state.
 */
export const advance = (
  contact: Contact,
  event: ContactEvent,
  act: Act,
  reason: string | null = null,
): Contact => {
  const { from, to } = requireTransition(contact, event, act);
  const step = { ...stamp(act), from, to, event, reason };
  return { ...contact, state: to, stateHistory: [...contact.stateHistory, step] };
};
