import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const intelligenceLine = z.strictObject({
  text: z.string().max(20_000),
  informant: z.string().max(500).nullable().default(null),
});

/** An intelligence entry, local or from the Police National Database. */
export const intelligence: RecordKind<z.infer<typeof intelligenceLine>> = {
  name: 'INTELLIGENCE',
  type: 'PoliceIntelligence',
  field: 'intelligence',
  line: intelligenceLine,
  schema: recordSchema({ text: String, informant: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const victimSafetyLine = z.strictObject({
  safeAddress: z.string().max(500).nullable().default(null),
  safeContact: z.string().max(500).nullable().default(null),
});

/** Where a victim is safe and how to reach them. */
export const victimSafety: RecordKind<z.infer<typeof victimSafetyLine>> = {
  name: 'VICTIM_SAFETY',
  type: 'PoliceVictimSafety',
  field: 'victimSafety',
  line: victimSafetyLine,
  schema: recordSchema({ safeAddress: String, safeContact: String }),
  toPublished: ({ content }) => ({ ...content }),
};

const exploitationIntelligenceLine = z.strictObject({
  suspects: z.array(z.string().max(200)).max(50).default([]),
  locations: z.array(z.string().max(300)).max(50).default([]),
  themes: z.array(z.string().max(200)).max(50).default([]),
});

/** Intelligence on child exploitation: disruption work depends on it. */
export const exploitationIntelligence: RecordKind<z.infer<typeof exploitationIntelligenceLine>> = {
  name: 'EXPLOITATION_INTELLIGENCE',
  type: 'PoliceExploitationIntelligence',
  field: 'exploitationIntelligence',
  line: exploitationIntelligenceLine,
  schema: recordSchema({ suspects: [String], locations: [String], themes: [String] }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
