import type { Tallied } from '../disclosure';
import type { StoredRecord } from './records';
import type { SanitisedText } from './sanitised';
import type { Withheld } from './types/withheld';

const askOfFull = 'You may read it in the hub; only the agency that holds it can allow it to go further.';

const askOfSanitised =
  'You read what the agency wrote to go onward; it holds more. Ask the agency that holds it; the Team Manager can escalate.';

const restrictedItems = (records: readonly StoredRecord[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    records.map(({ _id, restrictions }) => [
      _id,
      restrictions.filter(({ lifted }) => lifted === null).flatMap(({ items }) => items),
    ]),
  );

/**
 * Tells the decision circle which of what it reads its provider has restricted (R233, DT column 2): it reads the item
 * in the hub, or the sanitised text in its place, and must know that there is more or that it goes no further.
 */
export const restrictedMarkers = (
  disclosed: readonly Tallied[],
  records: readonly StoredRecord[],
  sanitised: readonly SanitisedText[],
): readonly Withheld[] => {
  const restricted = restrictedItems(records);
  const inPlace = new Set(sanitised.map(({ field, record }) => `${field} ${record}`));
  return disclosed.flatMap(({ item, field, records: references }) => {
    const held = references.filter((reference) => {
      const items = restricted.get(reference) ?? [];
      return items.includes(item) || items.includes('*');
    });
    const short = held.filter((reference) => inPlace.has(`${field} ${reference}`)).length;
    const marker = { item, field, reason: 'PROVIDER_RESTRICTED', rule: 'M3' } as const;
    return [
      { ...marker, count: held.length - short, ask: askOfFull },
      { ...marker, count: short, ask: askOfSanitised },
    ].filter(({ count }) => count > 0);
  });
};
