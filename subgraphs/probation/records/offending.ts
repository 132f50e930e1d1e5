import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const offenceLine = z.strictObject({
  offence: z.string().max(500),
  sentence: z.string().max(500).nullable().default(null),
});

/** An offence in a person’s offending history. */
export const offence: RecordKind<z.infer<typeof offenceLine>> = {
  name: 'OFFENCE',
  type: 'ProbationOffence',
  field: 'offences',
  line: offenceLine,
  schema: recordSchema({ offence: String, sentence: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const riskAssessmentLine = z.strictObject({
  assessment: z.string().max(20000),
});

/** An OASys assessment, whole. */
export const riskAssessment: RecordKind<z.infer<typeof riskAssessmentLine>> = {
  name: 'RISK_ASSESSMENT',
  type: 'ProbationRiskAssessment',
  field: 'riskAssessments',
  line: riskAssessmentLine,
  schema: recordSchema({ assessment: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const courtCheckLine = z.strictObject({
  result: z.string().max(2000),
});

/** The safeguarding check made when a court allocates a case. */
export const courtCheck: RecordKind<z.infer<typeof courtCheckLine>> = {
  name: 'COURT_CHECK',
  type: 'ProbationCourtCheck',
  field: 'courtChecks',
  line: courtCheckLine,
  schema: recordSchema({ result: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const youthJusticeRecordLine = z.strictObject({
  offending: z.string().max(20000).nullable().default(null),
  worker: z.string().max(200).nullable().default(null),
  assessment: z.string().max(20000).nullable().default(null),
});

/** A record of the youth-justice service about a child. */
export const youthJusticeRecord: RecordKind<z.infer<typeof youthJusticeRecordLine>> = {
  name: 'YOUTH_JUSTICE_RECORD',
  type: 'ProbationYouthJusticeRecord',
  field: 'youthJusticeRecords',
  line: youthJusticeRecordLine,
  schema: recordSchema({ offending: String, worker: String, assessment: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
