import { managers, teamManager } from '../actors';
import { pathFor, type Machine } from './machine';

/** Where the MASH assessment of a contact is (domain D5). Computed from the contact, never stored beside it. */
export const assessmentStates = {
  GATHERING: 'Partners have been asked.',
  ALL_IN: 'Every agency that was asked has answered.',
  MANAGER_REVIEW: 'The Team Manager has confirmed the rating on what is in (R83, R95).',
  DISCUSSION: 'A partner discussion has been called (R84).',
  DECIDED: 'The Team Manager has decided.',
  DISCLOSED: 'The outcome has been disclosed to its recipients.',
  CLOSED: 'The team that takes the case on has allocated it (R135).',
} as const;

export type AssessmentState = keyof typeof assessmentStates;

const assessmentEvents = {
  COMMISSION: 'commission the assessment',
  HEAR_THE_LAST: 'close the gathering',
  PROCEED: 'proceed to review',
  CALL_DISCUSSION: 'call a partner discussion',
  DECIDE: 'take the decision',
  RELEASE: 'release the disclosure',
  CLOSE: 'close the assessment',
} as const;

export type AssessmentEvent = keyof typeof assessmentEvents;

/** The MASH assessment (domain D0, D5). */
export const assessmentMachine: Machine<AssessmentState, AssessmentEvent> = {
  name: 'Assessment',
  states: assessmentStates,
  events: assessmentEvents,
  rows: [
    pathFor(null, 'COMMISSION', teamManager, 'CONSENT_OR_GROUND', 'GATHERING', 'R65', 'R81'),
    pathFor('ALL_IN', 'COMMISSION', teamManager, 'SOMEBODY_NEW_TO_ASK', 'GATHERING', 'R109'),
    pathFor('GATHERING', 'HEAR_THE_LAST', [], null, 'ALL_IN', 'R83'),
    pathFor('GATHERING', 'PROCEED', teamManager, 'MISSING_AGENCIES_NOTED', 'MANAGER_REVIEW', 'R95'),
    pathFor('ALL_IN', 'PROCEED', teamManager, null, 'MANAGER_REVIEW', 'R83', 'R95'),
    ...(['GATHERING', 'ALL_IN', 'MANAGER_REVIEW'] as const).map((from) =>
      pathFor(from, 'CALL_DISCUSSION', teamManager, 'PARTNERS_ASKED', 'DISCUSSION', 'R84'),
    ),
    pathFor('MANAGER_REVIEW', 'DECIDE', teamManager, 'LOCK_CONDITIONS', 'DECIDED', 'R127', 'R134'),
    pathFor('DISCUSSION', 'DECIDE', teamManager, 'LOCK_CONDITIONS', 'DECIDED', 'R127', 'R134'),
    pathFor('DECIDED', 'RELEASE', teamManager, 'LEVEL_ABOVE_NONE', 'DISCLOSED', 'R142'),
    pathFor('DECIDED', 'CLOSE', managers, null, 'CLOSED', 'D5'),
    pathFor('DISCLOSED', 'CLOSE', managers, null, 'CLOSED', 'D5'),
  ],
};
