import {
  createBurstWatch,
  dayOf,
  startOfDay,
  type Burst,
  type BurstRules,
  type Sighting,
} from '@mash-hub/shared/audit';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

const seed = 20261122;

const requester = { sub: 'somebody', agency: 'POLICE', role: 'POLICE_MASH_OFFICER' } as const;

/** What the watch says of some sightings, in the order in which the bursts begin. */
const watched = (sightings: readonly Sighting[], rules: BurstRules): readonly Burst[] => {
  const watch = createBurstWatch(rules);
  const bursts = sightings.flatMap((sighting) => watch.see(sighting) ?? []);
  const last = watch.end();
  return last ? [...bursts, last] : bursts;
};

/** The same, written from the definition alone: windows over the limit, joined where they share a sighting. */
const defined = (sightings: readonly Sighting[], { people, milliseconds }: BurstRules) => {
  const joined: [number, number][] = [];
  sightings.forEach(({ at }, end) => {
    const start = sightings.findIndex((one) => at - one.at <= milliseconds);
    if (new Set(sightings.slice(start, end + 1).map(({ person }) => person)).size <= people) return;
    const before = joined.at(-1);
    if (before && start <= before[1]) before[1] = end;
    else joined.push([start, end]);
  });
  return joined.map(([start, end]) => {
    const all = sightings.slice(start, end + 1);
    return { entries: all.map(({ seq }) => seq), people: new Set(all.map(({ person }) => person)).size };
  });
};

const traffic = fc
  .array(fc.record({ wait: fc.integer({ min: 0, max: 12 }), person: fc.integer({ min: 0, max: 9 }) }), {
    maxLength: 80,
  })
  .map((steps) => {
    let at = 0;
    return steps.map(({ wait, person }, seq): Sighting => {
      at += wait;
      return { seq, at, person: String(person), requester };
    });
  });

describe('A burst of reading', () => {
  it('is every window over the limit, joined where they overlap: as the definition says, for any traffic', (test) => {
    const runs = 3000;
    let found = 0;
    fc.assert(
      fc.property(
        traffic,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 60 }),
        (sightings, people, milliseconds) => {
          const rules = { people, milliseconds };
          const bursts = watched(sightings, rules);
          found += bursts.length;
          assert.deepEqual(
            bursts.map(({ entries, people: count }) => ({ entries, people: count })),
            defined(sightings, rules),
          );
        },
      ),
      { seed, numRuns: runs },
    );
    assert.ok(found > runs / 10, 'the traffic has bursts in it');
    test.diagnostic(`seed ${String(seed)}, ${String(runs)} runs, ${String(found)} bursts`);
  });

  it('is one person more than the limit, not the limit itself, and both ends of the window count', () => {
    const rules = { people: 2, milliseconds: 10 };
    const at = (...times: readonly number[]) =>
      times.map((time, seq): Sighting => ({ seq, at: time, person: `p${String(seq)}`, requester }));
    assert.deepEqual(watched(at(0, 5), rules), []);
    assert.equal(watched(at(0, 5, 10), rules).length, 1);
    assert.deepEqual(watched(at(0, 5, 11), rules), []);
  });

  it('is not made by reading of the same people again and again', () => {
    const again = Array.from({ length: 500 }, (_, seq) => ({
      seq,
      at: seq,
      person: String(seq % 3),
      requester,
    }));
    assert.deepEqual(watched(again, { people: 3, milliseconds: 1000 }), []);
  });

  it('takes a time that goes back for the latest, so that nobody escapes by a slow clock', () => {
    const back = [5, 0, 5].map((at, seq) => ({ seq, at, person: String(seq), requester }));
    assert.equal(watched(back, { people: 2, milliseconds: 0 })[0]?.people, 3);
  });

  it('is forgotten when its window has passed, so that memory does not grow with the log', () => {
    const watch = createBurstWatch({ people: 1, milliseconds: 10 });
    watch.see({ seq: 0, at: 0, person: 'a', requester });
    assert.equal(watch.isIdle(10), false);
    assert.equal(watch.isIdle(11), true);
  });
});

describe('A day of the review queue', () => {
  it('is a local one: of 23 hours when the clocks go forward and 25 when they go back', () => {
    const hours = (date: string): number => {
      const { start, end } = dayOf(startOfDay(date));
      return (end - start) / 3_600_000;
    };
    assert.equal(hours('2026-03-29'), 23);
    assert.equal(hours('2026-10-25'), 25);
    assert.equal(hours('2026-11-03'), 24);
    assert.equal(dayOf(startOfDay('2026-06-01')).date, '2026-06-01');
  });
});
