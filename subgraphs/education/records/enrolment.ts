import { isUpn } from '@mash-hub/shared/identifiers';
import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const line = z.strictObject({
  setting: z.string().max(200).nullable().default(null),
  dslName: z.string().max(200).nullable().default(null),
  dslContact: z.string().max(200).nullable().default(null),
  upn: z
    .string()
    .refine(isUpn, 'expected a UPN: a valid check letter and twelve digits')
    .nullable()
    .default(null),
  ethnicity: z.string().max(100).nullable().default(null),
  religion: z.string().max(100).nullable().default(null),
  attendancePercentage: z.number().min(0).max(100).nullable().default(null),
  reducedHours: z.string().max(500).nullable().default(null),
  reducedHoursReason: z.string().max(2000).nullable().default(null),
  exclusionCount: z.int().min(0).nullable().default(null),
  missingEducation: z.enum(['ON_ROLL', 'OFF_ROLL_DESTINATION_KNOWN', 'MISSING']).nullable().default(null),
  missingEducationDays: z.int().min(0).nullable().default(null),
  homeEducation: z.enum(['HOME_EDUCATED', 'FORMERLY_HOME_EDUCATED']).nullable().default(null),
  homeEducatedSince: z.iso.date().nullable().default(null),
  homeEducationLastContact: z.iso.date().nullable().default(null),
  sendCategory: z.enum(['SEN_SUPPORT', 'EHC_PLAN']).nullable().default(null),
});

/**
 * Where the pupil is on roll and what the authority’s pupil database says of them today: one a person,
 * undated.
 */
export const enrolment: RecordKind<z.infer<typeof line>> = {
  name: 'ENROLMENT',
  type: 'EducationEnrolment',
  field: 'enrolment',
  single: true,
  line,
  schema: recordSchema({
    setting: String,
    dslName: String,
    dslContact: String,
    upn: String,
    ethnicity: String,
    religion: String,
    attendancePercentage: Number,
    reducedHours: String,
    reducedHoursReason: String,
    exclusionCount: Number,
    missingEducation: String,
    missingEducationDays: Number,
    homeEducation: String,
    homeEducatedSince: String,
    homeEducationLastContact: String,
    sendCategory: String,
  }),
  toPublished: ({ content }) => ({ ...content }),
};
