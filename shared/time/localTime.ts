import { DateTime } from 'luxon';

/** The zone of every office hour, deadline and letter in the hub. Stores hold UTC. */
export const localZone = 'Europe/London';

/** The instant as people here read it: `Fri 12 Jun 2026 15:10`. */
export function toLocal(instant: Date): string {
  // Plain English month names: British locale data abbreviates September to four letters and every other month to three.
  return toLocalDateTime(instant).setLocale('en').toFormat('ccc d LLL yyyy HH:mm');
}

/**
 * The instant of a local date and time, `2026-06-12T15:10`. A time that the spring change skips becomes the one an
 * hour later; of a time that the autumn change repeats, the first is meant. Throws RangeError if it cannot be read.
 */
export function fromLocal(text: string): Date {
  const local = DateTime.fromISO(text, { zone: localZone });
  if (!local.isValid) throw new RangeError(`Not a local date and time: ${text}`);
  return local.toJSDate();
}

/** The instant with its local calendar and clock, for reckoning. Throws RangeError for an invalid date. */
export function toLocalDateTime(instant: Date): DateTime<true> {
  const local = DateTime.fromJSDate(instant, { zone: localZone });
  if (!local.isValid) throw new RangeError('Cannot reckon with an invalid date');
  return local;
}

/** The last moment of the local day so many days or months later, so that the whole of that day is still in time. */
export function endOfLocalDay(
  start: Date,
  later: { readonly days: number } | { readonly months: number },
): Date {
  return toLocalDateTime(start).plus(later).endOf('day').toJSDate();
}
