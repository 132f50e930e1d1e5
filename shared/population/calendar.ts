const dayMs = 86_400_000;

/** Days and instants reckoned from the day as which the population is seen. All in UTC, so that no machine differs. */
export interface Calendar {
  /** The ISO date so many days before (negative: after). */
  dayBefore(days: number): string;
  /** The ISO instant at the hour of that day. */
  instantBefore(days: number, hour?: number): string;
  /** Whole years from the ISO date to the day. */
  yearsSince(date: string): number;
}

/** Throws RangeError unless given an ISO date. */
export const calendarAt = (today: string): Calendar => {
  const midnight = Date.parse(`${today}T00:00:00Z`);
  if (Number.isNaN(midnight)) throw new RangeError('The day of a population is an ISO date');
  const dayBefore = (days: number): string => new Date(midnight - days * dayMs).toISOString().slice(0, 10);
  return {
    dayBefore,
    instantBefore: (days, hour = 10) => `${dayBefore(days)}T${String(hour).padStart(2, '0')}:00:00+00:00`,
    yearsSince: (date) => {
      const birthdayToCome = today.slice(5) < date.slice(5);
      return Number(today.slice(0, 4)) - Number(date.slice(0, 4)) - (birthdayToCome ? 1 : 0);
    },
  };
};
