import type { AbsenceRow } from '../absenceRow';
import type { ProcedureProfile } from '../profile';

/** Who is not always there (R114). Housing and GPs are not asked through the hub’s requests. */
export const absences: readonly AbsenceRow[] = [
  {
    agency: 'EDUCATION',
    away: 'SCHOOL_HOLIDAYS',
    source: '003 Education (R114): not in school holidays',
  },
  {
    agency: 'EDUCATION',
    away: 'AFTERNOONS',
    source: '003 Education (R114): half a day each day; [P] the morning',
  },
];

/** [P] The holidays of 2026, to be set locally each year: the seed names no dates. */
export const schoolHolidays: ProcedureProfile['availability']['schoolHolidays'] = [
  { from: '2026-02-16', to: '2026-02-20' },
  { from: '2026-03-30', to: '2026-04-10' },
  { from: '2026-05-25', to: '2026-05-29' },
  { from: '2026-07-22', to: '2026-09-01' },
  { from: '2026-10-26', to: '2026-10-30' },
  { from: '2026-12-21', to: '2027-01-01' },
];
