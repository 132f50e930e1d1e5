import { createWorkingCalendar, fromLocal, type WallClockTime } from '@mash-hub/shared/time';
import { localDateAfter, localDateOf } from '../localDate';
import type { DomesticAbuseItemState } from '../machines/domesticAbuseItem';
import { procedureOf } from '../procedure';
import type { DomesticAbuseNotice } from './incident';
import { worksFromList } from './notice';

/** A step of the daily pathway, and when it falls for this incident. */
export interface DailyStep {
  readonly event: string;
  readonly at: Date;
}

const timeOn = (day: Date, at: WallClockTime): Date => fromLocal(`${localDateOf(day)}T${at}`);

/** The longest run of days without work is Christmas: four, and a weekend. */
const daysToLook = 10;

/**
 * When the authority’s daily steps fall for an incident: on the first working day on which the last of them is still
 * to come when it is reported; weekends and bank holidays come the next working day (R163, R164, R173, R176).
 */
export const timetableOf = (notice: DomesticAbuseNotice): readonly DailyStep[] => {
  const profile = procedureOf(notice);
  const calendar = createWorkingCalendar(profile.hours.office);
  const { dailyTimes } = profile.daContact;
  for (let days = 0; days < daysToLook; days += 1) {
    const noon = fromLocal(`${localDateAfter(notice.receivedAt, days)}T12:00`);
    const steps = dailyTimes.map(({ event, at }) => ({ event, at: timeOn(noon, at) }));
    if (calendar.isWorkingDay(noon) && steps.some(({ at }) => at >= notice.receivedAt)) return steps;
  }
  return [];
};

const ended: readonly DomesticAbuseItemState[] = ['OPEN_REMOVED', 'REMOVED', 'OUTCOME_AUTHORISED'];
const unfiltered: readonly DomesticAbuseItemState[] = ['LISTED', 'ANNOTATED'];
const ranks = { HIGH: 1, MEDIUM: 2, STANDARD: 3 } as const;

/** True while the police have still to pick from the list: until then nobody outside them knows the level (R163). */
export const isUnfiltered = (notice: DomesticAbuseNotice): boolean =>
  worksFromList(procedureOf(notice)) && notice.items.some(({ state }) => unfiltered.includes(state));

const rankOf = (notice: DomesticAbuseNotice): number => {
  if (notice.items.every(({ state }) => ended.includes(state))) return 9;
  if (notice.harmEvident) return 0;
  // The order of an unfiltered list must not tell the level that is kept from its readers.
  if (isUnfiltered(notice)) return 4;
  return notice.dashLevel === null ? 3 : ranks[notice.dashLevel];
};

/** The place of an incident in the list: harm first, then the highest risk, then the longest waiting (R165). */
export const urgencyOfNotice = (notice: DomesticAbuseNotice): string =>
  `${String(rankOf(notice))}|${notice.receivedAt.toISOString()}|${notice.id}`;
