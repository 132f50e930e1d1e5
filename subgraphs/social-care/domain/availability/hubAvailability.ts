import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import { absenceOf, type ProcedureProfile, type ProfileId } from '@mash-hub/shared/profiles';
import { createWorkingCalendar, fromLocal, type WallClockTime } from '@mash-hub/shared/time';
import { localDateOf } from '../localDate';

/** Whether a hub can be reached at an instant, and who acts when it cannot (R197, features 15 and 90). */
export interface HubAvailability {
  readonly profile: ProfileId;
  readonly at: Date;
  readonly open: boolean;
  readonly bankHoliday: boolean;
  readonly opensAt: Date | null;
  readonly closesAt: Date;
  readonly phone: string;
  readonly acting: string;
  readonly outOfHours: readonly string[];
  readonly ringAsWell: boolean;
  readonly officeLost: string | null;
  readonly helpline: { readonly opens: string; readonly closes: string; readonly open: boolean } | null;
  readonly setting: string;
  readonly notAlwaysThere: readonly string[];
  readonly awayNow: readonly Agency[];
}

const todayAt = (now: Date, time: WallClockTime): Date => fromLocal(`${localDateOf(now)}T${time}`);

const helplineAt = (profile: ProcedureProfile, now: Date, isWorkingDay: boolean) => {
  if (profile.helpline === null) return null;
  const { opens, closes } = profile.helpline;
  return { opens, closes, open: isWorkingDay && now >= todayAt(now, opens) && now < todayAt(now, closes) };
};

/**
 * The availability of an authority’s hub at an instant, by its hours and the bank holidays: computed, never kept. Out of
 * hours only the Emergency Duty Team acts, in emergencies (R197). Pure.
 */
export const availabilityOf = (profile: ProcedureProfile, now: Date): HubAvailability => {
  const calendar = createWorkingCalendar(profile.hours.office);
  const { availability, continuity } = profile;
  const open = calendar.isOpen(now);
  const opensAt = open ? null : calendar.nextOpening(now);
  const closing = calendar.closingOf(opensAt ?? now);
  if (closing === null) throw new RangeError('An office that opens on a day closes on it');
  const { ringAsWellFrom } = continuity;
  return {
    profile: profile.id,
    at: now,
    open,
    bankHoliday: calendar.isBankHoliday(now),
    opensAt,
    closesAt: closing,
    phone: profile.hubPhone,
    acting: open
      ? 'The day team.'
      : 'The Emergency Duty Team, in emergencies only. In immediate danger ring 999.',
    outOfHours: continuity.outOfHours,
    // R198: what is sent between the hour and the start of the next day is read too late by itself.
    ringAsWell: ringAsWellFrom !== null && (!open || now >= todayAt(now, ringAsWellFrom)),
    officeLost: continuity.officeLost,
    helpline: helplineAt(profile, now, calendar.isWorkingDay(now)),
    setting: availability.setting,
    notAlwaysThere: availability.partTime,
    awayNow: agencyNames.filter((agency) => absenceOf(profile, agency, now) !== null),
  };
};
