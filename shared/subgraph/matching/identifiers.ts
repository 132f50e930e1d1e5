import { isCrn, isNhsNumber, isPncId, isUpn } from '../../identifiers';
import type { MatchReason } from './matchReasons';

const plain = (value: string): string => value.replaceAll(' ', '').toUpperCase();

interface IdentifierKind {
  readonly isValid: (value: string) => boolean;
  /** As the import stores it. */
  readonly toStored: (value: string) => string;
}

/** The identifiers that single out a person, each with its check character where it has one (domain B6). */
const kinds = {
  nhsNumber: { isValid: isNhsNumber, toStored: plain },
  upn: { isValid: isUpn, toStored: plain },
  crn: { isValid: isCrn, toStored: plain },
  pncId: {
    isValid: isPncId,
    // The century is written or left out.
    toStored: (value) => plain(value).replace(/^\d{2}(?=\d{2}\/)/, ''),
  },
} as const satisfies Readonly<Record<string, IdentifierKind>>;

type IdentifierName = keyof typeof kinds;

const kindNames = Object.keys(kinds) as readonly IdentifierName[];

/** The identifiers that somebody was referred with. */
export type GivenIdentifiers = Readonly<Partial<Record<IdentifierName, string | undefined>>>;

const givenOf = (given: GivenIdentifiers): readonly (readonly [IdentifierName, string])[] =>
  kindNames.flatMap((name) => {
    const value = given[name];
    return value === undefined || value.trim() === '' ? [] : [[name, kinds[name].toStored(value)] as const];
  });

const isValid = ([name, value]: readonly [IdentifierName, string]): boolean => kinds[name].isValid(value);

/** `name:value` of every given identifier that is valid. One that fails its check character finds nobody. */
export const identifierKeysOf = (given: GivenIdentifiers): string[] =>
  givenOf(given)
    .filter(isValid)
    .map(([name, value]) => `${name}:${value}`);

/** What the given identifiers say about a record: of each kind that both have, and of those that are invalid. */
export const compareIdentifiers = (
  given: GivenIdentifiers,
  held: Readonly<Record<string, string | undefined>>,
): readonly MatchReason[] => {
  const reasons = new Set<MatchReason>();
  for (const identifier of givenOf(given)) {
    const [name, value] = identifier;
    const own = held[name];
    if (!isValid(identifier)) reasons.add('IDENTIFIER_INVALID');
    else if (own !== undefined) reasons.add(own === value ? 'SAME_IDENTIFIER' : 'IDENTIFIER_CONFLICTS');
  }
  return [...reasons].sort();
};
