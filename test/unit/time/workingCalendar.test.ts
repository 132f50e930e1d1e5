import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createWorkingCalendar, fromLocal, officeHours, toLocal } from '@mash-hub/shared/time';

const walsall = createWorkingCalendar(officeHours('08:45', '17:15', '16:45'));
const seed = 20260612;

const local = (instant: Date | null): string | null => instant && toLocal(instant);

describe('Bank holidays of England', () => {
  it('are in 2026 exactly those on which domain E4 reckons', () => {
    const found: string[] = [];
    for (let day = 1; day <= 365; day += 1) {
      const noon = new Date(Date.UTC(2026, 0, day, 12));
      const weekend = noon.getUTCDay() === 0 || noon.getUTCDay() === 6;
      if (!weekend && walsall.isBankHoliday(noon)) found.push(noon.toISOString().slice(5, 10));
    }
    assert.deepEqual(found, ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28']);
  });

  it('last from midnight to midnight in London, not in UTC', () => {
    assert.equal(walsall.isBankHoliday(new Date('2026-05-03T22:59:59Z')), false);
    assert.equal(walsall.isBankHoliday(new Date('2026-05-03T23:00:00Z')), true);
    assert.equal(walsall.isBankHoliday(new Date('2026-05-04T22:59:59Z')), true);
    assert.equal(walsall.isBankHoliday(new Date('2026-05-04T23:00:00Z')), false);
  });
});

describe('Office hours (domain E2)', () => {
  it('begin at opening and end at closing, the closing minute excluded', () => {
    const open = (time: string): boolean => walsall.isOpen(fromLocal(time));
    assert.equal(open('2026-06-12T08:44'), false);
    assert.equal(open('2026-06-12T08:45'), true);
    assert.equal(open('2026-06-12T16:44'), true);
    assert.equal(open('2026-06-12T16:45'), false);
    assert.equal(open('2026-06-13T12:00'), false);
    assert.equal(open('2026-08-31T12:00'), false);
  });

  it('say when the office next opens and last closed across a bank-holiday weekend', () => {
    const saturday = fromLocal('2026-08-29T12:00');
    assert.equal(toLocal(walsall.nextOpening(saturday)), 'Tue 1 Sep 2026 08:45');
    assert.equal(toLocal(walsall.lastClosing(saturday)), 'Fri 28 Aug 2026 16:45');
    assert.equal(walsall.closingOf(saturday), null);
    assert.equal(local(walsall.closingOf(fromLocal('2026-08-28T12:00'))), 'Fri 28 Aug 2026 16:45');
  });

  it('open later the same day for whoever comes before opening', () => {
    assert.equal(toLocal(walsall.nextOpening(fromLocal('2026-06-12T06:30'))), 'Fri 12 Jun 2026 08:45');
  });
});

describe('Working days (domain E1)', () => {
  const rows: readonly [why: string, start: string, days: number, due: string][] = [
    ['end at the same wall-clock time', '2026-06-12T16:00', 1, 'Mon 15 Jun 2026 16:00'],
    ['begin at the next opening if begun after closing', '2026-06-12T18:00', 1, 'Tue 16 Jun 2026 08:45'],
    ['begin at opening if begun before it', '2026-06-15T06:30', 1, 'Tue 16 Jun 2026 08:45'],
    ['begin at the next opening if begun on a bank holiday', '2026-04-03T11:00', 1, 'Wed 8 Apr 2026 08:45'],
    ['are trimmed to an earlier closing', '2026-06-11T17:10', 1, 'Fri 12 Jun 2026 16:45'],
    ['are trimmed on the last day only', '2026-06-11T17:10', 2, 'Mon 15 Jun 2026 17:10'],
    ['skip Good Friday and Easter Monday', '2026-04-02T10:00', 5, 'Mon 13 Apr 2026 10:00'],
    ['skip Christmas, Boxing Day and New Year', '2026-12-24T10:00', 5, 'Tue 5 Jan 2027 10:00'],
    ['keep the wall-clock time over the spring change', '2026-03-27T10:00', 1, 'Mon 30 Mar 2026 10:00'],
    ['keep the wall-clock time over the autumn change', '2026-10-23T10:00', 1, 'Mon 26 Oct 2026 10:00'],
  ];
  for (const [why, start, days, due] of rows) {
    it(`${why}: ${start} plus ${String(days)} is ${due}`, () => {
      assert.equal(toLocal(walsall.addWorkingDays(fromLocal(start), days)), due);
    });
  }

  it(`always end on a working day, in time for closing, and later for a later start (seed ${String(seed)})`, () => {
    const instants = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.nat(7 * 86_400_000), fc.integer({ min: 1, max: 10 }), (start, later, days) => {
        const due = walsall.addWorkingDays(start, days);
        const closing = walsall.closingOf(due);
        assert.ok(due > start && closing !== null && due <= closing);
        assert.ok(walsall.addWorkingDays(new Date(start.getTime() + later), days) >= due);
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe('Elapsed hours (domain E1)', () => {
  it('run through the spring change, when the wall clock gains an hour', () => {
    const due = walsall.addElapsedHours(fromLocal('2026-03-28T16:00'), 24);
    assert.equal(toLocal(due), 'Sun 29 Mar 2026 17:00');
  });

  it('run through the autumn change, when the wall clock loses an hour', () => {
    const due = walsall.addElapsedHours(fromLocal('2026-10-24T16:00'), 24);
    assert.equal(toLocal(due), 'Sun 25 Oct 2026 15:00');
  });
});

describe('Local times', () => {
  it('are written for people, with plain month names', () => {
    assert.equal(toLocal(new Date('2026-06-12T14:10:00Z')), 'Fri 12 Jun 2026 15:10');
    assert.equal(toLocal(new Date('2026-09-04T09:00:00Z')), 'Fri 4 Sep 2026 10:00');
  });

  it('are refused if they cannot be read', () => {
    assert.throws(() => fromLocal('yesterday'), RangeError);
    assert.throws(() => toLocal(new Date('never')), RangeError);
  });

  it('of calendar days end with the local day', () => {
    assert.equal(
      walsall.addCalendarDays(fromLocal('2026-06-12T09:00'), 0).toISOString(),
      '2026-06-12T22:59:59.999Z',
    );
  });
});
