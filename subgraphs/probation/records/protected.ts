import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const monitoringRecordLine = z.strictObject({
  compliance: z.string().max(2000),
  traces: z.array(z.string().max(500)).max(500).default([]),
});

/**
 * What the electronic-monitoring provider reports on a curfew or tag. Never traces alone: the date of such a
 * record would tell that there are some (M2).
 */
export const monitoringRecord: RecordKind<z.infer<typeof monitoringRecordLine>> = {
  name: 'MONITORING_RECORD',
  type: 'ProbationMonitoringRecord',
  field: 'monitoringRecords',
  line: monitoringRecordLine,
  schema: recordSchema({ compliance: String, traces: [String] }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const mappaRecordLine = z.strictObject({
  level: z.enum(['LEVEL_1', 'LEVEL_2', 'LEVEL_3']).nullable().default(null),
  plan: z.string().max(20000).nullable().default(null),
});

/** Management under multi-agency public protection arrangements. */
export const mappaRecord: RecordKind<z.infer<typeof mappaRecordLine>> = {
  name: 'MAPPA_RECORD',
  type: 'ProbationMappaRecord',
  field: 'mappaRecords',
  line: mappaRecordLine,
  schema: recordSchema({ level: String, plan: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
