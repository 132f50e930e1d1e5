import type { RecordFacts } from './facts';

const millisecondsPerYear = 365.25 * 24 * 60 * 60 * 1000;

/** How old a record is at an instant, in milliseconds; null for one without a date. */
export const ageAt = ({ date }: Pick<RecordFacts, 'date'>, at: number): number | null =>
  date === null ? null : at - date;

/** Whether an age in milliseconds lies beyond so many years of 365.25 days (M9). What has no date counts as of today. */
export const isBeyond = (age: number | null, years: number): boolean =>
  (age ?? 0) / millisecondsPerYear > years;
