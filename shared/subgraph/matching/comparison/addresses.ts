import levenshtein from 'damerau-levenshtein';
import type { MatchReason } from '../matchReasons';
import { doorOf, placeOf, type Place } from '../places';

/** The addresses as they are compared, the present one first; shared ones, such as a refuge’s, are left out. */
export const foldAddresses = (
  addresses: readonly string[],
): readonly (Place & { readonly present: boolean })[] =>
  addresses.flatMap((address, position) => {
    const place = placeOf(address);
    return place === null ? [] : [{ ...place, present: position === 0 }];
  });

const isSame = (one: Place, other: Place): boolean => {
  const door = doorOf(one);
  return one.folded === other.folded || (door !== null && door === doorOf(other));
};

/** One postcode, or one house in postcodes a character apart; without postcodes, nearly the same words. */
const isNear = (one: Place, other: Place): boolean => {
  if (one.postcode !== null && other.postcode !== null)
    return (
      one.postcode === other.postcode ||
      (one.house === other.house && levenshtein(one.postcode, other.postcode).steps === 1)
    );
  return (
    Math.abs(one.folded.length - other.folded.length) <= 2 && levenshtein(one.folded, other.folded).steps <= 2
  );
};

type Places = ReturnType<typeof foldAddresses>;

/** What present and former addresses say; nothing where one of the two has none. */
export const compareAddresses = (ones: Places, others: Places): readonly MatchReason[] => {
  if (ones.length === 0 || others.length === 0) return [];
  const pairs = ones.flatMap((one) => others.map((other) => [one, other] as const));
  const same = pairs.filter(([one, other]) => isSame(one, other));
  if (same.some(([one, other]) => one.present && other.present)) return ['SAME_ADDRESS'];
  if (same.length > 0) return ['FORMER_ADDRESS'];
  return [pairs.some(([one, other]) => isNear(one, other)) ? 'ADDRESS_NEAR' : 'ADDRESS_DIFFERS'];
};
