import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const specialistInvolvementLine = z.strictObject({
  profession: z.enum(['EDUCATIONAL_PSYCHOLOGIST', 'ADVISORY_OFFICER']),
  officer: z.string().max(200).nullable().default(null),
  involvement: z.string().max(5000).nullable().default(null),
});

/** Work of an educational psychologist or an advisory officer with the child. */
export const specialistInvolvement: RecordKind<z.infer<typeof specialistInvolvementLine>> = {
  name: 'SPECIALIST_INVOLVEMENT',
  type: 'EducationSpecialistInvolvement',
  field: 'specialistInvolvements',
  line: specialistInvolvementLine,
  schema: recordSchema({ profession: String, officer: String, involvement: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const welfareInvolvementLine = z.strictObject({
  officer: z.string().max(200).nullable().default(null),
  entry: z.string().max(20000),
});

/** An entry in the log of the education welfare service. */
export const welfareInvolvement: RecordKind<z.infer<typeof welfareInvolvementLine>> = {
  name: 'WELFARE_INVOLVEMENT',
  type: 'EducationWelfareInvolvement',
  field: 'welfareInvolvements',
  line: welfareInvolvementLine,
  schema: recordSchema({ officer: String, entry: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const progressLine = z.strictObject({
  behaviour: z.string().max(2000).nullable().default(null),
  attainment: z.string().max(2000).nullable().default(null),
});

/** How the child is doing at school, at one point in time. */
export const progress: RecordKind<z.infer<typeof progressLine>> = {
  name: 'PROGRESS',
  type: 'EducationProgress',
  field: 'progress',
  line: progressLine,
  schema: recordSchema({ behaviour: String, attainment: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
