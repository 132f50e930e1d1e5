import { isNhsNumber } from '@mash-hub/shared/identifiers';
import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const line = z.strictObject({
  nhsNumber: z.string().refine(isNhsNumber, 'expected an NHS number').nullable().default(null),
  registeredName: z.string().max(200).nullable().default(null),
  birthDate: z.iso.date().nullable().default(null),
  sex: z.string().max(20).nullable().default(null),
  formerNames: z.array(z.string().max(200)).max(20).default([]),
  nextOfKin: z.array(z.string().max(200)).max(20).default([]),
  children: z.array(z.string().max(200)).max(30).default([]),
  formerAddresses: z.array(z.string().max(300)).max(30).default([]),
  gpName: z.string().max(200).nullable().default(null),
  gpPhone: z.string().max(40).nullable().default(null),
  gpEmail: z.string().max(200).nullable().default(null),
  healthVisitor: z.string().max(200).nullable().default(null),
  schoolNurse: z.string().max(200).nullable().default(null),
  midwife: z.string().max(200).nullable().default(null),
  flags: z.array(z.string().max(500)).max(50).default([]),
  school: z.string().max(200).nullable().default(null),
  inpatientStatus: z.string().max(500).nullable().default(null),
});

/**
 * Who the patient is and who looks after them, as the spine and the child-health system know it: one a
 * person, undated.
 */
export const registration: RecordKind<z.infer<typeof line>> = {
  name: 'REGISTRATION',
  type: 'HealthRegistration',
  field: 'registration',
  single: true,
  line,
  schema: recordSchema({
    nhsNumber: String,
    registeredName: String,
    birthDate: String,
    sex: String,
    formerNames: [String],
    nextOfKin: [String],
    children: [String],
    formerAddresses: [String],
    gpName: String,
    gpPhone: String,
    gpEmail: String,
    healthVisitor: String,
    schoolNurse: String,
    midwife: String,
    flags: [String],
    school: String,
    inpatientStatus: String,
  }),
  toPublished: ({ content }) => ({ ...content }),
};
