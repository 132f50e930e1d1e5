import type { MatchReason } from './matchReasons';
import { tendencies } from './matchReasons';

/** What becomes of a candidate, with a sentence for each. */
export const matchOutcomes = {
  LINK: 'The agency’s own number agrees, name and date of birth bear it out, and nobody else fits as well: linked without a person.',
  REVIEW: 'Enough agrees for a person of the agency to look, or something contradicts an agreeing number.',
  UNLIKELY: 'Shown because it was found, as a brother or sister is; hardly this person.',
} as const;

export type MatchOutcome = keyof typeof matchOutcomes;

/** A record as compared, before it is known what the others are like. */
export interface Compared {
  readonly reasons: readonly MatchReason[];
  /** Bits of all but identifiers. */
  readonly likeness: number;
  /** Bits of everything. */
  readonly weight: number;
  readonly walled: boolean;
}

/** What an operator may decide about links without a person. */
export interface MatchingRules {
  /**
   * Whether equal full names, dates of birth, sex and addresses link without a number where nobody else is near.
   * Off: design 8 lets only the agency’s own identifier link (docs/adr/0013-matching-scores.md).
   */
  readonly linksWithoutIdentifier: boolean;
  /**
   * Whether a number also links with a given name that is spelt otherwise, shortened at will or sounds alike, where no
   * possible twin is on file. Off: it takes a child for the twin where the twin alone is on file and bears a like name.
   */
  readonly linksLikeGivenNames: boolean;
}

/** What holds unless a partnership decides otherwise: neither. */
export const standingRules: MatchingRules = { linksWithoutIdentifier: false, linksLikeGivenNames: false };

/** Bits from which a person should look: about what a date of birth alone would bring with a name that fits badly. */
const reviewFrom = 10;

/** Bits by which a record must surpass every other where no number agrees: more than a twin lags behind. */
const clearOfOthers = 16;

const birthDateFits: ReadonlySet<MatchReason> = new Set<MatchReason>([
  'SAME_BIRTH_DATE',
  'BIRTH_DATE_DAY_AND_MONTH_SWAPPED',
  'BIRTH_DATE_DIGITS_SWAPPED',
  'BIRTH_DATE_YEAR_OFF_BY_ONE',
  'BIRTH_DATE_ONE_DIGIT_OFF',
]);

// Not one that is spelt otherwise, shortened at will, sounds alike or is an initial: with the twin’s number that is the twin.
const givenNameFits: ReadonlySet<MatchReason> = new Set<MatchReason>([
  'SAME_GIVEN_NAME',
  'GIVEN_NAME_SHORT_FORM',
  'GIVEN_NAME_MISTYPED',
  'NAMES_SWAPPED',
]);

const likeGivenName: ReadonlySet<MatchReason> = new Set<MatchReason>([
  'GIVEN_NAME_SHORTENED',
  'GIVEN_NAME_SPELT_ALIKE',
  'GIVEN_NAME_SOUNDS_ALIKE',
]);

// An address and a surname change; the rest speaks against it being the same person.
const mayDiffer: ReadonlySet<MatchReason> = new Set<MatchReason>(['FAMILY_NAME_DIFFERS', 'ADDRESS_DIFFERS']);

const hasIdentifier = ({ reasons }: Compared): boolean => reasons.includes('SAME_IDENTIFIER');

const isBorneOut = ({ reasons }: Compared, rules: MatchingRules): boolean =>
  reasons.some((reason) => birthDateFits.has(reason)) &&
  reasons.some(
    (reason) => givenNameFits.has(reason) || (rules.linksLikeGivenNames && likeGivenName.has(reason)),
  ) &&
  reasons.every((reason) => tendencies[reason] !== 'DIFFERS' || mayDiffer.has(reason));

const isOfSameGivenName = ({ reasons }: Compared): boolean =>
  reasons.includes('SAME_GIVEN_NAME') || reasons.includes('NAMES_SWAPPED');

const isPossibleTwin = ({ reasons }: Compared): boolean =>
  reasons.some((reason) => birthDateFits.has(reason)) && !reasons.includes('FAMILY_NAME_DIFFERS');

const inFull: readonly MatchReason[] = [
  'SAME_FAMILY_NAME',
  'SAME_GIVEN_NAME',
  'SAME_BIRTH_DATE',
  'SAME_SEX',
  'SAME_ADDRESS',
];

const agreesInFull = ({ reasons }: Compared): boolean =>
  inFull.every((reason) => reasons.includes(reason)) &&
  reasons.every((reason) => tendencies[reason] === 'AGREES');

const isClearOf = (one: Compared, all: readonly Compared[]): boolean =>
  all.every((other) => other === one || one.weight - other.weight >= clearOfOthers);

/** What a comparison of the others adds to the reasons of one of them. */
export const reasonsBesideOthers = (one: Compared, all: readonly Compared[]): readonly MatchReason[] => {
  if (!hasIdentifier(one)) return [];
  const others = all.filter((other) => other !== one && !other.walled);
  const found: MatchReason[] = [];
  if (others.some(hasIdentifier)) found.push('IDENTIFIER_ON_SEVERAL_RECORDS');
  if (!isOfSameGivenName(one) && others.some(isPossibleTwin)) found.push('POSSIBLE_TWIN_ON_FILE');
  if (others.some((other) => !hasIdentifier(other) && other.likeness >= one.likeness))
    found.push('ANOTHER_FITS_AS_WELL');
  return found;
};

/**
 * INVARIANT: nothing links without a number while the rule for it is off; nor a number by itself, against a contradiction,
 * beside another record that carries it (a walled one too) or fits as well, before birth, or without a date of birth,
 * as then a parent of the same name cannot be told from the child (domain B6).
 */
export const outcomeOf = (one: Compared, all: readonly Compared[], rules: MatchingRules): MatchOutcome => {
  if (hasIdentifier(one)) {
    const isOnly = all.filter(hasIdentifier).length === 1 && reasonsBesideOthers(one, all).length === 0;
    return isOnly && isBorneOut(one, rules) ? 'LINK' : 'REVIEW';
  }
  if (rules.linksWithoutIdentifier && agreesInFull(one) && isClearOf(one, all)) return 'LINK';
  return one.weight >= reviewFrom ? 'REVIEW' : 'UNLIKELY';
};
