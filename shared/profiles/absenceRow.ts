import type { Agency } from '../disclosure';

/** When an agency is known not to be at the hub (R114): every afternoon, or in the school holidays. */
export interface AbsenceRow {
  readonly agency: Agency;
  readonly away: 'AFTERNOONS' | 'SCHOOL_HOLIDAYS';
  readonly source: string;
}
