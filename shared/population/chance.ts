import { seededRandom } from '../identifiers';

/** Draws of a seeded sequence: the same in the same order for the same seed. */
export interface Chance {
  /** True in the given share of cases, 0 to 1. */
  readonly happens: (share: number) => boolean;
  /** A whole number from lowest to highest, both included. */
  readonly between: (lowest: number, highest: number) => number;
  /** One of a list. Throws RangeError for an empty one. */
  readonly oneOf: <T>(list: readonly T[]) => T;
}

/**
 * The chance of one household, for one purpose: what is drawn for one agency never shifts what is drawn for another,
 * so that each agency’s stream can be produced alone.
 */
export const chanceOf = (seed: number, household: number, purpose: number): Chance => {
  const mixed = Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1) ^ Math.imul(household + 1, 0x85ebca6b);
  const random = seededRandom(mixed ^ Math.imul(purpose + 1, 0xc2b2ae35));
  const between = (lowest: number, highest: number): number =>
    lowest + Math.floor(random() * (highest - lowest + 1));
  return {
    happens: (share) => random() < share,
    between,
    oneOf: (list) => {
      const drawn = list[between(0, list.length - 1)];
      if (drawn === undefined) throw new RangeError('Nothing to draw from');
      return drawn;
    },
  };
};
