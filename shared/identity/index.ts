export {
  type AccessTokenVerifier,
  type AccessTokenVerifierOptions,
  accessTokenAudience,
  createAccessTokenVerifier,
  localKeys,
  remoteKeys,
  type VerificationKeys,
} from './accessToken';
export { openAccessTokens, type AccessTokenSource } from './accessTokenSource';
export { bearerTokenOf } from './bearerToken';
export {
  type DevelopmentIssuer,
  type DevelopmentIssuerOptions,
  developmentIssuerName,
  openDevelopmentIssuer,
} from './developmentIssuer';
export { isSameRequester, type Requester } from './requester';
export { parsePrivateKeySet } from './signingKey';
