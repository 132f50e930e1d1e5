import { teamManager, referrers } from '../actors';
import type { LetterState } from '../parts/letter';
import { pathFor, type Machine } from './machine';

/** Where a letter stands. */
export const letterStates: Readonly<Record<LetterState, string>> = {
  QUEUED: 'Composed; it has not gone out.',
  SENT: 'It has gone out.',
  SUPPRESSED: 'It will not go out; the reason is kept.',
};

const letterEvents = {
  QUEUE: 'compose the letter',
  CHECK: 'check whether the letter is safe',
  SEND: 'send the letter',
  SUPPRESS: 'suppress the letter',
} as const;

export type LetterEvent = keyof typeof letterEvents;

/** A letter (domain D0, D9). It is queued by whatever settles the contact, and so on the act of whoever settles it. */
export const letterMachine: Machine<LetterState, LetterEvent> = {
  name: 'Letter',
  states: letterStates,
  events: letterEvents,
  rows: [
    pathFor(null, 'QUEUE', referrers, null, 'QUEUED', 'R150', 'R151', 'R152', 'R154'),
    pathFor('QUEUED', 'CHECK', teamManager, null, 'QUEUED', 'R155'),
    pathFor('QUEUED', 'SEND', teamManager, 'SAFE_TO_SEND', 'SENT', 'R155', 'R156'),
    pathFor('QUEUED', 'SUPPRESS', teamManager, 'REASON_WRITTEN', 'SUPPRESSED', 'R155'),
  ],
};
