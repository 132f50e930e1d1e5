import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

// The only thing that it may say: a line with a word more is refused (EDU-21: fact only, no content).
const line = z.strictObject({ flag: z.literal('CONCERN_RAISED_VIA_MASH') });

/**
 * The flag that education sets in its pupil database once the hub has asked about a child (R144, EDU-21): that it was
 * set and when. It is the authority’s and names no school, so that no setting reads it.
 */
export const concernFlag: RecordKind<z.infer<typeof line>> = {
  name: 'CONCERN_FLAG',
  type: 'EducationConcernFlag',
  field: 'concernFlags',
  touchPoint: { field: 'on', kind: 'CONCERN_RAISED_VIA_MASH' },
  line,
  schema: recordSchema({ flag: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
