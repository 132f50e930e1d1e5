import { hubError } from '../../errors';
import type { AgencyContext } from '../agencyContext';
import { logged } from '../logged';
import { commandOn, modelOf, ownRecord, type OwnRecord } from '../ownRecords/ownRecord';
import type { RestrictionScope, StoredRestriction } from '../records';
import { toRestrictionView, type RestrictionView } from './restrictionView';

/** What the provider says when it restricts items of one of its records. */
export interface RestrictCommand {
  readonly record: string;
  readonly items: readonly string[];
  readonly scope: RestrictionScope;
  readonly reason: string;
  readonly idempotencyKey?: string | null;
}

/** What the provider says when it lifts a restriction of its own. */
export interface LiftCommand {
  readonly record: string;
  readonly restriction: string;
  readonly reason: string;
  readonly idempotencyKey?: string | null;
}

const refuseItems = (detail: string) => hubError('BAD_USER_INPUT', { field: 'items', rule: 'R233', detail });

/** The items as named, each once. Throws BAD_USER_INPUT where the record carries no such item of the provider's. */
const restrictableItems = (items: readonly string[], { rows }: OwnRecord): readonly string[] => {
  const named = [...new Set(items)];
  const carried = [...new Set(rows.map(({ item }) => item.id))];
  if (named.length === 0) throw refuseItems('Name the items that may not go onward, or `*` for all of them.');
  if (named.includes('*') && named.length > 1)
    throw refuseItems('`*` stands for the whole record: name it alone.');
  if (named.some((item) => item !== '*' && !carried.includes(item)))
    throw refuseItems(`A record of this kind carries ${carried.join(', ')}: name some of them, or \`*\`.`);
  return named;
};

const sameItems = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item) => other.includes(item));

/** Writes a record's restrictions if they still are those that the change was based on. Throws CONFLICT. */
const replaceRestrictions = async (
  context: AgencyContext,
  { kind, stored: { _id, restrictions } }: OwnRecord,
  next: readonly StoredRestriction[],
): Promise<void> => {
  const { matchedCount } = await modelOf(context, kind)
    .updateOne({ _id, restrictions }, { $set: { restrictions: next } })
    .exec();
  if (matchedCount === 0) throw hubError('CONFLICT');
};

/** The restriction that a command placed before, by its sender’s key or because it says nothing new; undefined if new. */
const placedBefore = (
  { stored }: OwnRecord,
  { reason, idempotencyKey: key = null }: RestrictCommand,
  items: readonly string[],
  sender: string,
): StoredRestriction | undefined => {
  const says = (one: StoredRestriction): boolean => sameItems(one.items, items) && one.reason === reason;
  const keyed =
    key === null ? undefined : stored.restrictions.find((one) => one.key === key && one.by.sub === sender);
  if (keyed && !says(keyed)) throw hubError('IDEMPOTENCY_KEY_REUSED');
  return keyed ?? stored.restrictions.find((one) => one.lifted === null && says(one));
};

/**
 * The provider prohibits onward sharing of items of one record (R208, R232–R233); `*` stands for all of them. Binds the
 * next request. The same items for the same reason once more change nothing; for another reason they are a restriction
 * of their own, because each is lifted for itself. Throws NOT_FOUND for a record that is not there or not the
 * requester's own, BAD_USER_INPUT for an item that it does not carry, CONFLICT, IDEMPOTENCY_KEY_REUSED.
 */
export const restrict = async (
  context: AgencyContext,
  command: RestrictCommand,
): Promise<RestrictionView> => {
  const { record, scope, reason, idempotencyKey: key = null } = command;
  const own = await ownRecord(context, record);
  const items = restrictableItems(command.items, own);
  const earlier = placedBefore(own, command, items, context.requester.sub);
  if (earlier) return toRestrictionView(record, earlier);
  const { sub, agency, role } = context.requester;
  const id = context.dependencies.ids.next('restriction_');
  const by = { sub, agency, role };
  const restriction = { id, scope, items, reason, by, at: context.now, key, lifted: null };
  const facts = { restriction: id, items, scope };
  const entry = commandOn(`restrict ${agency}`, record, facts, ['R232', 'R233']);
  await logged(context.dependencies.log, context, entry, () =>
    replaceRestrictions(context, own, [...own.stored.restrictions, restriction]),
  );
  return toRestrictionView(record, restriction);
};

/**
 * The provider lifts a restriction; nobody else can (R233). It stays in the record's history; lifting it again
 * changes nothing. Throws NOT_FOUND, CONFLICT, IDEMPOTENCY_KEY_REUSED.
 */
export const liftRestriction = async (
  context: AgencyContext,
  command: LiftCommand,
): Promise<RestrictionView> => {
  const { record, restriction: id, reason, idempotencyKey: key = null } = command;
  const own = await ownRecord(context, record);
  const { restrictions } = own.stored;
  const isMine = ({ lifted }: StoredRestriction): boolean =>
    lifted?.key === key && lifted.sub === context.requester.sub;
  const keyed = key === null ? undefined : restrictions.find(isMine);
  if (keyed && (keyed.id !== id || keyed.lifted?.reason !== reason)) throw hubError('IDEMPOTENCY_KEY_REUSED');
  const restriction = restrictions.find((one) => one.id === id);
  if (!restriction) throw hubError('NOT_FOUND', { field: 'restriction' });
  if (restriction.lifted) return toRestrictionView(record, restriction);
  const { sub, agency, role } = context.requester;
  const lifted = { ...restriction, lifted: { sub, role, at: context.now, reason, key } };
  const facts = { restriction: id, items: restriction.items, scope: restriction.scope };
  const entry = commandOn(`lift restriction ${agency}`, record, facts, ['R232', 'R233']);
  await logged(context.dependencies.log, context, entry, () =>
    replaceRestrictions(
      context,
      own,
      restrictions.map((one) => (one.id === id ? lifted : one)),
    ),
  );
  return toRestrictionView(record, lifted);
};
