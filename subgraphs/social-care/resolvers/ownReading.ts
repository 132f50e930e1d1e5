import { logContextOf } from '@mash-hub/shared/subgraph';
import type { SocialCareContext } from '../loaders';

/** What of its own social care’s staff read: an item of the catalogue, through which field, and of which records. */
export interface OwnReading {
  readonly item: string;
  readonly field: string;
  readonly records: readonly string[];
}

/**
 * Says in the log that social care’s own staff read records that belong to no contact; says nothing of none.
 * INVARIANT: awaited before anything of them leaves.
 */
export const logOwnReading = async (
  context: SocialCareContext,
  { item, field, records }: OwnReading,
): Promise<void> => {
  if (records.length === 0) return;
  await context.dependencies.log.append([
    {
      ...logContextOf(context),
      kind: 'OWN_READ',
      contact: null,
      subject: null,
      person: null,
      profile: null,
      policy: null,
      stage: null,
      level: 'OWN',
      row: null,
      reasons: [],
      consent: null,
      overrides: [],
      grant: null,
      answer: 'DISCLOSED',
      disclosed: [{ item, field, count: records.length, records }],
      withheld: [],
      basis: null,
    },
  ]);
};
