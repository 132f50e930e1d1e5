import type { RecordKind } from '@mash-hub/shared/subgraph';
import { attendanceDetail, exclusion } from './records/attendance';
import { concernFlag } from './records/concernFlag';
import { enrolment } from './records/enrolment';
import { managedMove, outOfArea, schoolMove } from './records/moves';
import { cpomsEntry, schoolCall } from './records/pastoral';
import { progress, specialistInvolvement, welfareInvolvement } from './records/support';

/**
 * What education imports, beside people; every line names its school as `establishment`, so that a
 * safeguarding lead reads their own school’s records only.
 */
export const kinds: readonly RecordKind[] = [
  enrolment,
  attendanceDetail,
  exclusion,
  schoolMove,
  managedMove,
  outOfArea,
  specialistInvolvement,
  welfareInvolvement,
  progress,
  cpomsEntry,
  schoolCall,
  concernFlag,
] as readonly RecordKind[];
