import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const referralLine = z.strictObject({
  service: z.string().max(200).nullable().default(null),
  reason: z.string().max(5000).nullable().default(null),
});

/** A referral from one health service to another. */
export const referral: RecordKind<z.infer<typeof referralLine>> = {
  name: 'REFERRAL',
  type: 'HealthReferral',
  field: 'referrals',
  line: referralLine,
  schema: recordSchema({ service: String, reason: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const consultationLine = z.strictObject({
  entry: z.string().max(20000),
});

/** An entry that a GP practice made about a consultation. */
export const consultation: RecordKind<z.infer<typeof consultationLine>> = {
  name: 'CONSULTATION',
  type: 'HealthConsultation',
  field: 'consultations',
  line: consultationLine,
  schema: recordSchema({ entry: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const diagnosisLine = z.strictObject({
  diagnosis: z.string().max(500),
});

/** A coded diagnosis. */
export const diagnosis: RecordKind<z.infer<typeof diagnosisLine>> = {
  name: 'DIAGNOSIS',
  type: 'HealthDiagnosis',
  field: 'diagnoses',
  line: diagnosisLine,
  schema: recordSchema({ diagnosis: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const prescriptionLine = z.strictObject({
  medication: z.string().max(500),
});

/** A medicine that was prescribed. */
export const prescription: RecordKind<z.infer<typeof prescriptionLine>> = {
  name: 'PRESCRIPTION',
  type: 'HealthPrescription',
  field: 'prescriptions',
  line: prescriptionLine,
  schema: recordSchema({ medication: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const mentalHealthRecordLine = z.strictObject({
  service: z.string().max(200).nullable().default(null),
  entry: z.string().max(20000),
});

/** An entry of a mental-health service. */
export const mentalHealthRecord: RecordKind<z.infer<typeof mentalHealthRecordLine>> = {
  name: 'MENTAL_HEALTH_RECORD',
  type: 'HealthMentalHealthRecord',
  field: 'mentalHealthRecords',
  line: mentalHealthRecordLine,
  schema: recordSchema({ service: String, entry: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
