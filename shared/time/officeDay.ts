import type { DateTime } from 'luxon';
import { isEnglishBankHoliday } from './bankHolidays';
import { weekdays, type OfficeHours, type WallClockTime } from './officeHours';

/** The working days of one office and their limits, reckoned on local dates. */
export interface OfficeDays {
  readonly isBankHoliday: (local: DateTime) => boolean;
  readonly isWorkingDay: (local: DateTime) => boolean;
  /** The same wall-clock time on the next working day. */
  readonly nextWorkingDay: (local: DateTime) => DateTime;
  /** When that working day opens; throws RangeError on a weekend. */
  readonly openingOf: (local: DateTime) => DateTime;
  /** When that working day closes; throws RangeError on a weekend. */
  readonly closingOf: (local: DateTime) => DateTime;
}

/** The days of an office that keeps the given hours, with the bank holidays of England. */
export function officeDays(hours: OfficeHours): OfficeDays {
  const isWorkingDay = (local: DateTime): boolean =>
    local.weekday <= weekdays.length && !isEnglishBankHoliday(local);
  const nextWorkingDay = (local: DateTime): DateTime => {
    let day = local.plus({ days: 1 });
    while (!isWorkingDay(day)) day = day.plus({ days: 1 });
    return day;
  };
  return {
    isBankHoliday: isEnglishBankHoliday,
    isWorkingDay,
    nextWorkingDay,
    openingOf: (local) => atTime(local, hoursOn(hours, local).opens),
    closingOf: (local) => atTime(local, hoursOn(hours, local).closes),
  };
}

function hoursOn(hours: OfficeHours, local: DateTime) {
  const weekday = weekdays[local.weekday - 1];
  if (weekday === undefined) throw new RangeError('An office keeps hours on Monday to Friday only');
  return hours[weekday];
}

function atTime(local: DateTime, time: WallClockTime): DateTime {
  const [hour = Number.NaN, minute = Number.NaN] = time.split(':').map(Number);
  return local.set({ hour, minute, second: 0, millisecond: 0 });
}
