import type { Agency } from '../disclosure';
import { toLocalDateTime } from '../time/localTime';
import type { AbsenceRow } from './absenceRow';
import type { ProcedureProfile } from './profile';

const noon = 12;

/**
 * Why an agency is known to be absent at an instant, by the authority’s own calendar; null where it should be there.
 * An absence is not lateness: a request made meanwhile is `UNSTAFFED` (R114, feature 56). Pure.
 */
export function absenceOf({ availability }: ProcedureProfile, agency: Agency, at: Date): AbsenceRow | null {
  const local = toLocalDateTime(at);
  const today = local.toISODate();
  const isHoliday = availability.schoolHolidays.some(({ from, to }) => from <= today && today <= to);
  const isAway = ({ away }: AbsenceRow): boolean => (away === 'AFTERNOONS' ? local.hour >= noon : isHoliday);
  return availability.absences.find((row) => row.agency === agency && isAway(row)) ?? null;
}
