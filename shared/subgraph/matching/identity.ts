import type { MatchingIdentityFacts } from '../../grant';
import type { GivenIdentifiers } from './identifiers';

/** Whom to look for: what the referral said about somebody. */
export type Identity = Pick<MatchingIdentityFacts, 'names' | 'birthDate' | 'sex' | 'addresses'> &
  GivenIdentifiers;
