import { type CryptoKey, errors, jwtVerify, type JWTPayload, SignJWT } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { boundedCache } from '../identity/boundedCache';
import type { Requester } from '../identity/requester';
import type { IdSource } from '../identifiers/idSource';
import { canonicalJson } from '../log/canonicalJson';
import type { Clock } from '../time/clock';

/** Facts with the claims that bind them in time: seconds since 1970, and an id that is never used twice. */
export type Issued<Facts> = Facts & { readonly iat: number; readonly exp: number; readonly jti: string };

/**
 * Why a signed statement of social care could not be relied on. KEYS_UNAVAILABLE says that the check could not be
 * done, the others that the check said no; to the requester all are withheld with GRANT_INVALID.
 */
export type AssertionFault =
  'MALFORMED' | 'EXPIRED' | 'SIGNATURE' | 'NOT_THIS_REQUESTER' | 'KEYS_UNAVAILABLE';

/** What came of checking a signed statement. */
export type AssertionVerdict<Claims> =
  { readonly valid: true; readonly claims: Claims } | { readonly valid: false; readonly why: AssertionFault };

/** One kind of statement that social care signs for the other agencies. */
export interface AssertionKind<Claims> {
  /** The JWS type, so that a statement of one kind never passes as another. */
  readonly typ: string;
  /** Checks and types the payload; undefined if it is not one of this kind. Pure. */
  readonly parse: (payload: JWTPayload) => Claims | undefined;
  /** Whether the statement was made for this requester. */
  readonly isFor: (claims: Claims, requester: Requester) => boolean;
}

export interface MinterOptions {
  readonly signingKey: { readonly kid: string; readonly key: CryptoKey };
  readonly clock: Clock;
  readonly ids: IdSource;
}

export interface VerifierOptions {
  readonly keys: JWTVerifyGetKey;
  readonly clock: Clock;
}

const audience = 'mash-agency';
const lifetimeSeconds = 30;
const leastRemainingSeconds = 10;
const cacheSize = 5000;
const longestAssertion = 262_144;

/**
 * Signs statements of one kind, valid for 30 seconds.
 * INVARIANT: one that was issued before goes out again only for facts that are identical, recomputed by the caller for
 * this request, and with at least 10 seconds left. The facts themselves are the key of the cache: nothing else is.
 */
export function createMinter(
  { typ, idPrefix }: { readonly typ: string; readonly idPrefix: string },
  { signingKey, clock, ids }: MinterOptions,
): (facts: object) => Promise<string> {
  const issued = boundedCache<{ readonly iat: number; readonly token: string }>(cacheSize);
  return async (facts) => {
    const now = secondsOf(clock);
    const canonicalFacts = canonicalJson(facts);
    const earlier = issued.get(canonicalFacts);
    if (earlier !== undefined && isFreshEnough(earlier.iat, now)) return earlier.token;
    const token = await new SignJWT({ ...facts })
      .setProtectedHeader({ alg: 'EdDSA', typ, kid: signingKey.kid })
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(now + lifetimeSeconds)
      .setJti(ids.next(idPrefix))
      .sign(signingKey.key);
    issued.set(canonicalFacts, { iat: now, token });
    return token;
  };
}

const isFreshEnough = (iat: number, now: number): boolean =>
  iat <= now && iat + lifetimeSeconds - now >= leastRemainingSeconds;

/**
 * Verifies statements of one kind. Never throws.
 * INVARIANT: only the check of the signature is remembered, by the whole string and until `exp`; the time and the
 * requester are checked on every call, and no decision about data is made or kept here.
 */
export function createVerifier<Claims extends { readonly exp: number }>(
  kind: AssertionKind<Claims>,
  { keys, clock }: VerifierOptions,
): (token: string, requester: Requester) => Promise<AssertionVerdict<Claims>> {
  const signed = boundedCache<Claims>(cacheSize);
  return async (token, requester) => {
    const known = signed.get(token);
    const verdict: AssertionVerdict<Claims> =
      known === undefined ? await checkSignature(token, kind, keys, clock) : { valid: true, claims: known };
    if (!verdict.valid) return verdict;
    if (secondsOf(clock) >= verdict.claims.exp) {
      signed.delete(token);
      return { valid: false, why: 'EXPIRED' };
    }
    signed.set(token, verdict.claims);
    return kind.isFor(verdict.claims, requester) ? verdict : { valid: false, why: 'NOT_THIS_REQUESTER' };
  };
}

async function checkSignature<Claims>(
  token: string,
  { typ, parse }: AssertionKind<Claims>,
  keys: JWTVerifyGetKey,
  clock: Clock,
): Promise<AssertionVerdict<Claims>> {
  if (token.length > longestAssertion) return { valid: false, why: 'MALFORMED' };
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['EdDSA'],
      typ,
      audience,
      currentDate: clock.now(),
      requiredClaims: ['exp', 'iat', 'jti'],
    });
    const claims = parse(payload);
    return claims === undefined ? { valid: false, why: 'MALFORMED' } : { valid: true, claims };
  } catch (error) {
    return { valid: false, why: faultOf(error) };
  }
}

const noSuchSignature = [
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

const notWellFormed = [
  errors.JWSInvalid,
  errors.JWTInvalid,
  errors.JWTClaimValidationFailed,
  errors.JOSENotSupported,
];

function faultOf(error: unknown): AssertionFault {
  if (error instanceof errors.JWTExpired) return 'EXPIRED';
  if (noSuchSignature.some((type) => error instanceof type)) return 'SIGNATURE';
  if (notWellFormed.some((type) => error instanceof type)) return 'MALFORMED';
  return 'KEYS_UNAVAILABLE';
}

const secondsOf = (clock: Clock): number => Math.floor(clock.now().getTime() / 1000);
