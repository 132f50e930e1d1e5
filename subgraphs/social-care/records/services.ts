import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';
import { optionalOneOf, optionalText } from './lineShapes';

const serviceLine = z.strictObject({
  status: z.enum(['CURRENT', 'PAST']),
  reassessedRisk: optionalText(5_000),
});

/**
 * A victim who is known to the domestic-abuse service: one a person. Conference, programme and concern are kinds of
 * their own, so that who sees one of them does not thereby see a record of this one (DAS-01).
 */
export const domesticAbuseService: RecordKind<z.infer<typeof serviceLine>> = {
  name: 'DA_SERVICE',
  type: 'DomesticAbuseService',
  field: 'domesticAbuseService',
  single: true,
  line: serviceLine,
  schema: recordSchema({ status: String, reassessedRisk: String }),
  toPublished: ({ content }) => ({ ...content }),
};

const safetyPlanLine = z.strictObject({ plan: z.string().max(20_000) });

/** A victim’s safety plan. */
export const safetyPlan: RecordKind<z.infer<typeof safetyPlanLine>> = {
  name: 'SAFETY_PLAN',
  type: 'DomesticAbuseSafetyPlan',
  field: 'safetyPlans',
  line: safetyPlanLine,
  schema: recordSchema({ plan: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const programmeLine = z.strictObject({
  programme: z.string().max(200),
  attendedAs: optionalOneOf(['VICTIM', 'CHILD', 'PERSON_WHO_HARMS']),
  attendance: optionalText(2_000),
});

/** Attendance of a programme. Its subject is the one who attends: each has a permission of their own (M4). */
export const programmeAttendance: RecordKind<z.infer<typeof programmeLine>> = {
  name: 'DA_PROGRAMME',
  type: 'DomesticAbuseProgramme',
  field: 'domesticAbuseProgrammes',
  line: programmeLine,
  schema: recordSchema({ programme: String, attendedAs: String, attendance: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const conferenceLine = z.strictObject({
  referral: z.enum(['REFERRED', 'HEARD', 'NOT_ACCEPTED']).default('REFERRED'),
  actions: optionalText(20_000),
});

/** A referral to the multi-agency risk assessment conference (MARAC). */
export const conference: RecordKind<z.infer<typeof conferenceLine>> = {
  name: 'MARAC',
  type: 'DomesticAbuseConference',
  field: 'conferences',
  datedBy: 'referredOn',
  line: conferenceLine,
  schema: recordSchema({ referral: String, actions: String }),
  toPublished: ({ date, content }) => ({ ...content, referredOn: date }),
};

const concernLine = z.strictObject({ concern: z.string().max(500) });

/** A concern of the independent adviser (IDVA), on which the contact is rated again. */
export const adviserConcern: RecordKind<z.infer<typeof concernLine>> = {
  name: 'IDVA_CONCERN',
  type: 'DomesticAbuseAdviserConcern',
  field: 'adviserConcerns',
  line: concernLine,
  schema: recordSchema({ concern: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const substanceLine = z.strictObject({
  status: z.enum(['CURRENT', 'PAST']),
  treatment: optionalText(20_000),
});

/** An adult who is known to the substance-misuse service: one a person. Its subject is that adult alone (SUB-02). */
export const substanceService: RecordKind<z.infer<typeof substanceLine>> = {
  name: 'SUBSTANCE_SERVICE',
  type: 'SubstanceService',
  field: 'substanceService',
  single: true,
  line: substanceLine,
  schema: recordSchema({ status: String, treatment: String }),
  toPublished: ({ content }) => ({ ...content }),
};
