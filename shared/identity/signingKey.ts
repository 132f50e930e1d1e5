import { mkdir, mkdtemp, link, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  calculateJwkThumbprint,
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from 'jose';
import { z } from 'zod';

/** A private Ed25519 key that can sign. */
export interface SigningKey {
  /** The key's thumbprint (RFC 7638): how a verifier finds it. */
  readonly kid: string;
  readonly key: CryptoKey;
  /** The public half, as it is published. */
  readonly publicJwk: JWK;
}

const privateJwk = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
});

const keyFile = z.object({ keys: z.array(privateJwk).min(1) });

/** Private Ed25519 keys as JWK, oldest first. Throws if there is none or one is of another kind. */
export type PrivateKeySet = z.infer<typeof keyFile>;

/** Reads a set of private keys out of unknown JSON. The error never quotes what it read. */
export function toPrivateKeySet(json: unknown): PrivateKeySet {
  const parsed = keyFile.safeParse(json);
  if (!parsed.success) throw new TypeError('Expected { "keys": [ private Ed25519 JWK, … ] }, oldest first');
  return parsed.data;
}

/** Reads a set of private keys out of a text. The error never quotes it, as that of JSON.parse does. */
export function parsePrivateKeySet(text: string): PrivateKeySet {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return toPrivateKeySet(json);
}

/** The keys, ready to sign, in the order of the set. */
export async function toSigningKeys({ keys }: PrivateKeySet): Promise<SigningKey[]> {
  return Promise.all(keys.map(toSigningKey));
}

async function toSigningKey({ kty, crv, x, d }: PrivateKeySet['keys'][number]): Promise<SigningKey> {
  const key = await importJWK({ kty, crv, x, d }, 'EdDSA');
  if (key instanceof Uint8Array) throw new TypeError('Expected an Ed25519 key');
  const kid = await calculateJwkThumbprint({ kty, crv, x });
  return { kid, key, publicJwk: { kty, crv, x, kid, alg: 'EdDSA', use: 'sig' } };
}

/**
 * The keys kept in a file, readable by its owner alone (0600), which is created with one new key if it is not there.
 * INVARIANT: of several processes that create it at once exactly one wins and all read the winner's: the file is
 * written whole under another name and then linked, which fails if the name is taken.
 */
export async function openKeyFile(directory: string, name: string): Promise<PrivateKeySet> {
  const file = path.join(directory, name);
  const kept = await readIfThere(file);
  if (kept !== undefined) return parsePrivateKeySet(kept);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const workplace = await mkdtemp(path.join(directory, '.new-key-'));
  try {
    const draft = path.join(workplace, name);
    const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
    await writeFile(draft, JSON.stringify({ keys: [await exportJWK(privateKey)] }), { mode: 0o600 });
    await link(draft, file).catch(unlessTaken);
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
  return parsePrivateKeySet(await readFile(file, 'utf8'));
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function unlessTaken(error: unknown): void {
  if (!hasCode(error, 'EEXIST')) throw error;
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
