import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const sexualHealthRecordLine = z.strictObject({
  service: z.string().max(200).nullable().default(null),
  entry: z.string().max(20000),
});

/** A record of a sexual-health service or a sexual-assault referral centre. */
export const sexualHealthRecord: RecordKind<z.infer<typeof sexualHealthRecordLine>> = {
  name: 'SEXUAL_HEALTH_RECORD',
  type: 'HealthSexualHealthRecord',
  field: 'sexualHealthRecords',
  line: sexualHealthRecordLine,
  schema: recordSchema({ service: String, entry: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const adultRecordLine = z.strictObject({
  summary: z.string().max(20000),
});

/**
 * What an adult’s own record says that bears on a child: subject is the adult, whose permission counts (M4,
 * R230).
 */
export const adultRecord: RecordKind<z.infer<typeof adultRecordLine>> = {
  name: 'ADULT_RECORD',
  type: 'AdultPatientRecord',
  field: 'adultRecords',
  line: adultRecordLine,
  schema: recordSchema({ summary: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
