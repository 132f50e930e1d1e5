import type { MatchingIdentityFacts } from '../../grant';
import type { StoredPerson } from '../records';
import { blocksOf, foldName } from './blocking';

/** A person in the agency's records who may be the person of the hub, and what speaks for it. */
export interface Candidate {
  readonly record: string;
  /** 0 to 100. */
  readonly score: number;
  readonly reasons: readonly string[];
  /** The agency's own identifier agrees exactly: the only case that links without a person (domain B6). */
  readonly exact: boolean;
}

type Identity = Pick<MatchingIdentityFacts, 'names' | 'birthDate' | 'addresses' | 'nhsNumber' | 'upn'>;

export const identifierKeysOf = ({ nhsNumber, upn }: Identity): string[] => [
  ...(nhsNumber ? [`nhsNumber:${nhsNumber}`] : []),
  ...(upn ? [`upn:${upn}`] : []),
];

export const identityBlocksOf = ({ names, birthDate }: Identity): readonly string[] =>
  // A record made before the birth, or without a birth date, is in the family’s block only.
  [...blocksOf(names, birthDate), ...blocksOf(names, null)];

const weights = {
  SAME_IDENTIFIER: 100,
  SAME_FAMILY_NAME: 25,
  SAME_GIVEN_NAME: 25,
  SAME_BIRTH_DATE: 35,
  SAME_ADDRESS: 15,
};

type Reason = keyof typeof weights;

const reasonsOf = (identity: Identity, person: StoredPerson): Reason[] => {
  const families = new Set(person.names.map(({ family }) => foldName(family)));
  const givens = new Set(person.names.map(({ given }) => foldName(given)));
  const keys = identifierKeysOf(identity);
  const addresses = new Set(person.addresses.map(foldName));
  const found: [Reason, boolean][] = [
    ['SAME_IDENTIFIER', person.keys.some((key) => keys.includes(key))],
    ['SAME_FAMILY_NAME', identity.names.some(({ family }) => families.has(foldName(family)))],
    ['SAME_GIVEN_NAME', identity.names.some(({ given }) => givens.has(foldName(given)))],
    ['SAME_BIRTH_DATE', identity.birthDate !== null && identity.birthDate === person.birthDate],
    ['SAME_ADDRESS', identity.addresses.some((address) => addresses.has(foldName(address)))],
  ];
  return found.filter(([, holds]) => holds).map(([reason]) => reason);
};

/** Candidates, best first. A walled former identity is never one (domain B6). Pure. */
export const rankCandidates = (identity: Identity, people: readonly StoredPerson[]): readonly Candidate[] =>
  people
    .filter(({ walled }) => !walled)
    .map((person) => {
      const reasons = reasonsOf(identity, person);
      const score = Math.min(
        100,
        reasons.reduce((sum, reason) => sum + weights[reason], 0),
      );
      return { record: person._id, score, reasons, exact: reasons.includes('SAME_IDENTIFIER') };
    })
    .sort((a, b) => b.score - a.score || (a.record < b.record ? -1 : 1));
