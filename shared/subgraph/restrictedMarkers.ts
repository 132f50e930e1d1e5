import type { Tallied } from '../disclosure';
import type { StoredRecord } from './records';
import type { Withheld } from './types/withheld';

const ask = 'You may read it in the hub; only the agency that holds it can allow it to go further.';

const restrictedItems = (records: readonly StoredRecord[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    records.map(({ _id, restrictions }) => [
      _id,
      restrictions.filter(({ lifted }) => lifted === null).flatMap(({ items }) => items),
    ]),
  );

/**
 * Tells the decision circle which of what it reads its provider has restricted (R233, DT column 2): it reads the item
 * in the hub, and must know that it goes no further.
 */
export const restrictedMarkers = (
  disclosed: readonly Tallied[],
  records: readonly StoredRecord[],
): readonly Withheld[] => {
  const restricted = restrictedItems(records);
  return disclosed.flatMap(({ item, field, records: references }) => {
    const count = references.filter((reference) => {
      const items = restricted.get(reference) ?? [];
      return items.includes(item) || items.includes('*');
    }).length;
    return count > 0 ? [{ item, field, count, reason: 'PROVIDER_RESTRICTED', rule: 'M3', ask } as const] : [];
  });
};
