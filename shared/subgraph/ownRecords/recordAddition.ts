import { hubError } from '../../errors';
import { readSingleRecord, writeSingleRecord } from '../../ingest/singleRecord';
import type { AgencyContext } from '../agencyContext';
import { logged } from '../logged';
import type { StoredAddition, StoredRecord } from '../records';
import { commandOn, kindNamed, ownRowsOf } from './ownRecord';

/** A record that the agency's own staff add: a line of the agency's import. */
export interface AddCommand {
  readonly line: Readonly<Record<string, unknown>>;
  readonly idempotencyKey?: string | null;
}

/** What came of an addition. */
export interface AdditionView {
  /** The reference that marks, nominations and restrictions name. */
  readonly record: string;
  readonly outcome: 'added' | 'changed' | 'unchanged';
}

type Claim = Pick<StoredAddition, 'record' | 'fingerprint'>;

/** Remembers what a key stands for before anything is written. Throws IDEMPOTENCY_KEY_REUSED where it was something else. */
const claimed = async (context: AgencyContext, key: string, claim: Claim): Promise<StoredAddition> => {
  const { additions } = context.dependencies.records;
  const _id = JSON.stringify([context.requester.sub, key]);
  const addition = await additions
    .findOneAndUpdate(
      { _id },
      { $setOnInsert: { ...claim, outcome: null } },
      { upsert: true, returnDocument: 'after' },
    )
    .lean<StoredAddition>()
    .exec();
  if (addition.record !== claim.record || addition.fingerprint !== claim.fingerprint)
    throw hubError('IDEMPOTENCY_KEY_REUSED');
  return addition;
};

/**
 * The agency's own staff add one record, or change the one under its reference, through the very reading that the
 * import has (design 8; EDU-18: what a school said on the telephone). No restriction is lifted by it. Sent again under
 * its key it changes nothing and answers the same. Throws BAD_USER_INPUT, FORBIDDEN for a record of another service
 * (B1), IDEMPOTENCY_KEY_REUSED.
 */
export const addRecord = async (
  context: AgencyContext,
  { line, idempotencyKey: key = null }: AddCommand,
): Promise<AdditionView> => {
  const { records, log } = context.dependencies;
  const writable = await readSingleRecord(records, line);
  const { id: record, kind: name, fields } = writable;
  const kind = kindNamed(context, record);
  if (!kind || ownRowsOf(context, kind, { ...(fields as unknown as StoredRecord), _id: record }).length === 0)
    throw hubError('FORBIDDEN', {
      field: 'line',
      detail: 'Records of this kind are kept by another service.',
    });
  const claim =
    key === null ? null : await claimed(context, key, { record, fingerprint: fields.fingerprint });
  if (claim?.outcome) return { record, outcome: claim.outcome };
  const entry = commandOn(`add record ${context.agency}`, record, { kind: name }, ['B4']);
  const outcome = await logged(log, context, entry, () => writeSingleRecord(records, writable));
  if (claim) await records.additions.updateOne({ _id: claim._id }, { $set: { outcome } }).exec();
  return { record, outcome };
};
