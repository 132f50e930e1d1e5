import { emergencyOpeners, managers } from '../actors';
import type { EmergencyState } from '../parts/emergency';
import { pathFor, type Machine } from './machine';

/** Where an emergency stands (BG1). */
export const emergencyStates: Readonly<Record<EmergencyState, string>> = {
  OPEN: 'Whoever opened it reads this one person, for an hour at most.',
  CLOSED: 'Ended before its time, by whoever opened it or with the contact; it waits for its review.',
  EXPIRED: 'Its time has run out; it waits for its review.',
  REVIEWED:
    'Somebody else has found it justified, and it runs on to its end; or not justified, and it ended at once.',
};

const emergencyEvents = {
  OPEN: 'open a person in an emergency',
  CLOSE: 'close the emergency',
  EXPIRE: 'let the emergency run out',
  REVIEW: 'review the emergency',
} as const;

/** Break-glass [P] (BG1, ADR 16): opened by whoever must know, ended by the clock, reviewed by somebody else. */
export const emergencyMachine: Machine<EmergencyState, keyof typeof emergencyEvents> = {
  name: 'Emergency',
  states: emergencyStates,
  events: emergencyEvents,
  rows: [
    pathFor(null, 'OPEN', emergencyOpeners, 'LIVE', 'OPEN', 'BG1'),
    pathFor('OPEN', 'CLOSE', emergencyOpeners, 'EMERGENCY_RUNS', 'CLOSED', 'BG1'),
    pathFor('OPEN', 'EXPIRE', [], null, 'EXPIRED', 'BG1'),
    ...(['OPEN', 'CLOSED', 'EXPIRED'] as const).map((from) =>
      pathFor<EmergencyState, keyof typeof emergencyEvents>(
        from,
        'REVIEW',
        managers,
        'REVIEWER_DID_NOT_OPEN',
        'REVIEWED',
        'BG1',
      ),
    ),
    pathFor('REVIEWED', 'CLOSE', emergencyOpeners, 'EMERGENCY_RUNS', 'REVIEWED', 'BG1'),
  ],
};
