import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const attendanceDetailLine = z.strictObject({
  period: z.string().max(100).nullable().default(null),
  authorisedPercentage: z.number().min(0).max(100).nullable().default(null),
  unauthorisedPercentage: z.number().min(0).max(100).nullable().default(null),
  codes: z.array(z.string().max(100)).max(50).default([]),
  lates: z.int().min(0).nullable().default(null),
});

/** A period of the register: kinds of absence, codes, lates. */
export const attendanceDetail: RecordKind<z.infer<typeof attendanceDetailLine>> = {
  name: 'ATTENDANCE_DETAIL',
  type: 'EducationAttendanceDetail',
  field: 'attendanceDetails',
  line: attendanceDetailLine,
  schema: recordSchema({
    period: String,
    authorisedPercentage: Number,
    unauthorisedPercentage: Number,
    codes: [String],
    lates: Number,
  }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const exclusionLine = z.strictObject({
  sessions: z.int().min(0),
  measure: z.enum(['SUSPENSION', 'PERMANENT']),
  reason: z.string().max(2000).nullable().default(null),
});

/** A suspension or permanent exclusion; how many there were is a field of the enrolment, which is told sooner. */
export const exclusion: RecordKind<z.infer<typeof exclusionLine>> = {
  name: 'EXCLUSION',
  type: 'EducationExclusion',
  field: 'exclusions',
  line: exclusionLine,
  schema: recordSchema({ sessions: Number, measure: String, reason: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
