import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';
import { days, optionalDay, optionalText, texts } from './lineShapes';

const earlyHelpLine = z.strictObject({
  status: z.enum(['OPEN', 'HISTORIC']),
  leadProfessional: optionalText(200),
  leadProfessionalContact: optionalText(200),
  planSummary: optionalText(2_000),
  assessment: optionalText(50_000),
  plan: optionalText(20_000),
  needsMet: texts(200),
  familySupportWorker: optionalText(200),
  firstContactOn: optionalDay,
  visits: days,
  weeklySeenLog: days,
  transformingLivesPanel: optionalText(500),
});

/** What is held of a person's early help. */
export type EarlyHelpContent = z.infer<typeof earlyHelpLine>;

/** The common assessment or early help of a family, open and past: one a person (R106). */
export const earlyHelp: RecordKind<z.infer<typeof earlyHelpLine>> = {
  name: 'EARLY_HELP',
  type: 'EarlyHelp',
  field: 'earlyHelp',
  single: true,
  line: earlyHelpLine,
  schema: recordSchema({
    status: String,
    leadProfessional: String,
    leadProfessionalContact: String,
    planSummary: String,
    assessment: String,
    plan: String,
    needsMet: [String],
    familySupportWorker: String,
    firstContactOn: String,
    visits: [String],
    weeklySeenLog: [String],
    transformingLivesPanel: String,
  }),
  toPublished: ({ content }) => ({ ...content }),
};

const meetingLine = z.strictObject({ note: z.string().max(20_000) });

/** A note of the half-termly meeting with a school about children at levels 2 and 3. */
export const schoolMeetingNote: RecordKind<z.infer<typeof meetingLine>> = {
  name: 'SCHOOL_MEETING_NOTE',
  type: 'EarlyHelpSchoolMeetingNote',
  field: 'schoolMeetingNotes',
  line: meetingLine,
  schema: recordSchema({ note: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
