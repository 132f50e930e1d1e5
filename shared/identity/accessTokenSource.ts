import type { Clock } from '../time/clock';
import { createAccessTokenVerifier, localKeys, remoteKeys, type AccessTokenVerifier } from './accessToken';
import { developmentIssuerName, openDevelopmentIssuer } from './developmentIssuer';

export interface AccessTokenSource {
  /** An OpenID Connect issuer; without one the development issuer of the data directory. */
  readonly oidcIssuer: string | undefined;
  /** The issuer's key set, where it offers no discovery. */
  readonly oidcKeysUrl?: string | undefined;
  readonly dataDirectory: string;
  readonly production: boolean;
  readonly clock: Clock;
}

const discoveryTimeout = 10_000;

/** The provider's key set, by OpenID Connect Discovery 1.0 section 4. Throws when the provider cannot be reached. */
const discoverKeys = async (issuer: string): Promise<string> => {
  const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(discoveryTimeout),
  });
  const metadata: unknown = answer.ok ? await answer.json() : null;
  if (
    typeof metadata === 'object' &&
    metadata &&
    'jwks_uri' in metadata &&
    typeof metadata.jwks_uri === 'string'
  )
    return metadata.jwks_uri;
  throw new Error('The OpenID Connect provider of OIDC_ISSUER publishes no key set');
};

/** The verifier that a process of the hub works with: the same rule in the gateway and in every subgraph. */
export const openAccessTokens = async (source: AccessTokenSource): Promise<AccessTokenVerifier> => {
  const { oidcIssuer, oidcKeysUrl, dataDirectory, production, clock } = source;
  if (oidcIssuer) {
    const keys = remoteKeys(oidcKeysUrl ?? (await discoverKeys(oidcIssuer)));
    return createAccessTokenVerifier({ keys, issuer: oidcIssuer, clock });
  }
  const issuer = await openDevelopmentIssuer({ directory: dataDirectory, clock, production });
  return createAccessTokenVerifier({ keys: localKeys(issuer.jwks()), issuer: developmentIssuerName, clock });
};
