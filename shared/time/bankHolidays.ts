import Holidays from 'date-holidays';
import type { DateTime } from 'luxon';
import { localZone } from './localTime';

// Working a year out takes milliseconds and never gives another answer, so each is worked out once a process.
const daysOfYear = new Map<number, ReadonlySet<string>>();

/** True if the local day is a bank holiday in England, substitute days included. */
export function isEnglishBankHoliday(local: DateTime): boolean {
  let days = daysOfYear.get(local.year);
  if (days === undefined) {
    const england = new Holidays('GB', 'ENG', { types: ['public'], timezone: localZone });
    days = new Set(england.getHolidays(local.year).map((holiday) => holiday.date.slice(0, 10)));
    daysOfYear.set(local.year, days);
  }
  return days.has(local.toFormat('yyyy-MM-dd'));
}
