/** Choices that come out the same for the same seed and place. */
export interface Random {
  /** A whole number from 0 up to and without `below`. */
  readonly int: (below: number) => number;
  /** True so often. */
  readonly chance: (probability: number) => boolean;
  readonly pick: <Of>(list: readonly Of[]) => Of;
}

/** A generator of its own for each place, so that one operation can be made again without those before it (splitmix32). */
export const randomAt = (seed: number, place: number): Random => {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(place + 1, 0xc2b2ae35)) >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const found = list[int(list.length)];
      if (found === undefined) throw new RangeError('Nothing to pick from');
      return found;
    },
  };
};
