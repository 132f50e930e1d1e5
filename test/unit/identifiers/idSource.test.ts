import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomIdSource, seededIdSource, seededRandom } from '@mash-hub/shared/identifiers';
import { settableClock } from '@mash-hub/shared/time';

const shape = /^contact_[0-9A-HJKMNP-TV-Z]{26}$/;
const many = Array.from({ length: 10_000 });

describe('Identifiers', () => {
  it('are a prefix and 26 characters, never repeated, and sort by age', () => {
    const clock = settableClock(new Date('2026-06-12T14:10:00Z'));
    const ids = randomIdSource(clock);
    const issued = many.map(() => ids.next('contact_'));
    clock.advance(1);
    const younger = ids.next('contact_');
    assert.equal(new Set(issued).size, many.length);
    for (const id of issued) assert.ok(shape.test(id) && id < younger);
  });

  it('from one seed are the same on every run, from two they differ', () => {
    const issue = (seed: number): string[] => {
      const ids = seededIdSource(seed);
      return many.map(() => ids.next('contact_'));
    };
    assert.deepEqual(issue(7), issue(7));
    assert.ok(shape.test(issue(7)[0] ?? ''));
    assert.equal(new Set([...issue(7), ...issue(8)]).size, 2 * many.length);
  });
});

describe('Seeded random numbers', () => {
  it('repeat from the same seed, stay in range and are spread evenly', () => {
    const draw = (seed: number): number[] => {
      const random = seededRandom(seed);
      return many.map(() => random());
    };
    const drawn = draw(42);
    assert.deepEqual(drawn, draw(42));
    assert.notDeepEqual(drawn, draw(43));
    assert.ok(drawn.every((number) => number >= 0 && number < 1));
    const tenths = Array.from({ length: 10 }, (_, tenth) =>
      drawn.filter((n) => Math.floor(n * 10) === tenth),
    );
    for (const tenth of tenths) assert.ok(Math.abs(tenth.length - 1000) < 120);
  });
});
