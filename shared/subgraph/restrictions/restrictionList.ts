import { hubError } from '../../errors';
import type { AgencyContext } from '../agencyContext';
import { logHandlingRead, ownRecord, ownRowsOf } from '../ownRecords/ownRecord';
import type { StoredRecord } from '../records';
import { toRestrictionView, type RestrictionView } from './restrictionView';

/** Of whom or of what restrictions are asked for: a person or a record, by the agency's own references. */
export interface RestrictionsAsked {
  readonly person?: string | null;
  readonly record?: string | null;
  readonly activeOnly: boolean;
}

const ofPerson = async (context: AgencyContext, person: string): Promise<readonly StoredRecord[]> => {
  const { records } = context.dependencies;
  const loaded = await records.loadRecords([person]);
  return records.kinds.flatMap((kind) =>
    (loaded.get(kind.name)?.get(person) ?? []).filter(
      (stored) => ownRowsOf(context, kind, stored).length > 0,
    ),
  );
};

/**
 * The restrictions that the agency's own staff have placed on a record, or on the records of a person, oldest first
 * (R233): what is needed to lift one. Throws BAD_USER_INPUT unless exactly one of the two is named, and NOT_FOUND for
 * a record that is not there or not the requester's own.
 */
export const listRestrictions = async (
  context: AgencyContext,
  { person, record, activeOnly }: RestrictionsAsked,
): Promise<readonly RestrictionView[]> => {
  if ((person ?? null) === null ? (record ?? null) === null : (record ?? null) !== null)
    throw hubError('BAD_USER_INPUT', {
      field: 'person',
      rule: 'R233',
      detail: 'Name either the person or the record whose restrictions you want to see.',
    });
  const own = record ? [(await ownRecord(context, record)).stored] : await ofPerson(context, person ?? '');
  const views = own.flatMap(({ _id, restrictions }) =>
    restrictions
      .filter(({ lifted }) => !activeOnly || lifted === null)
      .map((restriction) => toRestrictionView(_id, restriction)),
  );
  await logHandlingRead(context, 'Restriction', [...new Set(views.map((view) => view.record))]);
  return views.sort((a, b) => a.at.getTime() - b.at.getTime());
};
