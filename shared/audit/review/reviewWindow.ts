import type { FoundRequester } from './reviewFinding';

/** How many in how long is a burst. */
export interface BurstRules {
  /** More than this many different people. */
  readonly people: number;
  /** Length of the window, milliseconds; both its ends are in it. */
  readonly milliseconds: number;
}

/** A reading of something about one person. */
export interface Sighting {
  readonly seq: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly person: string;
  /** In which role: one may change it within a burst. */
  readonly requester: FoundRequester;
}

/** Sightings in windows that overlap and are each over the limit. */
export interface Burst {
  readonly first: Sighting;
  readonly last: Sighting;
  /** Places in the log, each once, the first 200 of them. */
  readonly entries: readonly number[];
  /** Of all its sightings, different places. */
  readonly entryCount: number;
  /** Different people in all of it. */
  readonly people: number;
}

/** How many places in the log a finding names. */
export const mostNamed = 200;

interface Growing {
  first: Sighting;
  last: Sighting;
  lastIndex: number;
  readonly entries: number[];
  entryCount: number;
  readonly people: Set<string>;
}

interface Placed extends Sighting {
  readonly index: number;
}

const add = (burst: Growing, sighting: Placed): void => {
  if (sighting.seq !== burst.last.seq || burst.entryCount === 0) {
    burst.entryCount += 1;
    if (burst.entries.length < mostNamed) burst.entries.push(sighting.seq);
  }
  burst.last = sighting;
  burst.lastIndex = sighting.index;
  burst.people.add(sighting.person);
};

const finished = ({ first, last, entries, entryCount, people }: Growing): Burst => ({
  ...{ first, last, entries, entryCount },
  people: people.size,
});

/**
 * Watches the sightings of one requester for bursts: every window of the given length that ends with a sighting and
 * holds more people than the rule allows; windows that share a sighting are one burst. Times may not go back: one that
 * does counts as of the latest. Holds the sightings of one window, and the people of a burst while it lasts.
 */
export const createBurstWatch = ({ people, milliseconds }: BurstRules) => {
  const window: Placed[] = [];
  const times = new Map<string, number>();
  let seen = 0;
  let latest = -Infinity;
  let burst: Growing | null = null;

  const enter = (sighting: Sighting): Placed => {
    const placed = { ...sighting, at: Math.max(latest, sighting.at), index: seen };
    seen += 1;
    latest = placed.at;
    window.push(placed);
    times.set(placed.person, (times.get(placed.person) ?? 0) + 1);
    return placed;
  };

  const leave = (now: number): void => {
    let gone = 0;
    for (const { at, person } of window) {
      if (now - at <= milliseconds) break;
      gone += 1;
      const left = (times.get(person) ?? 1) - 1;
      if (left === 0) times.delete(person);
      else times.set(person, left);
    }
    window.splice(0, gone);
  };

  /** Ends the burst that goes on, if one does. */
  const end = (): Burst | null => {
    const ended = burst;
    burst = null;
    return ended && finished(ended);
  };

  /** Takes in a sighting; `report` says whether a burst may come of it. Answers the burst that is over, if one is. */
  const see = (sighting: Sighting, report = true): Burst | null => {
    leave(Math.max(latest, sighting.at));
    const [oldest] = window;
    const over = burst && oldest && oldest.index <= burst.lastIndex ? null : end();
    const placed = enter(sighting);
    if (report && times.size > people) {
      const from = burst?.lastIndex ?? -1;
      const first = window[0] ?? placed;
      burst ??= { first, last: first, lastIndex: -1, entries: [], entryCount: 0, people: new Set() };
      for (const one of window) if (one.index > from) add(burst, one);
    }
    return over;
  };

  /** Whether nothing of it matters any more at this time. */
  const isIdle = (now: number): boolean => burst === null && now - latest > milliseconds;

  return { see, end, isIdle };
};

export type BurstWatch = ReturnType<typeof createBurstWatch>;
