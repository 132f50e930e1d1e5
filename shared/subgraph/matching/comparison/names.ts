import levenshtein from 'damerau-levenshtein';
import { jaroWinkler } from '@skyra/jaro-winkler';
import { foldedPartsOf, foldGiven, foldName } from '../folding';
import { weights, type MatchReason } from '../matchReasons';
import { soundAlike } from '../phonetics';
import { isShortened, isShortFormOf } from '../shortForms';

export interface FoldedName {
  readonly given: string;
  readonly family: string;
  readonly familyParts: readonly string[];
  /** Whether it is the present name, not a former one or an alias. */
  readonly present: boolean;
}

/** The names as they are compared: the present one first. */
export const foldNames = (
  names: readonly { readonly given: string; readonly family: string }[],
): readonly FoldedName[] =>
  names.map(({ given, family }, place) => ({
    given: foldGiven(given),
    family: foldName(family),
    familyParts: foldedPartsOf(family),
    present: place === 0,
  }));

// Winkler’s own examples of one name misspelt lie above; different names of one length below.
const alikeFrom = 0.9;

// Names that sound the same share half of their letters (Lee and Leigh); below, the costlier comparison is saved.
const audibleFrom = 0.55;

const editsBetween = (one: string, other: string): number => levenshtein(one, other).steps;

const isOneEditAway = (one: string, other: string): boolean =>
  Math.abs(one.length - other.length) <= 1 && editsBetween(one, other) === 1;

const compareFamilies = (one: FoldedName, other: FoldedName): MatchReason | null => {
  if (one.family === '' || other.family === '') return null;
  if (one.family === other.family)
    return one.present && other.present ? 'SAME_FAMILY_NAME' : 'FORMER_FAMILY_NAME';
  if (one.familyParts.some((part) => other.familyParts.includes(part))) return 'FAMILY_NAME_IN_PART';
  const likeness = jaroWinkler(one.family, other.family);
  if (likeness >= alikeFrom || isOneEditAway(one.family, other.family)) return 'FAMILY_NAME_SPELT_ALIKE';
  return likeness >= audibleFrom && soundAlike(one.family, other.family)
    ? 'FAMILY_NAME_SOUNDS_ALIKE'
    : 'FAMILY_NAME_DIFFERS';
};

const isExchange = (one: string, other: string): boolean => {
  const place = Array.from(one).findIndex((letter, index) => letter !== other.charAt(index));
  const exchanged = one.slice(0, place) + one.charAt(place + 1) + one.charAt(place) + one.slice(place + 2);
  return place >= 0 && exchanged === other;
};

const undoubled = (name: string): string => name.replaceAll(/(.)\1/g, '$1');

const isMistyped = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= 4 && (isExchange(one, other) || undoubled(one) === undoubled(other));

/**
 * A slip of the pen in a given name. Stricter than with surnames, as twins’ names are often alike: a short name with
 * another letter (Mia, Mira) or another first letter (Jayden, Hayden) is another name.
 */
const isMisspelt = (one: string, other: string): boolean => {
  if (!other.startsWith(one.charAt(0)) || Math.min(one.length, other.length) < 4) return false;
  if (Math.abs(one.length - other.length) > 2) return false;
  const edits = editsBetween(one, other);
  return edits === 1 || (edits === 2 && Math.min(one.length, other.length) >= 7);
};

const compareGivens = (one: string, other: string): MatchReason => {
  if (one === '' || other === '') return 'GIVEN_NAME_MISSING';
  if (one === other) return 'SAME_GIVEN_NAME';
  if (one.length === 1 || other.length === 1)
    return other.startsWith(one.charAt(0)) ? 'GIVEN_NAME_INITIAL_ONLY' : 'GIVEN_NAME_DIFFERS';
  if (isShortFormOf(one, other)) return 'GIVEN_NAME_SHORT_FORM';
  if (isMistyped(one, other)) return 'GIVEN_NAME_MISTYPED';
  if (isShortened(one, other)) return 'GIVEN_NAME_SHORTENED';
  if (isMisspelt(one, other)) return 'GIVEN_NAME_SPELT_ALIKE';
  // By ear Mia and Mae are one name: only longer names carry enough sound.
  const audible = Math.min(one.length, other.length) >= 4 && other.startsWith(one.charAt(0));
  return audible && soundAlike(one, other) ? 'GIVEN_NAME_SOUNDS_ALIKE' : 'GIVEN_NAME_DIFFERS';
};

const isExchanged = (one: FoldedName, other: FoldedName): boolean =>
  one.given !== '' && one.given === other.family && one.family === other.given && one.given !== one.family;

const compareNamePair = (one: FoldedName, other: FoldedName): readonly MatchReason[] => {
  if (isExchanged(one, other)) return ['NAMES_SWAPPED'];
  const family = compareFamilies(one, other);
  return [...(family === null ? [] : [family]), compareGivens(one.given, other.given)];
};

const weightOf = (reasons: readonly MatchReason[]): number =>
  reasons.reduce((sum, reason) => sum + weights[reason], 0);

/** What the names say: those two of all present and former ones that agree best. Nothing where somebody has no name. */
export const compareNames = (
  ones: readonly FoldedName[],
  others: readonly FoldedName[],
): readonly MatchReason[] => {
  let best: readonly MatchReason[] = [];
  let heaviest = -Infinity;
  for (const one of ones)
    for (const other of others) {
      const reasons = compareNamePair(one, other);
      const weight = weightOf(reasons);
      if (weight > heaviest) [best, heaviest] = [reasons, weight];
    }
  return best;
};
