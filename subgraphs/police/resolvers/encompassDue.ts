import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import { createWorkingCalendar, fromLocal } from '@mash-hub/shared/time';
import { DateTime } from 'luxon';

/** A stretch of term, both days in it, as the education calendar gives it (R187). */
export interface Term {
  readonly from: string;
  readonly to: string;
}

const zone = 'Europe/London';

/** [P] Until six in the morning it is still the night before: its morning after is the same day’s. */
const nightEnds = 6;

const daysToLook = 120;

const isInTerm = (date: string, terms: readonly Term[]): boolean =>
  terms.length === 0 || terms.some(({ from, to }) => from <= date && date <= to);

/**
 * The instant before which the school is to have a notice: the authority’s hour on the morning after the incident, or
 * on the next school day where that is none (R183, R187). A school day is a weekday in term and no bank holiday; without
 * term dates every working day is one. Null where the authority sends no notices, or no term is in sight.
 */
export const encompassDue = (
  incidentAt: Date,
  { daContact, hours }: Pick<ProcedureProfile, 'daContact' | 'hours'>,
  terms: readonly Term[] = [],
): Date | null => {
  const { encompassBy } = daContact;
  if (encompassBy === null) return null;
  const calendar = createWorkingCalendar(hours.office);
  const local = DateTime.fromJSDate(incidentAt, { zone });
  const morningAfter = local.hour < nightEnds ? local : local.plus({ days: 1 });
  for (let days = 0; days < daysToLook; days += 1) {
    const date = morningAfter.plus({ days }).toISODate() ?? '';
    const due = fromLocal(`${date}T${encompassBy}`);
    if (calendar.isWorkingDay(due) && isInTerm(date, terms)) return due;
  }
  return null;
};
