import { hubError } from '../../errors';
import type { AgencyContext } from '../agencyContext';
import { logged } from '../logged';
import type { StoredRecord, StoredRestriction } from '../records';

/** A restriction as its provider sees it. */
export interface RestrictionView extends StoredRestriction {
  readonly record: string;
}

/** The model of the kind that a record's reference names: `<kind>:<reference in the source system>`. */
const modelOf = ({ dependencies: { records } }: AgencyContext, record: string) => {
  const model = records.models.get(record.split(':', 1)[0] ?? '');
  if (!model) throw hubError('NOT_FOUND', { field: 'record' });
  return model;
};

const restrictable = (context: AgencyContext, items: readonly string[]): boolean =>
  items.length > 0 && items.every((item) => item === '*' || context.dependencies.pipeline.items.has(item));

const commandOf = (command: string, record: string, facts: Record<string, string | readonly string[]>) => ({
  command,
  target: record,
  contact: null,
  person: null,
  expectedVersion: null,
  facts,
  rules: ['R232', 'R233'],
});

/** What the provider says when it restricts items of one of its records. */
export interface RestrictCommand {
  readonly record: string;
  readonly items: readonly string[];
  readonly reason: string;
  readonly idempotencyKey?: string | null;
}

const storedRecord = async (context: AgencyContext, reference: string): Promise<StoredRecord> => {
  const stored = await modelOf(context, reference).findOne({ _id: reference }).lean<StoredRecord>().exec();
  if (!stored) throw hubError('NOT_FOUND', { field: 'record' });
  return stored;
};

/** Writes a record's restrictions if they still are those that the change was based on. Throws CONFLICT. */
const replaceRestrictions = async (
  context: AgencyContext,
  { _id, restrictions }: StoredRecord,
  next: readonly StoredRestriction[],
): Promise<void> => {
  const { matchedCount } = await modelOf(context, _id)
    .updateOne({ _id, restrictions }, { $set: { restrictions: next } })
    .exec();
  if (matchedCount === 0) throw hubError('CONFLICT');
};

/**
 * The provider prohibits onward sharing of items of one record (R208, R232–R233); `*` stands for all of them. Binds the
 * next request. Throws NOT_FOUND for a record that is not there, BAD_USER_INPUT for an item that it does not have,
 * IDEMPOTENCY_KEY_REUSED.
 */
export const restrict = async (
  context: AgencyContext,
  command: RestrictCommand,
): Promise<RestrictionView> => {
  const { record, items, reason, idempotencyKey } = command;
  if (!restrictable(context, items)) throw hubError('BAD_USER_INPUT', { field: 'items' });
  const stored = await storedRecord(context, record);
  const key = idempotencyKey ?? null;
  const earlier = key === null ? undefined : stored.restrictions.find((one) => one.key === key);
  if (earlier && (earlier.items.join() !== items.join() || earlier.reason !== reason))
    throw hubError('IDEMPOTENCY_KEY_REUSED');
  if (earlier) return { ...earlier, record };
  const { sub, agency, role } = context.requester;
  const id = context.dependencies.ids.next('restriction_');
  const restriction = { id, items, reason, by: { sub, agency, role }, at: context.now, key, lifted: null };
  const entry = commandOf(`restrict ${agency}`, record, { restriction: id, items });
  await logged(context.dependencies.log, context, entry, () =>
    replaceRestrictions(context, stored, [...stored.restrictions, restriction]),
  );
  return { ...restriction, record };
};

/** What the provider says when it lifts a restriction of its own. */
export interface LiftCommand {
  readonly record: string;
  readonly restriction: string;
  readonly reason: string;
}

/**
 * The provider lifts a restriction; nobody else can (R233). It stays in the record's history; lifting it again
 * changes nothing. Throws NOT_FOUND, CONFLICT.
 */
export const liftRestriction = async (
  context: AgencyContext,
  command: LiftCommand,
): Promise<RestrictionView> => {
  const { record, restriction: id, reason } = command;
  const stored = await storedRecord(context, record);
  const restriction = stored.restrictions.find((one) => one.id === id);
  if (!restriction) throw hubError('NOT_FOUND', { field: 'restriction' });
  if (restriction.lifted) return { ...restriction, record };
  const lifted = { sub: context.requester.sub, at: context.now, reason };
  const entry = commandOf(`lift restriction ${context.agency}`, record, { restriction: id });
  await logged(context.dependencies.log, context, entry, () =>
    replaceRestrictions(
      context,
      stored,
      stored.restrictions.map((one) => (one.id === id ? { ...one, lifted } : one)),
    ),
  );
  return { ...restriction, lifted, record };
};
