import type { StoredPerson } from '../records';
import { candidateLimit, soughtBlocksOf } from './blocking';
import { compareWith } from './comparison';
import { identifierKeysOf } from './identifiers';
import type { Identity } from './identity';
import { weights, type MatchReason } from './matchReasons';
import {
  outcomeOf,
  reasonsBesideOthers,
  standingRules,
  type Compared,
  type MatchingRules,
  type MatchOutcome,
} from './outcome';

export { candidateLimit, identifierKeysOf, type Identity };

/** A person in the agency's records who may be the person of the hub, and what speaks for it and against it. */
export interface Candidate {
  readonly record: string;
  /** 0 to 100: the share of the weight that equal names, birth date, sex and address would have together. */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
  /** The agency's own identifier agrees exactly. It links only if `outcome` says so. */
  readonly exact: boolean;
  /** INVARIANT: at most one candidate of a person has `LINK`. */
  readonly outcome: MatchOutcome;
}

/** The blocks in which to look for candidates; read at most `candidateLimit` people of them. */
export const identityBlocksOf = (identity: Identity): readonly string[] => soughtBlocksOf(identity);

const sumOf = (reasons: readonly MatchReason[]): number =>
  reasons.reduce((sum, reason) => sum + weights[reason], 0);

const fullLikeness = sumOf([
  'SAME_FAMILY_NAME',
  'SAME_GIVEN_NAME',
  'SAME_BIRTH_DATE',
  'SAME_SEX',
  'SAME_ADDRESS',
]);

const scoreOf = (weight: number): number => Math.round(Math.min(1, Math.max(0, weight / fullLikeness)) * 100);

const isOfIdentifier = (reason: MatchReason): boolean =>
  reason === 'SAME_IDENTIFIER' || reason === 'IDENTIFIER_CONFLICTS';

/** A list that is read to the end: whoever is unlikely is cut, whoever is worth a look never. */
const shownOfUnlikely = 10;

/**
 * Candidates, best first: everybody worth a look, and of the unlikely the ten best. A walled former identity is never
 * one, and keeps its number from linking (domain B6). The same for the people in any order. Pure.
 */
export const rankCandidates = (
  identity: Identity,
  people: readonly StoredPerson[],
  rules: MatchingRules = standingRules,
): readonly Candidate[] => {
  const compare = compareWith(identity);
  const compared = people.map((person): Compared & { readonly record: string } => {
    const reasons = compare(person);
    const weight = sumOf(reasons);
    const likeness = sumOf(reasons.filter((reason) => !isOfIdentifier(reason)));
    return { record: person._id, reasons, weight, likeness, walled: person.walled };
  });
  const ranked = compared
    .filter(({ walled }) => !walled)
    .sort((a, b) => b.weight - a.weight || (a.record < b.record ? -1 : 1));
  return ranked
    .map((one): Candidate => {
      const reasons = [...one.reasons, ...reasonsBesideOthers(one, compared)];
      const exact = reasons.includes('SAME_IDENTIFIER');
      return {
        record: one.record,
        score: scoreOf(one.weight),
        reasons,
        exact,
        outcome: outcomeOf(one, compared, rules),
      };
    })
    .filter(({ outcome }, place) => outcome !== 'UNLIKELY' || place < shownOfUnlikely);
};
