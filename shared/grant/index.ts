export type { AssertionFault, MinterOptions, VerifierOptions } from './assertion';
export { permitsAnything, type Grant, type GrantFacts, type GrantVerdict, type SubjectGrant } from './grant';
export { type GrantKeys, type GrantKeysOptions, openGrantKeys } from './grantKeys';
export type { SigningKey } from '../identity/signingKey';
export { createGrantMinter, createGrantVerifier, type GrantMinter, type GrantVerifier } from './grantToken';
export {
  createMatchingIdentityMinter,
  createMatchingIdentityVerifier,
  type MatchingIdentity,
  type MatchingIdentityFacts,
  type MatchingIdentityMinter,
  type MatchingIdentityVerdict,
  type MatchingIdentityVerifier,
} from './matchingIdentity';
