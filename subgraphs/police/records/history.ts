import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const historyLine = z.strictObject({ summary: z.string().max(20_000) });

/** History that an officer judged relevant. */
export const history: RecordKind<z.infer<typeof historyLine>> = {
  name: 'HISTORY',
  type: 'PoliceHistory',
  field: 'history',
  line: historyLine,
  schema: recordSchema({ summary: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const convictionLine = z.strictObject({
  offence: z.string().max(500),
  disposal: z.enum(['CONVICTION', 'CAUTION', 'OTHER']),
});

/** A disposal on the Police National Computer. */
export const conviction: RecordKind<z.infer<typeof convictionLine>> = {
  name: 'CONVICTION',
  type: 'PoliceConviction',
  field: 'convictions',
  line: convictionLine,
  schema: recordSchema({ offence: String, disposal: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const callLine = z.strictObject({});

/** A 999 call to an address: its date is all that is kept of it here. */
export const emergencyCall: RecordKind<z.infer<typeof callLine>> = {
  name: 'EMERGENCY_CALL',
  type: 'PoliceEmergencyCall',
  field: 'emergencyCalls',
  touchPoint: { field: 'on', kind: 'EMERGENCY_CALL' },
  line: callLine,
  schema: recordSchema({}),
  toPublished: ({ date }) => ({ on: date }),
};
