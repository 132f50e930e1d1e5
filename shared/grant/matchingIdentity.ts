import { z } from 'zod';
import { type Agency, agencyNames } from '../disclosure/vocabulary';
import type { Requester } from '../identity/requester';
import {
  type AssertionFault,
  type AssertionKind,
  createMinter,
  createVerifier,
  type Issued,
  type MinterOptions,
  type VerifierOptions,
} from './assertion';

/**
 * Who a person of the hub is, told to an agency's own staff so that they can find the person in their own records
 * (domain B6). It says who, never why.
 */
export interface MatchingIdentityFacts {
  readonly person: string;
  readonly subject: string;
  readonly contact: string;
  /** The agency that it is addressed to: the requester's. */
  readonly agency: Agency;
  /** The person that it is addressed to. */
  readonly sub: string;
  readonly names: readonly { readonly given: string; readonly family: string }[];
  /** `YYYY-MM-DD`; null if it is not known, or the child is not born yet. */
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly addresses: readonly string[];
  readonly nhsNumber?: string;
  /** Unique pupil number. */
  readonly upn?: string;
}

export type MatchingIdentity = Issued<MatchingIdentityFacts>;

export type MatchingIdentityVerdict =
  | { readonly valid: true; readonly identity: MatchingIdentity }
  | { readonly valid: false; readonly why: AssertionFault };

/** Signs identities for matching: held by the social-care subgraph alone. */
export interface MatchingIdentityMinter {
  readonly mint: (facts: MatchingIdentityFacts) => Promise<string>;
}

/** Checks identities for matching. */
export interface MatchingIdentityVerifier {
  /** Whom to look for, or why the statement cannot be relied on. Never throws. */
  readonly verify: (token: string, requester: Requester) => Promise<MatchingIdentityVerdict>;
}

const matchingIdentity: z.ZodType<MatchingIdentity> = z.object({
  person: z.string().min(1),
  subject: z.string().min(1),
  contact: z.string().min(1),
  agency: z.enum(agencyNames),
  sub: z.string().min(1),
  names: z.array(z.object({ given: z.string(), family: z.string() })),
  birthDate: z.string().nullable(),
  sex: z.string().nullable(),
  addresses: z.array(z.string()),
  nhsNumber: z.string().exactOptional(),
  upn: z.string().exactOptional(),
  iat: z.number(),
  exp: z.number(),
  jti: z.string().min(1),
});

const kind: AssertionKind<MatchingIdentity> = {
  typ: 'mash-identity+jwt',
  parse: (payload) => matchingIdentity.safeParse(payload).data,
  isFor: (identity, { agency, sub }) => identity.agency === agency && identity.sub === sub,
};

export function createMatchingIdentityMinter(options: MinterOptions): MatchingIdentityMinter {
  return { mint: createMinter({ typ: kind.typ, idPrefix: 'identity_' }, options) };
}

export function createMatchingIdentityVerifier(options: VerifierOptions): MatchingIdentityVerifier {
  const verify = createVerifier(kind, options);
  return {
    verify: async (token, requester) => {
      const verdict = await verify(token, requester);
      return verdict.valid ? { valid: true, identity: verdict.claims } : verdict;
    },
  };
}
