import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';
import { optionalDay, optionalText } from './lineShapes';

const touchLine = z.strictObject({});

/** That adult social care was involved: its date is all that is kept of it here. */
export const adultSocialCareContact: RecordKind<z.infer<typeof touchLine>> = {
  name: 'ADULT_SOCIAL_CARE_CONTACT',
  type: 'SocialCareAdultContact',
  field: 'adultSocialCareContacts',
  touchPoint: { field: 'on', kind: 'ADULT_SOCIAL_CARE_CONTACT' },
  line: touchLine,
  schema: recordSchema({}),
  toPublished: ({ date }) => ({ on: date }),
};

/** That the fire service attended: its date is all that is kept of it here. */
export const fireServiceContact: RecordKind<z.infer<typeof touchLine>> = {
  name: 'FIRE_SERVICE_CONTACT',
  type: 'SocialCareFireServiceContact',
  field: 'fireServiceContacts',
  touchPoint: { field: 'on', kind: 'FIRE_SERVICE_CONTACT' },
  line: touchLine,
  schema: recordSchema({}),
  toPublished: ({ date }) => ({ on: date }),
};

const missingLine = z.strictObject({
  returnedOn: optionalDay,
  safeAndWellCheck: optionalText(20_000),
});

/** An episode in which the child was missing, collated by the missing co-ordinator. */
export const missingEpisode: RecordKind<z.infer<typeof missingLine>> = {
  name: 'MISSING_EPISODE',
  type: 'SocialCareMissingEpisode',
  field: 'missingEpisodes',
  touchPoint: { field: 'missingFrom', kind: 'MISSING_EPISODE' },
  line: missingLine,
  schema: recordSchema({ returnedOn: String, safeAndWellCheck: String }),
  toPublished: ({ date, content }) => ({ ...content, missingFrom: date }),
};

const unbornLine = z.strictObject({
  expectedDelivery: optionalDay,
  alert: z.string().max(2_000),
  expectedOutcome: optionalText(500),
});

/** An alert about a child not yet born, for midwifery safeguarding. */
export const unbornAlert: RecordKind<z.infer<typeof unbornLine>> = {
  name: 'UNBORN_ALERT',
  type: 'SocialCareUnbornAlert',
  field: 'unbornAlerts',
  line: unbornLine,
  schema: recordSchema({ expectedDelivery: String, alert: String, expectedOutcome: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
