import type { RecordKind } from '@mash-hub/shared/subgraph';
import { courtCheck, offence, riskAssessment, youthJusticeRecord } from './records/offending';
import { linkedHousehold, profile } from './records/profile';
import { mappaRecord, monitoringRecord } from './records/protected';
import { programmeFeedback, supervision, treatmentFeedback } from './records/supervision';

/**
 * What probation and youth justice import, beside people: each kind says how a line is read and how a record
 * is published.
 */
export const kinds: readonly RecordKind[] = [
  profile,
  linkedHousehold,
  supervision,
  programmeFeedback,
  treatmentFeedback,
  offence,
  riskAssessment,
  courtCheck,
  youthJusticeRecord,
  monitoringRecord,
  mappaRecord,
] as readonly RecordKind[];
