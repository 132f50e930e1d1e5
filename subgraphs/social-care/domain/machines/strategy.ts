import { chairs, managers } from '../actors';
import { pathFor, type Machine } from './machine';

/** Where a strategy discussion stands (domain D6). */
export const strategyStates = {
  TRIGGERED: 'RED, or harm found: a discussion is due (R117).',
  QUORATE: 'Convened, with every seat that the quorum wants (R121).',
  INQUORATE: 'Convened without one of them: safety actions only (R123).',
  JOINT_S47: 'Concluded: social care and police together.',
  SINGLE_AGENCY_S47: 'Concluded: social care alone.',
  POLICE_ONLY: 'Concluded: police alone.',
  NO_S47: 'Concluded: no section 47 enquiry.',
  NOT_HELD: 'It did not take place; the reason is kept (R125).',
} as const;

export type StrategyState = keyof typeof strategyStates;

/** What a strategy discussion can settle (R124). */
export const strategyOutcomes = ['JOINT_S47', 'SINGLE_AGENCY_S47', 'POLICE_ONLY', 'NO_S47'] as const;

const strategyEvents = {
  TRIGGER: 'trigger a strategy discussion',
  CONVENE_QUORATE: 'convene it with every seat filled',
  CONVENE_INQUORATE: 'convene it with a seat missing',
  CONCLUDE_JOINT_S47: 'conclude a joint section 47 enquiry',
  CONCLUDE_SINGLE_AGENCY_S47: 'conclude a section 47 enquiry by social care alone',
  CONCLUDE_POLICE_ONLY: 'conclude a police investigation',
  CONCLUDE_NO_S47: 'conclude that there is no section 47 enquiry',
  RECORD_NOT_HELD: 'record that it was not held',
} as const;

export type StrategyEvent = keyof typeof strategyEvents;

const convenable = ['TRIGGERED', 'QUORATE', 'INQUORATE', ...strategyOutcomes, 'NOT_HELD'] as const;

/** A strategy discussion (domain D0, D6). One that concluded may be convened again: each is kept. */
export const strategyMachine: Machine<StrategyState, StrategyEvent> = {
  name: 'Strategy discussion',
  states: strategyStates,
  events: strategyEvents,
  rows: [
    pathFor(null, 'TRIGGER', managers, 'HARM_FOUND', 'TRIGGERED', 'R117', 'R118'),
    ...convenable.flatMap((from) => [
      pathFor<StrategyState, StrategyEvent>(from, 'CONVENE_QUORATE', chairs, null, 'QUORATE', 'R119', 'R121'),
      pathFor<StrategyState, StrategyEvent>(from, 'CONVENE_INQUORATE', chairs, null, 'INQUORATE', 'R123'),
    ]),
    ...strategyOutcomes.map((outcome) =>
      pathFor<StrategyState, StrategyEvent>('QUORATE', `CONCLUDE_${outcome}`, chairs, null, outcome, 'R124'),
    ),
    ...(['JOINT_S47', 'SINGLE_AGENCY_S47', 'POLICE_ONLY'] as const).map((outcome) =>
      pathFor<StrategyState, StrategyEvent>(
        'INQUORATE',
        `CONCLUDE_${outcome}`,
        chairs,
        'QUORATE',
        outcome,
        'R123',
      ),
    ),
    pathFor('TRIGGERED', 'RECORD_NOT_HELD', chairs, 'REASON_NOT_HELD', 'NOT_HELD', 'R125'),
  ],
};
