import { type JSONWebKeySet, SignJWT } from 'jose';
import type { Clock } from '../time/clock';
import { accessTokenAudience } from './accessToken';
import type { Requester } from './requester';
import { openKeyFile, toSigningKeys } from './signingKey';

export interface DevelopmentIssuerOptions {
  /** Where the key is kept, as `development-issuer.json`. */
  readonly directory: string;
  readonly clock: Clock;
  /** Whether this is a production system; then there is no development issuer. */
  readonly production: boolean;
}

/** Signs access tokens for the embedded hub, where there is no identity provider. */
export interface DevelopmentIssuer {
  sign(requester: Requester, options?: { readonly expiresInSeconds?: number }): Promise<string>;
  /** The public key, for `localKeys`. */
  jwks(): JSONWebKeySet;
}

/** The `iss` of the tokens that it signs. */
export const developmentIssuerName = 'mash-hub-development';

const eightHours = 8 * 60 * 60;

/**
 * Opens the development issuer, creating its key on the first run.
 * INVARIANT: throws in production. Whoever can read its key can be anyone.
 */
export async function openDevelopmentIssuer(options: DevelopmentIssuerOptions): Promise<DevelopmentIssuer> {
  if (options.production) {
    throw new Error('The development issuer does not start in production: set OIDC_ISSUER');
  }
  const keys = await toSigningKeys(await openKeyFile(options.directory, 'development-issuer.json'));
  const newest = keys.at(-1);
  if (newest === undefined) throw new Error('The development issuer has no key');
  return {
    sign: ({ sub, agency, role, establishment }, { expiresInSeconds = eightHours } = {}) => {
      const now = Math.floor(options.clock.now().getTime() / 1000);
      return new SignJWT({ agency, role, ...(establishment !== undefined && { establishment }) })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT', kid: newest.kid })
        .setIssuer(developmentIssuerName)
        .setAudience(accessTokenAudience)
        .setSubject(sub)
        .setIssuedAt(now)
        .setExpirationTime(now + expiresInSeconds)
        .sign(newest.key);
    },
    jwks: () => ({ keys: keys.map(({ publicJwk }) => ({ ...publicJwk })) }),
  };
}
