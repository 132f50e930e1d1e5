import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settableClock } from '@mash-hub/shared/time';

const start = new Date('2026-06-12T14:10:00Z');

describe('A settable clock', () => {
  it('stands still until it is told to move', () => {
    const clock = settableClock(start);
    assert.deepEqual(clock.now(), start);
    clock.advance(90_000);
    assert.equal(clock.now().toISOString(), '2026-06-12T14:11:30.000Z');
    clock.set(start);
    assert.deepEqual(clock.now(), start);
  });

  it('cannot be moved through a date that it handed out or was given', () => {
    const given = new Date(start);
    const clock = settableClock(given);
    given.setTime(0);
    clock.now().setTime(0);
    assert.deepEqual(clock.now(), start);
  });

  it('refuses an invalid date', () => {
    assert.throws(() => settableClock(new Date('never')), RangeError);
    assert.throws(() => {
      settableClock(start).set(new Date('never'));
    }, RangeError);
  });
});
