/** The days on which a MASH office may be open. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** A day on which a MASH office may be open. */
export type Weekday = (typeof weekdays)[number];

/** A time on the wall, 24-hour, `HH:MM`, Europe/London. */
export type WallClockTime = `${number}:${number}`;

/** When an office opens and closes on one weekday. Open from `opens` up to, not including, `closes`. */
export interface DayHours {
  readonly opens: WallClockTime;
  readonly closes: WallClockTime;
}

/** The hours in which the day team works. Outside them only the Emergency Duty Team acts (R197). */
export type OfficeHours = Readonly<Record<Weekday, DayHours>>;

/**
 * How a duration is counted (domain E1):
 * `ELAPSED_HOURS` runs through nights, weekends and clock changes;
 * `WORKING_DAYS` ends at the same wall-clock time so many working days later, trimmed to closing time;
 * `CALENDAR_DAYS` runs up to and including the last moment of the local day so many days later.
 */
export type ClockKind = 'ELAPSED_HOURS' | 'WORKING_DAYS' | 'CALENDAR_DAYS';

/** The hours of an office that keeps the same ones every weekday, but may close earlier on Friday. */
export function officeHours(opens: WallClockTime, closes: WallClockTime, fridayCloses = closes): OfficeHours {
  const usual: DayHours = { opens, closes };
  return {
    monday: usual,
    tuesday: usual,
    wednesday: usual,
    thursday: usual,
    friday: { opens, closes: fridayCloses },
  };
}
