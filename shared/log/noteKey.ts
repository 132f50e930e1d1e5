import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { PrivateKeySet } from '../identity/signingKey';
import { fromBase64, isKeyName, type NoteSignature, type SignedNote } from './note';

/** Ed25519 over the text itself (signed-note), or over the text and a time (tlog-cosignature, `cosignature/v1`). */
export const signatureTypes = { note: 1, cosignature: 4 } as const;

export type SignatureType = (typeof signatureTypes)[keyof typeof signatureTypes];

/** A public key under its name, for one type of signature: what a verifier has been told to trust. */
export interface VerifierKey {
  readonly name: string;
  readonly keyId: number;
  readonly type: SignatureType;
  readonly key: KeyObject;
  /** As it is published and pinned: `<name>+<key id>+<base64 of type and key>`. */
  readonly text: string;
}

const publicKeyBytes = 32;
const signatureBytes = 64;
const timeBytes = 8;

const keyIdOf = (name: string, material: Buffer): number =>
  createHash('sha256').update(`${name}\n`).update(material).digest().readUInt32BE();

const hexOf = (keyId: number): string => keyId.toString(16).padStart(8, '0');

function verifierKeyOf(name: string, type: SignatureType, bytes: Buffer): VerifierKey {
  if (!isKeyName(name) || bytes.length !== publicKeyBytes) throw new TypeError('Not a verifier key');
  const material = Buffer.concat([Buffer.of(type), bytes]);
  const keyId = keyIdOf(name, material);
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') };
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  return { name, keyId, type, key, text: `${name}+${hexOf(keyId)}+${material.toString('base64')}` };
}

/** Reads a verifier key. Throws TypeError unless it is one of Ed25519 whose id fits its name, type and bytes. */
export function parseVerifierKey(text: string): VerifierKey {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const material = fromBase64(encoded);
  const type = Object.values(signatureTypes).find((known) => known === material?.[0]);
  if (material === undefined || type === undefined) throw new TypeError('Not a verifier key of Ed25519');
  const parsed = verifierKeyOf(name, type, material.subarray(1));
  if (hexOf(parsed.keyId) !== id) throw new TypeError('The id of the verifier key is not its own');
  return parsed;
}

/** Signs texts under one name. A cosigner puts the time at which it signs into what it signs. */
export interface NoteSigner {
  readonly verifierKey: VerifierKey;
  sign(text: string, at: Date): NoteSignature;
}

/** A signer of one type under a name. Throws TypeError if the key is not Ed25519 or its public half is not its own. */
export function noteSigner(
  name: string,
  type: SignatureType,
  jwk: PrivateKeySet['keys'][number],
): NoteSigner {
  const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
  const verifierKey = verifierKeyOf(name, type, Buffer.from(jwk.x, 'base64url'));
  if (!createPublicKey(key).equals(verifierKey.key))
    throw new TypeError('The public half is not of this key');
  const { keyId } = verifierKey;
  return {
    verifierKey,
    sign: (text, at) => {
      if (type === signatureTypes.note) return { name, keyId, signature: sign(null, Buffer.from(text), key) };
      const seconds = Math.floor(at.getTime() / 1000);
      const time = Buffer.alloc(timeBytes);
      time.writeBigUInt64BE(BigInt(seconds));
      const signature = sign(null, cosignedMessage(seconds, text), key);
      return { name, keyId, signature: Buffer.concat([time, signature]) };
    },
  };
}

const cosignedMessage = (seconds: number | bigint, text: string): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${String(seconds)}\n${text}`);

/** A signature of a known key that verified. */
export interface VerifiedSignature {
  readonly by: VerifierKey;
  /** When a cosigner says it signed; null for a signature without a time. */
  readonly at: Date | null;
  readonly signature: NoteSignature;
}

/**
 * The signatures of the known keys under a note; those of unknown keys are ignored. Undefined if one of a known key
 * does not verify: then the whole note is to be rejected.
 */
export function verifiedSignatures(
  { text, signatures }: SignedNote,
  known: readonly VerifierKey[],
): readonly VerifiedSignature[] | undefined {
  const verified: VerifiedSignature[] = [];
  for (const signature of signatures) {
    const by = known.find(({ name, keyId }) => name === signature.name && keyId === signature.keyId);
    if (by === undefined) continue;
    const at = verifiedAt(text, signature.signature, by);
    if (at === undefined) return undefined;
    verified.push({ by, at, signature });
  }
  return verified;
}

function verifiedAt(text: string, bytes: Buffer, { type, key }: VerifierKey): Date | null | undefined {
  if (type === signatureTypes.note) return verify(null, Buffer.from(text), key, bytes) ? null : undefined;
  if (bytes.length !== timeBytes + signatureBytes) return undefined;
  const seconds = bytes.readBigUInt64BE();
  const isOwn = verify(null, cosignedMessage(seconds, text), key, bytes.subarray(timeBytes));
  return isOwn && seconds <= BigInt(8.64e12) ? new Date(Number(seconds) * 1000) : undefined;
}
