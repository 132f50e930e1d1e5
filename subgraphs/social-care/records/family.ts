import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';
import { optionalText, texts } from './lineShapes';

const line = z.strictObject({
  householdMembers: texts(200),
  relationships: texts(300),
  ethnicity: optionalText(100),
  religion: optionalText(100),
  firstLanguage: optionalText(100),
  addresses: texts(300),
});

/** The family as social care’s own system draws it, beside the names on the contact: one a person, undated. */
export const family: RecordKind<z.infer<typeof line>> = {
  name: 'FAMILY',
  type: 'SocialCareFamily',
  field: 'family',
  single: true,
  line,
  schema: recordSchema({
    householdMembers: [String],
    relationships: [String],
    ethnicity: String,
    religion: String,
    firstLanguage: String,
    addresses: [String],
  }),
  toPublished: ({ content }) => ({ ...content }),
};
