/** One signature under a note: who is said to have made it, with which key, and the bytes. */
export interface NoteSignature {
  readonly name: string;
  /** Four bytes that name the key together with its name: an aid to finding it, no proof of anything. */
  readonly keyId: number;
  readonly signature: Buffer;
}

/** Text with signatures under it (C2SP signed-note). Nothing is said here of whether they verify. */
export interface SignedNote {
  /** Ends with a newline; it is what was signed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** More than any log of the hub can have: one log key and a witness for each other agency, through some rotations. */
const mostSignatures = 64;

const longestNote = 64 * 1024;

/** A key’s name can stand in a signature line and in a verifier key: not empty, no space, no plus. */
export const isKeyName = (name: string): boolean => name !== '' && !/[\s+\p{White_Space}]/u.test(name);

/** The bytes of canonical base64 (RFC 4648, section 4); undefined for anything else. */
export function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

/** The line that stands under a note, without its newline. */
export function signatureLine({ name, keyId, signature }: NoteSignature): string {
  const id = Buffer.alloc(4);
  id.writeUInt32BE(keyId);
  return `— ${name} ${Buffer.concat([id, signature]).toString('base64')}`;
}

/** Reads one signature line; undefined if it is none. */
export function parseSignatureLine(line: string): NoteSignature | undefined {
  const [dash, name = '', encoded = '', ...more] = line.split(' ');
  const bytes = fromBase64(encoded);
  if (dash !== '—' || !isKeyName(name) || more.length > 0) return undefined;
  if (bytes === undefined || bytes.length < 5) return undefined;
  return { name, keyId: bytes.readUInt32BE(), signature: bytes.subarray(4) };
}

/** The note as it is stored and sent. */
export const formatNote = ({ text, signatures }: SignedNote): string =>
  `${text}\n${signatures.map((signature) => `${signatureLine(signature)}\n`).join('')}`;

/** Reads a note; undefined if it is not well formed. The text may have empty lines: the last one ends it. */
export function parseNote(note: string): SignedNote | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || note.length > longestNote || !note.endsWith('\n') || hasControls(note)) return undefined;
  const lines = note.slice(end + 2, -1).split('\n');
  const signatures = lines.flatMap((line) => parseSignatureLine(line) ?? []);
  if (signatures.length !== lines.length || lines.length > mostSignatures) return undefined;
  return { text: note.slice(0, end + 1), signatures };
}

/** Control characters but for the newline, and what is left of bytes that were no UTF-8. */
const hasControls = (note: string): boolean => /[^\P{Cc}\n\u007f-\u009f]|\ufffd|\p{Surrogate}/u.test(note);
