import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const chronologyEntryLine = z.strictObject({
  entry: z.string().max(5000),
});

/** One line of the chronology that a screening support officer compiles; lines are restricted one by one. */
export const chronologyEntry: RecordKind<z.infer<typeof chronologyEntryLine>> = {
  name: 'CHRONOLOGY_ENTRY',
  type: 'PoliceChronologyEntry',
  field: 'chronology',
  line: chronologyEntryLine,
  schema: recordSchema({ entry: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const secondaryRiskAssessmentLine = z.strictObject({
  assessment: z.string().max(20000),
});

/** A second look at the risk, by a detective sergeant. */
export const secondaryRiskAssessment: RecordKind<z.infer<typeof secondaryRiskAssessmentLine>> = {
  name: 'SECONDARY_RISK_ASSESSMENT',
  type: 'PoliceSecondaryRiskAssessment',
  field: 'secondaryRiskAssessments',
  line: secondaryRiskAssessmentLine,
  schema: recordSchema({ assessment: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const riskNotificationLine = z.strictObject({
  status: z.enum(['CURRENT', 'ENDED']),
  offence: z.string().max(500).nullable().default(null),
});

/** A notification that a person poses a risk to children; its subject is that person. */
export const riskNotification: RecordKind<z.infer<typeof riskNotificationLine>> = {
  name: 'RISK_NOTIFICATION',
  type: 'PoliceRiskNotification',
  field: 'riskNotifications',
  line: riskNotificationLine,
  schema: recordSchema({ status: String, offence: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const investigationDecisionLine = z.strictObject({
  decision: z.enum(['JOINT', 'POLICE_ALONE', 'SOCIAL_CARE_ALONE', 'NONE']),
});

/** Who investigates, as agreed between police and social care. */
export const investigationDecision: RecordKind<z.infer<typeof investigationDecisionLine>> = {
  name: 'INVESTIGATION_DECISION',
  type: 'PoliceInvestigationDecision',
  field: 'investigationDecisions',
  line: investigationDecisionLine,
  schema: recordSchema({ decision: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
