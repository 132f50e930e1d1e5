import { fromLocal } from '../../time';
import { toLocalDateTime } from '../../time/localTime';

/** A day as people here reckon it. Findings are of one day each, so that a review of them stays what it was. */
export interface ReviewDay {
  /** ISO date, local. */
  readonly date: string;
  /** Milliseconds since the epoch; `end` is the start of the next day. */
  readonly start: number;
  readonly end: number;
}

/** The local day of an instant. */
export const dayOf = (at: number): ReviewDay => {
  const start = toLocalDateTime(new Date(at)).startOf('day');
  return {
    date: start.toFormat('yyyy-MM-dd'),
    start: start.toMillis(),
    end: start.plus({ days: 1 }).toMillis(),
  };
};

/** The start of a local day by its ISO date. Throws RangeError for what is no date. */
export const startOfDay = (date: string): number => fromLocal(`${date}T00:00`).getTime();
