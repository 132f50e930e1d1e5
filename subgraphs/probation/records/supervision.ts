import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const supervisionLine = z.strictObject({
  startedOn: z.iso.date().nullable().default(null),
  order: z.string().max(200).nullable().default(null),
});

/**
 * A period of supervision. Its date is its last day, and null while it runs, so that the six years count
 * from the end (M9).
 */
export const supervision: RecordKind<z.infer<typeof supervisionLine>> = {
  name: 'SUPERVISION',
  type: 'ProbationSupervision',
  field: 'supervisions',
  datedBy: 'startedOn',
  line: supervisionLine,
  schema: recordSchema({ startedOn: String, order: String }),
  toPublished: ({ date, content }) => ({ ...content, endedAt: date }),
};

const programmeFeedbackLine = z.strictObject({
  programme: z.string().max(200).nullable().default(null),
  feedback: z.string().max(5000),
});

/** What programme or unpaid-work staff report. */
export const programmeFeedback: RecordKind<z.infer<typeof programmeFeedbackLine>> = {
  name: 'PROGRAMME_FEEDBACK',
  type: 'ProbationProgrammeFeedback',
  field: 'programmeFeedback',
  line: programmeFeedbackLine,
  schema: recordSchema({ programme: String, feedback: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const treatmentFeedbackLine = z.strictObject({
  service: z.string().max(200).nullable().default(null),
  feedback: z.string().max(5000),
});

/** What a treatment service reports on a mandatory requirement. */
export const treatmentFeedback: RecordKind<z.infer<typeof treatmentFeedbackLine>> = {
  name: 'TREATMENT_FEEDBACK',
  type: 'ProbationTreatmentFeedback',
  field: 'treatmentFeedback',
  line: treatmentFeedbackLine,
  schema: recordSchema({ service: String, feedback: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
