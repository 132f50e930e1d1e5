import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const line = z.strictObject({
  location: z.string().max(500).nullable().default(null),
  personsPresent: z.array(z.string().max(200)).max(50).default([]),
  victims: z.array(z.string().max(200)).max(20).default([]),
  suspects: z.array(z.string().max(200)).max(20).default([]),
  childrenSeen: z.string().max(500).nullable().default(null),
  childrenSpokenTo: z.string().max(500).nullable().default(null),
  account: z.string().max(20_000).nullable().default(null),
  dashLevel: z.enum(['STANDARD', 'MEDIUM', 'HIGH']).nullable().default(null),
  dashAnswers: z.string().max(20_000).nullable().default(null),
  classification: z.enum(['CRIME', 'NON_CRIME']).nullable().default(null),
  investigationStatus: z.string().max(500).nullable().default(null),
  criminalJusticeProgress: z.string().max(500).nullable().default(null),
  operationalDetail: z.string().max(20_000).nullable().default(null),
  referralRationale: z.string().max(5_000).nullable().default(null),
  officerInCase: z.string().max(200).nullable().default(null),
});

/** A crime or incident, as the force’s crime system hands it over; its reference stays with the police (R97). */
export const incident: RecordKind<z.infer<typeof line>> = {
  name: 'INCIDENT',
  type: 'PoliceIncident',
  field: 'incidents',
  touchPoint: { field: 'occurredAt', kind: 'POLICE_INCIDENT' },
  line,
  schema: recordSchema({
    location: String,
    personsPresent: [String],
    victims: [String],
    suspects: [String],
    childrenSeen: String,
    childrenSpokenTo: String,
    account: String,
    dashLevel: String,
    dashAnswers: String,
    classification: String,
    investigationStatus: String,
    criminalJusticeProgress: String,
    operationalDetail: String,
    referralRationale: String,
    officerInCase: String,
  }),
  toPublished: ({ _id, date, content }) => ({
    ...content,
    reference: _id.slice('INCIDENT:'.length),
    occurredAt: date,
  }),
};
