import { managers, teamManager } from '../actors';
import { pathFor, type Machine } from './machine';

const ratingStates = {
  UNRATED: 'No manager has rated the contact yet.',
  RATED: 'A colour stands; it is not yet confirmed on the gathered information.',
  CONFIRMED: 'The Team Manager has confirmed the colour (R83).',
} as const;

const ratingEvents = {
  RATE: 'rate the contact',
  RE_RATE: 're-rate the contact',
  CONFIRM: 'confirm the rating',
} as const;

/** A contact’s rating (domain D0, D4): any colour to any other, with a reason. */
export const ratingMachine: Machine<keyof typeof ratingStates, keyof typeof ratingEvents> = {
  name: 'RAG rating',
  states: ratingStates,
  events: ratingEvents,
  rows: [
    pathFor('UNRATED', 'RATE', managers, 'COLOUR_IN_PROFILE', 'RATED', 'R77', 'R78', 'R79', 'R80'),
    pathFor('UNRATED', 'CONFIRM', teamManager, 'COLOUR_IN_PROFILE', 'CONFIRMED', 'R83'),
    pathFor('RATED', 'RE_RATE', managers, 'WRITTEN_RATING_REASON', 'RATED', 'R82', 'R86', 'R88'),
    pathFor('RATED', 'CONFIRM', teamManager, 'COLOUR_IN_PROFILE', 'CONFIRMED', 'R83'),
    pathFor('CONFIRMED', 'RE_RATE', managers, 'WRITTEN_RATING_REASON', 'RATED', 'R82', 'R86', 'R88'),
    pathFor('CONFIRMED', 'CONFIRM', teamManager, 'COLOUR_IN_PROFILE', 'CONFIRMED', 'R83'),
  ],
};
