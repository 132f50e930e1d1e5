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

/**
 * The provider prohibits onward sharing of items of one record (R232–R233); `*` stands for all of them. Binds the
 * next request. Throws NOT_FOUND for a record that is not there, BAD_USER_INPUT for an item that it does not have.
 */
export const restrict = async (
  context: AgencyContext,
  record: string,
  items: readonly string[],
  reason: string,
): Promise<RestrictionView> => {
  const model = modelOf(context, record);
  if (!restrictable(context, items)) throw hubError('BAD_USER_INPUT', { field: 'items' });
  const { sub, agency, role } = context.requester;
  const id = context.dependencies.ids.next('restriction');
  const restriction = { id, items, reason, by: { sub, agency, role }, at: context.now, lifted: null };
  const command = commandOf(`restrict ${agency}`, record, { restriction: id, items });
  return logged(context.dependencies.log, context, command, async () => {
    const { matchedCount } = await model
      .updateOne({ _id: record }, { $push: { restrictions: restriction } })
      .exec();
    if (matchedCount === 0) throw hubError('NOT_FOUND', { field: 'record' });
    return { ...restriction, record };
  });
};

/** The provider lifts a restriction; nobody else can (R233). It stays in the record's history. Throws NOT_FOUND. */
export const liftRestriction = async (
  context: AgencyContext,
  record: string,
  id: string,
  reason: string,
): Promise<RestrictionView> => {
  const model = modelOf(context, record);
  const lifted = { sub: context.requester.sub, at: context.now, reason };
  const command = commandOf(`lift restriction ${context.agency}`, record, { restriction: id });
  return logged(context.dependencies.log, context, command, async () => {
    const stored = await model.findOne({ _id: record }).lean<StoredRecord>().exec();
    const restriction = stored?.restrictions.find((one) => one.id === id && one.lifted === null);
    if (!stored || !restriction) throw hubError('NOT_FOUND', { field: 'restriction' });
    const restrictions = stored.restrictions.map((one) => (one.id === id ? { ...one, lifted } : one));
    const { matchedCount } = await model
      .updateOne({ _id: record, restrictions: stored.restrictions }, { $set: { restrictions } })
      .exec();
    if (matchedCount === 0) throw hubError('CONFLICT');
    return { ...restriction, lifted, record };
  });
};
