import { isSameRequester, type Requester } from '../identity/requester';
import {
  type AssertionKind,
  createMinter,
  createVerifier,
  type MinterOptions,
  type VerifierOptions,
} from './assertion';
import type { Grant, GrantFacts, GrantVerdict } from './grant';
import { toGrant } from './grantClaims';

/** Signs grants: held by the social-care subgraph alone. */
export interface GrantMinter {
  /**
   * A grant of these facts, which the caller has computed from the store for this request. What was issued within the
   * last 20 seconds for identical facts may come back.
   */
  readonly mint: (facts: GrantFacts) => Promise<string>;
}

/** Checks grants: held by every owner. */
export interface GrantVerifier {
  /** What the grant permits this requester, or why it cannot be relied on. Never throws. */
  readonly verify: (token: string, requester: Requester) => Promise<GrantVerdict>;
}

const kind: AssertionKind<Grant> = { typ: 'mash-grant+jwt', parse: toGrant, isFor: isSameRequester };

export function createGrantMinter(options: MinterOptions): GrantMinter {
  return { mint: createMinter({ typ: kind.typ, idPrefix: 'grant_' }, options) };
}

export function createGrantVerifier(options: VerifierOptions): GrantVerifier {
  const verify = createVerifier(kind, options);
  return {
    verify: async (token, requester) => {
      const verdict = await verify(token, requester);
      return verdict.valid ? { valid: true, grant: verdict.claims } : verdict;
    },
  };
}
