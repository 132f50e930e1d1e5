import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const cpomsEntryLine = z.strictObject({
  category: z.string().max(200).nullable().default(null),
  entry: z.string().max(20000),
});

/** An entry in the school’s own child-protection log. */
export const cpomsEntry: RecordKind<z.infer<typeof cpomsEntryLine>> = {
  name: 'CPOMS_ENTRY',
  type: 'EducationCpomsEntry',
  field: 'cpomsEntries',
  line: cpomsEntryLine,
  schema: recordSchema({ category: String, entry: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const schoolCallLine = z.strictObject({
  spokenTo: z.string().max(200).nullable().default(null),
  fact: z.string().max(20000),
});

/** What a school told the education officer by phone (R103). */
export const schoolCall: RecordKind<z.infer<typeof schoolCallLine>> = {
  name: 'SCHOOL_CALL',
  type: 'EducationSchoolCall',
  field: 'schoolCalls',
  line: schoolCallLine,
  schema: recordSchema({ spokenTo: String, fact: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
