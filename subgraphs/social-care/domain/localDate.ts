import { fromLocal } from '@mash-hub/shared/time';
import { DateTime } from 'luxon';

const zone = 'Europe/London';
const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** True for a date that the calendar has, written `2026-06-12`. */
export const isLocalDate = (text: string): boolean =>
  isoDate.test(text) && DateTime.fromISO(text, { zone }).isValid;

/** The day that an instant falls on here. Throws RangeError for an invalid date. */
export const localDateOf = (instant: Date): string => {
  const date = DateTime.fromJSDate(instant, { zone }).toISODate();
  if (date === null) throw new RangeError('An invalid date has no day');
  return date;
};

/** The month that an instant falls in here, `2026-11`. Throws RangeError for an invalid date. */
export const localMonthOf = (instant: Date): string => localDateOf(instant).slice(0, 'yyyy-mm'.length);

/** The day so many days after the day of the instant. */
export const localDateAfter = (instant: Date, days: number): string =>
  localDateOf(DateTime.fromJSDate(instant, { zone }).plus({ days }).toJSDate());

/** The instant so many calendar months before another, at the same time of day here. */
export const localMonthsBefore = (instant: Date, months: number): Date =>
  DateTime.fromJSDate(instant, { zone }).minus({ months }).toJSDate();

/** Whole days from one date to another, negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round(
    DateTime.fromISO(to, { zone: 'utc' }).diff(DateTime.fromISO(from, { zone: 'utc' }), 'days').days,
  );

/** Completed years of life on the day of the instant; null for a birth date that is unknown. */
export const ageOn = (birthDate: string | null, instant: Date): number | null => {
  if (birthDate === null) return null;
  const day = DateTime.fromISO(localDateOf(instant), { zone: 'utc' });
  return Math.floor(day.diff(DateTime.fromISO(birthDate, { zone: 'utc' }), 'years').years);
};

/** The last moment of a date here: what holds until a day holds for the whole of it. */
export const endOfLocalDate = (date: string): Date => fromLocal(`${date}T23:59:59.999`);
