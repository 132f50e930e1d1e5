import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';
import { optionalText } from './lineShapes';

const chronologyLine = z.strictObject({ event: z.string().max(2_000) });

/** One entry of the short chronology. */
export const chronology: RecordKind<z.infer<typeof chronologyLine>> = {
  name: 'CHRONOLOGY',
  type: 'SocialCareChronologyEntry',
  field: 'chronology',
  line: chronologyLine,
  schema: recordSchema({ event: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const caseNoteLine = z.strictObject({
  form: z.enum(['CASE_NOTE', 'ASSESSMENT']).default('CASE_NOTE'),
  text: z.string().max(50_000),
});

/** A case note, or an assessment from before this contact. */
export const caseNote: RecordKind<z.infer<typeof caseNoteLine>> = {
  name: 'CASE_NOTE',
  type: 'SocialCareCaseNote',
  field: 'caseNotes',
  line: caseNoteLine,
  schema: recordSchema({ form: String, text: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const domesticAbuseHistoryLine = z.strictObject({ summary: z.string().max(20_000) });

/** History that is about domestic abuse and nothing else, so that triage can hear it apart from the rest (F4). */
export const domesticAbuseHistory: RecordKind<z.infer<typeof domesticAbuseHistoryLine>> = {
  name: 'DA_HISTORY',
  type: 'SocialCareDomesticAbuseHistory',
  field: 'domesticAbuseHistory',
  line: domesticAbuseHistoryLine,
  schema: recordSchema({ summary: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const otherAuthorityLine = z.strictObject({
  authority: z.string().max(200),
  text: z.string().max(50_000),
  terms: optionalText(2_000),
});

/** A record that came from another local authority or out of a paper file. */
export const otherAuthorityRecord: RecordKind<z.infer<typeof otherAuthorityLine>> = {
  name: 'OTHER_AUTHORITY_RECORD',
  type: 'SocialCareOtherAuthorityRecord',
  field: 'otherAuthorityRecords',
  line: otherAuthorityLine,
  schema: recordSchema({ authority: String, text: String, terms: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
