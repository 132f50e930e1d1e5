import { isCrn, isPncId } from '@mash-hub/shared/identifiers';
import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const profileLine = z.strictObject({
  known: z.enum(['CURRENT', 'PREVIOUS', 'NO_MATCH']),
  flags: z.array(z.string().max(200)).max(50).default([]),
  riskLevel: z.enum(['LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH']).nullable().default(null),
  practitioner: z.string().max(200).nullable().default(null),
  practitionerContact: z.string().max(200).nullable().default(null),
  crn: z
    .string()
    .refine(isCrn, 'expected a probation case reference number: a letter and six digits')
    .nullable()
    .default(null),
  pncId: z.string().refine(isPncId, 'expected a PNC id with a valid check letter').nullable().default(null),
});

/** What probation knows of a person today: one a person, undated. */
export const profile: RecordKind<z.infer<typeof profileLine>> = {
  name: 'PROFILE',
  type: 'ProbationProfile',
  field: 'profile',
  single: true,
  line: profileLine,
  schema: recordSchema({
    known: String,
    flags: [String],
    riskLevel: String,
    practitioner: String,
    practitionerContact: String,
    crn: String,
    pncId: String,
  }),
  toPublished: ({ content }) => ({ ...content }),
};

const linkedHouseholdLine = z.strictObject({
  address: z.string().max(300).nullable().default(null),
  members: z.array(z.string().max(200)).max(30).default([]),
});

/** An address at which an offender lives or stays with children. */
export const linkedHousehold: RecordKind<z.infer<typeof linkedHouseholdLine>> = {
  name: 'LINKED_HOUSEHOLD',
  type: 'ProbationLinkedHousehold',
  field: 'linkedHouseholds',
  line: linkedHouseholdLine,
  schema: recordSchema({ address: String, members: [String] }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
