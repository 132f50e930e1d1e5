import { createHash, createPublicKey, verify } from 'node:crypto';

// The half of the offline verifier that knows keys and signatures: of node alone, as auditVerify.ts is.

/** The digest over all parts, one behind the other. */
export const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest();

/** Reads a verifier key: `<name>+<id>+<base64 of type and key>`, type 1 of a log, type 4 of a witness; what is none, not. */
const toKeys = (text: string) => {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const material = Buffer.from(encoded, 'base64');
  const isOwn = sha256(Buffer.from(`${name}\n`), material).toString('hex', 0, 4) === id;
  if (!isOwn || material.length !== 33 || ![1, 4].includes(material[0] ?? 0)) return [];
  const raw = material.toString('base64url', 1);
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw }, format: 'jwk' });
  return [{ name, id, type: material[0], raw, key }];
};
/** A key that is known. */
export type Key = ReturnType<typeof toKeys>[number];

/** The keys that were brought, otherwise those named. Throws for what was brought and is none: it would not be checked. */
export const keysOf = (brought: readonly string[] | undefined, named: readonly unknown[]): Key[] => {
  const none = brought?.find((text) => toKeys(text).length === 0) ?? (brought?.length === 0 ? '' : undefined);
  if (none !== undefined) throw new TypeError(`Not a verifier key: ${none || 'there is none'}`);
  return (brought ?? named.map(String)).flatMap(toKeys);
};

/** The second that a signature states, 0 for a log’s own; undefined if it is not the key’s. */
const statedBy = ({ type, key }: Key, text: string, bytes: Buffer): number | undefined => {
  if (type === 1) return verify(null, Buffer.from(text), key, bytes) ? 0 : undefined;
  if (bytes.length !== 72) return undefined;
  const seconds = Number(bytes.readBigUInt64BE());
  const message = Buffer.from(`cosignature/v1\ntime ${String(seconds)}\n${text}`);
  return seconds < 8e12 && verify(null, message, key, bytes.subarray(8)) ? seconds : undefined;
};

/** A note over so many entries, with what is under it: whose signature is forged, and who cosigned it when. */
export const readNote = (note: unknown, origin: unknown, keys: readonly Key[]) => {
  if (typeof note !== 'string') return undefined;
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const [first, size = '', root = ''] = text.split('\n');
  if (end < 0 || first !== origin || !/^(0|[1-9]\d{0,14})$/.test(size)) return undefined;
  const cosigned = new Map<string, number>();
  let isSigned = false;
  let forged: string | undefined;
  for (const line of note.slice(end + 2).split('\n')) {
    const [, name = '', encoded = ''] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const bytes = Buffer.from(encoded, 'base64');
    const key = keys.find((known) => known.name === name && known.id === bytes.toString('hex', 0, 4));
    const seconds = key && statedBy(key, text, bytes.subarray(4));
    if (key && seconds === undefined) forged = name;
    else if (key?.type === 1) isSigned = true;
    else if (seconds !== undefined) cosigned.set(name, Math.min(seconds, cosigned.get(name) ?? seconds));
  }
  return { size: Number(size), root, isSigned, forged, cosigned };
};
/** What a note says. */
export type Checkpoint = NonNullable<ReturnType<typeof readNote>>;
