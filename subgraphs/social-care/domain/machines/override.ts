import { managers, policeOfficers } from '../actors';
import { pathFor, type Machine } from './machine';

const overrideStates = {
  ACTIVE: 'The ground stands in for consent.',
  LAPSED: 'The ground is gone, its review date is past, or the matter has ended.',
} as const;

const overrideEvents = { RECORD: 'record a ground', LAPSE: 'end the override' } as const;

/** An override of consent (domain D0, F2). */
export const overrideMachine: Machine<keyof typeof overrideStates, keyof typeof overrideEvents> = {
  name: 'Override',
  states: overrideStates,
  events: overrideEvents,
  rows: [
    pathFor(null, 'RECORD', [...managers, ...policeOfficers], 'GROUND_IN_PROFILE', 'ACTIVE', 'R224', 'R225'),
    pathFor('ACTIVE', 'LAPSE', managers, 'REASON_WRITTEN', 'LAPSED', 'F2'),
  ],
};
