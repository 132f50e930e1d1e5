import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  jwtVerify,
} from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { isAgency, isRole, isRoleOf } from '../disclosure/vocabulary';
import { hubError } from '../errors';
import type { Clock } from '../time/clock';
import { boundedCache } from './boundedCache';
import type { Requester } from './requester';

/** Where the keys come from that access tokens are signed with. */
export type VerificationKeys = JWTVerifyGetKey;

/** The audience of every access token (design section 3). */
export const accessTokenAudience = 'mash-hub';

export interface AccessTokenVerifierOptions {
  readonly keys: VerificationKeys;
  /** The `iss` that tokens must carry; not looked at if left out (the embedded hub). */
  readonly issuer?: string;
  readonly clock: Clock;
  /** How many verified tokens are remembered; 5,000 if left out. */
  readonly cacheSize?: number;
}

export interface AccessTokenVerifier {
  /** Who holds the token. Throws UNAUTHENTICATED if it cannot be relied on; the error tells nothing of the token. */
  verify(token: string): Promise<Requester>;
}

interface Verified {
  readonly requester: Requester;
  readonly notBefore: number;
  readonly expires: number;
}

// INVARIANT: public-key signatures only. `none` and the HMAC algorithms would let anyone sign with a published key.
const algorithms = ['EdDSA', 'ES256', 'RS256'];
const longestToken = 8192;
const longestClaim = 64;

/** Keys of an OpenID Connect provider, fetched from its JWKS address and fetched anew when an unknown `kid` comes. */
export const remoteKeys = (url: URL | string): VerificationKeys => createRemoteJWKSet(new URL(url));

/** Keys given as they are: the development issuer of the embedded hub. */
export const localKeys = (jwks: JSONWebKeySet): VerificationKeys => createLocalJWKSet(jwks);

/** Verifies access tokens, each once until it expires. */
export function createAccessTokenVerifier(options: AccessTokenVerifierOptions): AccessTokenVerifier {
  const { clock, cacheSize = 5000 } = options;
  const verified = boundedCache<Verified>(cacheSize);
  return {
    verify: async (token) => {
      const now = Math.floor(clock.now().getTime() / 1000);
      const known = verified.get(token);
      if (known !== undefined && now >= known.notBefore && now < known.expires) return known.requester;
      verified.delete(token);
      const fresh = await verifyAnew(token, options);
      verified.set(token, fresh);
      return fresh.requester;
    },
  };
}

async function verifyAnew(token: string, options: AccessTokenVerifierOptions): Promise<Verified> {
  const payload = await verifiedPayload(token, options);
  return {
    requester: requesterOf(payload),
    notBefore: payload.nbf ?? 0,
    expires: payload.exp ?? 0,
  };
}

async function verifiedPayload(token: string, options: AccessTokenVerifierOptions): Promise<JWTPayload> {
  if (token.length > longestToken) throw refusal('The access token is too long.');
  const { payload, protectedHeader } = await jwtVerify(token, options.keys, {
    algorithms,
    audience: accessTokenAudience,
    currentDate: options.clock.now(),
    requiredClaims: ['exp', 'sub'],
    ...(options.issuer !== undefined && { issuer: options.issuer }),
  }).catch((error: unknown) => {
    throw refusal(whyRefused(error));
  });
  if (!isAccessTokenType(protectedHeader.typ)) throw refusal('The token is not an access token.');
  return payload;
}

/** A statement of another type under the same key (a grant, say) must never pass as an access token. */
const isAccessTokenType = (typ: string | undefined): boolean =>
  typ === undefined || ['jwt', 'at+jwt', 'application/at+jwt'].includes(typ.toLowerCase());

function whyRefused(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The access token has expired.';
  if (error instanceof errors.JWTClaimValidationFailed)
    return `The claim ${error.claim} is missing or not accepted.`;
  if (isOutage(error)) return 'The keys of the identity provider cannot be reached at present. Try again.';
  return 'The access token cannot be verified.';
}

/** The check could not be done: what jose throws of its own would be a JOSEError with a code that says what is wrong. */
const isOutage = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  error instanceof errors.JWKSTimeout ||
  error.code === 'ERR_JOSE_GENERIC';

function requesterOf({ sub, agency, role, establishment }: JWTPayload): Requester {
  if (!isShortText(sub)) throw refusal('The claim sub is missing or not accepted.');
  if (!isAgency(agency)) throw refusal('The claim agency is missing or not accepted.');
  if (!isRole(role)) throw refusal('The claim role is missing or not accepted.');
  if (!isRoleOf(agency, role)) throw refusal('The agency does not employ this role.');
  if (establishment === undefined) {
    // A designated safeguarding lead sees the children of one setting: without it there is no setting to see.
    if (role === 'DSL') throw refusal('The claim establishment is required for this role.');
    return Object.freeze({ sub, agency, role });
  }
  if (!isShortText(establishment)) throw refusal('The claim establishment is not accepted.');
  return Object.freeze({ sub, agency, role, establishment });
}

const isShortText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longestClaim;

const refusal = (detail: string) => hubError('UNAUTHENTICATED', { detail });
