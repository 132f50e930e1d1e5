import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const communityRecordLine = z.strictObject({
  practitioner: z.enum(['HEALTH_VISITOR', 'SCHOOL_NURSE']),
  observation: z.string().max(20000),
});

/** A contact of a health visitor or a school nurse with the child or the home. */
export const communityRecord: RecordKind<z.infer<typeof communityRecordLine>> = {
  name: 'COMMUNITY_RECORD',
  type: 'HealthCommunityRecord',
  field: 'communityRecords',
  line: communityRecordLine,
  schema: recordSchema({ practitioner: String, observation: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const childHealthRecordLine = z.strictObject({
  category: z.enum(['QUESTIONNAIRE', 'VACCINATION', 'ALERT']),
  result: z.string().max(2000).nullable().default(null),
});

/** A development questionnaire, a vaccination or a child-health alert. */
export const childHealthRecord: RecordKind<z.infer<typeof childHealthRecordLine>> = {
  name: 'CHILD_HEALTH_RECORD',
  type: 'HealthChildHealthRecord',
  field: 'childHealthRecords',
  line: childHealthRecordLine,
  schema: recordSchema({ category: String, result: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const maternityRecordLine = z.strictObject({
  engagement: z.string().max(2000).nullable().default(null),
  pregnancyIssues: z.string().max(5000).nullable().default(null),
  socialUpdate: z.string().max(5000).nullable().default(null),
  healthConditions: z.string().max(5000).nullable().default(null),
  partnerDetails: z.string().max(1000).nullable().default(null),
});

/** An entry of the maternity system, looked at up to six months after birth. */
export const maternityRecord: RecordKind<z.infer<typeof maternityRecordLine>> = {
  name: 'MATERNITY_RECORD',
  type: 'HealthMaternityRecord',
  field: 'maternityRecords',
  line: maternityRecordLine,
  schema: recordSchema({
    engagement: String,
    pregnancyIssues: String,
    socialUpdate: String,
    healthConditions: String,
    partnerDetails: String,
  }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
