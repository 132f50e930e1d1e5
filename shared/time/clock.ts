/** Where the hub learns what time it is. Injected everywhere, so that a whole run can be repeated. */
export interface Clock {
  /** The present instant (UTC). The caller may keep or change the returned value freely. */
  now(): Date;
}

/** The machine's clock: the only place in the hub that asks the machine for the time. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is told to move. */
export interface SettableClock extends Clock {
  /** Moves to the instant, forwards or backwards. Throws RangeError for an invalid date. */
  set(instant: Date): void;
  /** Moves forward (or, if negative, back) by real elapsed milliseconds. */
  advance(milliseconds: number): void;
}

/** A standing clock that starts at the given instant. */
export function settableClock(start: Date): SettableClock {
  let current = validTime(start);
  return {
    now: () => new Date(current),
    set: (instant) => {
      current = validTime(instant);
    },
    advance: (milliseconds) => {
      current = validTime(new Date(current + milliseconds));
    },
  };
}

function validTime(instant: Date): number {
  const time = instant.getTime();
  if (Number.isNaN(time)) throw new RangeError('A clock cannot be set to an invalid date');
  return time;
}
