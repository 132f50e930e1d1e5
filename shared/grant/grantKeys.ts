import type { JSONWebKeySet } from 'jose';
import { openKeyFile, type SigningKey, toPrivateKeySet, toSigningKeys } from '../identity/signingKey';

export interface GrantKeysOptions {
  /** Where the key is kept, as `grant-keys.json`, if none is configured. */
  readonly directory: string;
  /** A JWK set of private Ed25519 keys, oldest first, as a production system is given it. */
  readonly configured?: unknown;
}

/** The keys of the social-care subgraph. To rotate: add a key at the end, and drop the oldest once 30 s have passed. */
export interface GrantKeys {
  /** The newest key: it alone signs. */
  readonly signingKey: SigningKey;
  /** The thumbprint of the newest key. */
  readonly kid: string;
  /** The public halves of all keys: what was signed with any of them can still be verified. */
  jwks(): JSONWebKeySet;
}

/** Opens the keys that grants are signed with. Throws if those configured are not Ed25519 keys. */
export async function openGrantKeys({ directory, configured }: GrantKeysOptions): Promise<GrantKeys> {
  const keySet =
    configured === undefined ? await openKeyFile(directory, 'grant-keys.json') : toPrivateKeySet(configured);
  const keys = await toSigningKeys(keySet);
  const signingKey = keys.at(-1);
  if (signingKey === undefined) throw new Error('There is no key to sign grants with');
  return {
    signingKey,
    kid: signingKey.kid,
    jwks: () => ({ keys: keys.map(({ publicJwk }) => ({ ...publicJwk })) }),
  };
}
