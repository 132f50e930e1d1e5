import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';
import { optionalOneOf, optionalText, texts } from './lineShapes';

const dvrimLine = z.strictObject({
  level: z.int().min(1).max(4),
  form: optionalText(50_000),
});

/** A domestic-violence risk identification matrix, as it was completed. */
export const dvrim: RecordKind<z.infer<typeof dvrimLine>> = {
  name: 'DVRIM',
  type: 'SocialCareDvrim',
  field: 'dvrims',
  line: dvrimLine,
  schema: recordSchema({ level: Number, form: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const privateFosteringLine = z.strictObject({
  arrangement: z.string().max(5_000),
  carers: texts(200),
  assessment: optionalText(50_000),
});

/** A private-fostering arrangement and its assessment. */
export const privateFostering: RecordKind<z.infer<typeof privateFosteringLine>> = {
  name: 'PRIVATE_FOSTERING',
  type: 'SocialCarePrivateFostering',
  field: 'privateFostering',
  line: privateFosteringLine,
  schema: recordSchema({ arrangement: String, carers: [String], assessment: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const exploitationLine = z.strictObject({
  level: optionalText(100),
  assessment: optionalText(50_000),
  riskMatrix: optionalText(50_000),
});

/** An exploitation assessment with the level of risk on which the agencies agreed. */
export const exploitationAssessment: RecordKind<z.infer<typeof exploitationLine>> = {
  name: 'EXPLOITATION_ASSESSMENT',
  type: 'SocialCareExploitationAssessment',
  field: 'exploitationAssessments',
  line: exploitationLine,
  schema: recordSchema({ level: String, assessment: String, riskMatrix: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const carerRequestLine = z.strictObject({
  carer: optionalOneOf(['YOUNG_CARER', 'PARENT_CARER']),
  outcome: optionalText(500),
});

/** A request to assess a young carer or a parent carer; the assessment itself is a case note. */
export const carerAssessmentRequest: RecordKind<z.infer<typeof carerRequestLine>> = {
  name: 'CARER_ASSESSMENT_REQUEST',
  type: 'SocialCareCarerAssessmentRequest',
  field: 'carerAssessmentRequests',
  line: carerRequestLine,
  schema: recordSchema({ carer: String, outcome: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
