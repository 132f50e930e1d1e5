import type { DateTime } from 'luxon';
import { endOfLocalDay, toLocalDateTime } from './localTime';
import { officeDays, type OfficeDays } from './officeDay';
import type { ClockKind, OfficeHours } from './officeHours';

/** The days and hours of one office, in Europe/London with the bank holidays of England (domain E1, E2). */
export interface WorkingCalendar {
  /** True on a bank holiday, at whatever hour. */
  isBankHoliday(instant: Date): boolean;
  /** True on Monday to Friday but for bank holidays, at whatever hour. */
  isWorkingDay(instant: Date): boolean;
  /** True from opening up to, not including, closing on a working day. */
  isOpen(instant: Date): boolean;
  /** The first opening after the instant, later the same day if the office has not opened yet. */
  nextOpening(instant: Date): Date;
  /** The closing time of the instant's own day; null if that is no working day. */
  closingOf(instant: Date): Date | null;
  /** The last closing at or before the instant. */
  lastClosing(instant: Date): Date;
  /** Real hours: through nights, weekends and clock changes. */
  addElapsedHours(start: Date, hours: number): Date;
  /**
   * The same wall-clock time so many working days later, trimmed to that day's closing; what begins out of hours
   * begins at the next opening (domain E1 [P]).
   */
  addWorkingDays(start: Date, workingDays: number): Date;
  /** The last moment of the local day so many days later, so that the whole of that day is still in time. */
  addCalendarDays(start: Date, days: number): Date;
  /** The end of a duration of the given kind; see the three functions above. */
  add(start: Date, kind: ClockKind, amount: number): Date;
  /** The instant itself on a working day, else the same wall-clock time on the next one. */
  rollToWorkingDay(instant: Date): Date;
}

const millisecondsPerHour = 3_600_000;

/** The calendar of an office that keeps the given hours. */
export function createWorkingCalendar(hours: OfficeHours): WorkingCalendar {
  const days = officeDays(hours);
  const opening = openingTimes(days);
  return { ...opening, ...durations(days, opening) };
}

type OpeningTimes = ReturnType<typeof openingTimes>;

function openingTimes({ isBankHoliday, isWorkingDay, nextWorkingDay, openingOf, closingOf }: OfficeDays) {
  return {
    isBankHoliday: (instant: Date): boolean => isBankHoliday(toLocalDateTime(instant)),
    isWorkingDay: (instant: Date): boolean => isWorkingDay(toLocalDateTime(instant)),
    isOpen: (instant: Date): boolean => {
      const local = toLocalDateTime(instant);
      return isWorkingDay(local) && local >= openingOf(local) && local < closingOf(local);
    },
    nextOpening: (instant: Date): Date => {
      const local = toLocalDateTime(instant);
      const opensLater = isWorkingDay(local) && local < openingOf(local);
      return openingOf(opensLater ? local : nextWorkingDay(local)).toJSDate();
    },
    closingOf: (instant: Date): Date | null => {
      const local = toLocalDateTime(instant);
      return isWorkingDay(local) ? closingOf(local).toJSDate() : null;
    },
    lastClosing: (instant: Date): Date => {
      const local = toLocalDateTime(instant);
      let day = local;
      while (!isWorkingDay(day) || closingOf(day) > local) day = day.minus({ days: 1 });
      return closingOf(day).toJSDate();
    },
  };
}

function durations({ isWorkingDay, nextWorkingDay, closingOf }: OfficeDays, opening: OpeningTimes) {
  const addElapsedHours = (start: Date, hours: number): Date =>
    new Date(start.getTime() + hours * millisecondsPerHour);

  const addWorkingDays = (start: Date, workingDays: number): Date => {
    let due: DateTime = toLocalDateTime(opening.isOpen(start) ? start : opening.nextOpening(start));
    for (let counted = 0; counted < workingDays; counted += 1) due = nextWorkingDay(due);
    const closing = closingOf(due);
    return (due < closing ? due : closing).toJSDate();
  };

  const addCalendarDays = (start: Date, days: number): Date => endOfLocalDay(start, { days });

  const byKind: Record<ClockKind, (start: Date, amount: number) => Date> = {
    ELAPSED_HOURS: addElapsedHours,
    WORKING_DAYS: addWorkingDays,
    CALENDAR_DAYS: addCalendarDays,
  };

  const rollToWorkingDay = (instant: Date): Date => {
    const local = toLocalDateTime(instant);
    return isWorkingDay(local) ? instant : nextWorkingDay(local).toJSDate();
  };

  const add = (start: Date, kind: ClockKind, amount: number): Date => byKind[kind](start, amount);
  return { addElapsedHours, addWorkingDays, addCalendarDays, add, rollToWorkingDay };
}
