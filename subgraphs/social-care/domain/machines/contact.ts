import { consentRecorders, doorkeepers, managers, policeOfficers, referrers, teamManager } from '../actors';
import { pathFor, type Machine, type Transition } from './machine';

/** Where a contact is in the hub’s process (domain D0). */
export const contactStates = {
  RECEIVED: 'Arrived, not yet logged.',
  LOGGED: 'Logged; its status in social care is not yet checked.',
  AWAITING_MANAGER: 'Waiting for the Team Manager’s first review (R41).',
  WITH_ALLOCATED_WORKER: 'The child is open: the allocated worker owns the information (R30, R31).',
  WITH_AREA_TEAM: 'Closed within the re-referral window: straight to the area team (R35).',
  SPECIAL_ROUTE: 'On one of the special pathways (D2).',
  HELD_NO_CONSENT: 'Filed and parked: no consent and no ground (R221).',
  TRIAGE: 'Being looked at below the hub’s threshold (R62).',
  MASH_ASSESSMENT: 'Partners have been asked (R65, R81).',
  STRATEGY: 'Harm found: a strategy discussion is due or running (R67, R117).',
  DECIDED: 'The Team Manager has decided (R127).',
  EARLY_HELP: 'Diverted to early help (R65).',
  SIGNPOSTED: 'Outside the remit, or for a lead professional to review; signposted (R25, R32).',
  NFA: 'No further action.',
  CLOSED_NO_ACTION: 'Closed from a hold, letters queued (R154).',
} as const;

export type ContactState = keyof typeof contactStates;

/** What can happen to a contact (domain D0), in a practitioner’s words. */
export const contactEvents = {
  RECEIVE: 'receive the concern',
  LOG: 'log the contact',
  SIGNPOST: 'signpost the enquiry',
  FOUND_OPEN: 'pass it to the allocated worker',
  FOUND_LATELY_CLOSED: 'pass it to the area team',
  FOUND_IN_EARLY_HELP: 'pass it to the lead professional',
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
  COMPLETE_PATHWAY: 'finish the special pathway',
} as const;

export type ContactEvent = keyof typeof contactEvents;

type Row = Transition<ContactState, ContactEvent>;

const row = pathFor<ContactState, ContactEvent>;

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
  row(null, 'RECEIVE', referrers, 'ABOUT_A_CHILD', 'RECEIVED', 'R1'),
  row('RECEIVED', 'LOG', referrers, 'ABOUT_A_CHILD', 'LOGGED', 'R28', 'R26'),
  row('RECEIVED', 'SIGNPOST', doorkeepers, 'OUTSIDE_REMIT', 'SIGNPOSTED', 'R25'),
  row('LOGGED', 'FOUND_OPEN', referrers, 'OPEN_TO_SOCIAL_CARE', 'WITH_ALLOCATED_WORKER', 'R30', 'R31'),
  row('LOGGED', 'FOUND_LATELY_CLOSED', referrers, 'CLOSED_WITHIN_WINDOW', 'WITH_AREA_TEAM', 'R35'),
  row('LOGGED', 'FOUND_IN_EARLY_HELP', referrers, 'OPEN_TO_EARLY_HELP', 'SIGNPOSTED', 'R32'),
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
  row('SPECIAL_ROUTE', 'COMMISSION', teamManager, 'PATHWAY_GATHERS', 'MASH_ASSESSMENT', 'R43', 'R44', 'R51'),
  row('SPECIAL_ROUTE', 'COMPLETE_PATHWAY', managers, 'PATHWAY_SIGNED', 'NFA', 'D2'),
  row('STRATEGY', 'COMMISSION', teamManager, 'CONSENT_OR_GROUND', 'STRATEGY', 'R68'),
  ...liveStates.map((state) => row(state, 'FIND_HARM', managers, 'HARM_FOUND', 'STRATEGY', 'R67', 'R117')),
  row('TRIAGE', 'DIVERT_TO_EARLY_HELP', teamManager, 'BELOW_THRESHOLD', 'EARLY_HELP', 'R65', 'R66'),
  row('TRIAGE', 'SIGNPOST', teamManager, 'BELOW_THRESHOLD', 'SIGNPOSTED', 'R65'),
  row('TRIAGE', 'END_WITHOUT_ACTION', teamManager, 'BELOW_THRESHOLD', 'NFA', 'R65'),
  row('MASH_ASSESSMENT', 'DECIDE', teamManager, 'LOCK_CONDITIONS', 'DECIDED', 'R127', 'R134'),
  row('STRATEGY', 'DECIDE', teamManager, 'LOCK_CONDITIONS', 'DECIDED', 'R127', 'R134'),
];

/** The contact’s machine, as its document shows it. */
export const contactMachine: Machine<ContactState, ContactEvent> = {
  name: 'Contact',
  states: contactStates,
  events: contactEvents,
  rows: contactTransitions,
};
