import type { Threshold } from '@mash-hub/shared/disclosure';
import type { ProcedureProfile, Rag } from '@mash-hub/shared/profiles';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Act, Contact, Rating } from './contact';
import { badInput, refusal, required } from './guards';
import { take } from './machines/machine';
import { ratingMachine } from './machines/rating';
import { advance, liveStates } from './transitions';

export interface RatingInput {
  readonly rag: Rag;
  /** What the profile’s map says of the colour, where the manager does not say otherwise. */
  readonly threshold?: Threshold | null;
  readonly reason: string;
  /** The Team Manager confirms it on the gathered information (R83); the reason notes who has not answered. */
  readonly confirm?: boolean;
}

const thresholdOf = (input: RatingInput, profile: ProcedureProfile): Threshold => {
  const meaning = profile.ragMap[input.rag];
  if (!meaning) throw badInput('rag', 'R77', 'Your authority’s procedures do not use this rating.');
  return input.threshold ?? meaning.threshold;
};

const ratingStateOf = ({ ratings }: Contact) => {
  const last = ratings.at(-1);
  if (!last) return 'UNRATED';
  return last.confirmed ? 'CONFIRMED' : 'RATED';
};

const eventOf = (contact: Contact, confirmed: boolean) => {
  if (confirmed) return 'CONFIRM';
  return contact.ratings.length === 0 ? 'RATE' : 'RE_RATE';
};

const isLive = ({ state }: Contact): boolean => liveStates.some((live) => live === state);

/** The contact with one more rating, whoever may give it; the version stays (R82, R86). Throws BAD_USER_INPUT. */
export const withRating = (
  contact: Contact,
  input: RatingInput,
  act: Act,
  profile: ProcedureProfile,
): Contact => {
  const confirmed = input.confirm ?? false;
  const reason = required(input.reason, 'reason', 'R82');
  const rating: Rating = {
    ...stamp(act),
    rag: input.rag,
    threshold: thresholdOf(input, profile),
    reason,
    confirmed,
  };
  const event = confirmed ? 'CONFIRM_RATING' : eventOf(contact, confirmed);
  return noted(contact, event, act, `${input.rag}: ${reason}`, { ratings: [...contact.ratings, rating] });
};

/**
 * Rates or re-rates a contact, append-only (R82, R86, features 38 and 39); RED takes it to a strategy
 * discussion (R67, R117), whatever the family answered (R217).
 * Throws FORBIDDEN, BAD_USER_INPUT, or NOT_ALLOWED once it is decided or closed.
 */
export const rateContact: Command<RatingInput> = (contact, input, act, { profile }) => {
  take(ratingMachine, ratingStateOf(contact), eventOf(contact, input.confirm ?? false), act, contact);
  if (!isLive(contact) && contact.state !== 'STRATEGY') throw refusal('LIVE');
  const rated = withRating(contact, input, act, profile);
  const finds = input.rag === 'RED' && isLive(rated);
  return nextVersion(finds ? advance(rated, 'FIND_HARM', act, input.reason.trim()) : rated);
};
