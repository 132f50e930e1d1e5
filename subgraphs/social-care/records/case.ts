import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';
import { days, optionalDay, optionalOneOf, optionalText, texts } from './lineShapes';

const line = z.strictObject({
  status: z.enum(['OPEN', 'CLOSED', 'KNOWN']),
  closedOn: optionalDay,
  allocatedWorker: optionalText(200),
  team: optionalText(200),
  workerContact: optionalText(200),
  contactsInTwelveMonths: z.int().min(0).max(1_000).nullable().default(null),
  contactDates: days,
  planType: optionalOneOf(['CHILD_IN_NEED', 'CHILD_PROTECTION', 'LOOKED_AFTER', 'ADULT_SAFETY_PLAN']),
  immigrationStatus: optionalText(2_000),
  disability: optionalText(2_000),
  disabilityTeamEligibility: optionalText(500),
  personPosesRisk: optionalText(500),
  riskLinkedChildren: texts(200),
  riskOffence: optionalText(2_000),
  supportOffered: texts(500),
  otherProfessionals: texts(200),
});

/**
 * The case as social care’s own system knows it. `KNOWN`: the person is on the system and no case was ever opened.
 * `closedOn` is an ISO date; it may stand beside `OPEN` where a case was opened again.
 */
export type CaseContent = z.infer<typeof line>;

/** The standing of a person in social care’s own system: one a person. */
export const socialCareCase: RecordKind<CaseContent> = {
  name: 'CASE',
  type: 'SocialCareCase',
  field: 'case',
  single: true,
  line,
  schema: recordSchema({
    status: String,
    closedOn: String,
    allocatedWorker: String,
    team: String,
    workerContact: String,
    contactsInTwelveMonths: Number,
    contactDates: [String],
    planType: String,
    immigrationStatus: String,
    disability: String,
    disabilityTeamEligibility: String,
    personPosesRisk: String,
    riskLinkedChildren: [String],
    riskOffence: String,
    supportOffered: [String],
    otherProfessionals: [String],
  }),
  toPublished: ({ content }) => ({ ...content }),
};
