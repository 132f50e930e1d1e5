import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';
import { optionalText } from './lineShapes';

const positionOfTrustLine = z.strictObject({
  position: optionalText(500),
  allegation: z.string().max(20_000),
  outcome: optionalText(5_000),
});

/** An allegation against a person in a position of trust. Its subjects are the adult and the children concerned. */
export const positionOfTrust: RecordKind<z.infer<typeof positionOfTrustLine>> = {
  name: 'POSITION_OF_TRUST',
  type: 'SocialCarePositionOfTrust',
  field: 'positionsOfTrust',
  line: positionOfTrustLine,
  schema: recordSchema({ position: String, allegation: String, outcome: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const mappaLine = z.strictObject({ text: z.string().max(20_000) });

/** What offender management told the manager under MAPPA. */
export const mappaNote: RecordKind<z.infer<typeof mappaLine>> = {
  name: 'MAPPA_NOTE',
  type: 'SocialCareMappaNote',
  field: 'mappaNotes',
  line: mappaLine,
  schema: recordSchema({ text: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
