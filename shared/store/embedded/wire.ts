import { decode, encode, type Fields } from './values';

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const HEADER = 16;
const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;

/** The largest message a client may send: MongoDB's own limit. */
export const MAX_MESSAGE = 48_000_000;

/** A command as it arrived. */
export interface Request {
  readonly id: number;
  readonly command: Fields;
  /** The old OP_QUERY form, in which a driver sends its very first greeting. */
  readonly legacy: boolean;
  /** The client wants no answer (an unacknowledged write). */
  readonly silent: boolean;
}

/** An answer: a document, or one that is already encoded. */
export type Answer = Fields | Buffer;

function cString(bytes: Buffer, start: number): { readonly text: string; readonly end: number } {
  const zero = bytes.indexOf(0, start);
  if (zero < 0) throw new RangeError('unterminated string in message');
  return { text: bytes.toString('utf8', start, zero), end: zero + 1 };
}

// A kind 1 section carries the documents of a bulk command outside its body, named by the member they belong to.
function documentSequence(
  bytes: Buffer,
  start: number,
): { readonly name: string; readonly documents: Fields[]; readonly end: number } {
  const end = start + bytes.readInt32LE(start);
  const { text: name, end: first } = cString(bytes, start + 4);
  const documents: Fields[] = [];
  let offset = first;
  while (offset < end) {
    const length = bytes.readInt32LE(offset);
    if (length < 5) throw new RangeError('bad document length in message');
    documents.push(decode(bytes.subarray(offset, offset + length)));
    offset += length;
  }
  return { name, documents, end };
}

function parseMsg(bytes: Buffer, id: number): Request {
  const flags = bytes.readUInt32LE(HEADER);
  const end = bytes.length - ((flags & CHECKSUM_PRESENT) === 0 ? 0 : 4);
  let command: Fields = {};
  const sequences: Fields = {};
  let offset = HEADER + 4;
  while (offset < end) {
    const kind = bytes[offset++];
    if (kind === 0) {
      const length = bytes.readInt32LE(offset);
      command = decode(bytes.subarray(offset, offset + length));
      offset += length;
    } else if (kind === 1) {
      const sequence = documentSequence(bytes, offset);
      sequences[sequence.name] = sequence.documents;
      offset = sequence.end;
    } else throw new RangeError('unknown section in message');
  }
  return { id, command: { ...command, ...sequences }, legacy: false, silent: (flags & MORE_TO_COME) !== 0 };
}

/** Reads one whole message; throws RangeError for anything malformed, after which the connection must be ended. */
export function parseRequest(bytes: Buffer): Request {
  const id = bytes.readInt32LE(4);
  const opCode = bytes.readInt32LE(12);
  if (opCode === OP_MSG) return parseMsg(bytes, id);
  if (opCode !== OP_QUERY) throw new RangeError(`unsupported operation ${String(opCode)}`);
  const { end } = cString(bytes, HEADER + 4);
  return { id, command: decode(bytes.subarray(end + 8)), legacy: true, silent: false };
}

/** Writes the answer to a request in the form the request had. */
export function formatAnswer(request: Request, responseId: number, answer: Answer): Buffer {
  const body = Buffer.isBuffer(answer) ? answer : encode(answer);
  const head = Buffer.alloc(HEADER + (request.legacy ? 20 : 5));
  head.writeInt32LE(head.length + body.length, 0);
  head.writeInt32LE(responseId, 4);
  head.writeInt32LE(request.id, 8);
  head.writeInt32LE(request.legacy ? OP_REPLY : OP_MSG, 12);
  if (request.legacy) head.writeInt32LE(1, HEADER + 16);
  return Buffer.concat([head, body]);
}

/** Splits a stream of bytes into messages. Throws RangeError for an impossible length. */
export class MessageReader {
  #pending: Buffer[] = [];
  #size = 0;

  /** Takes what arrived and answers the messages that are now complete. */
  push(chunk: Buffer): Buffer[] {
    this.#pending.push(chunk);
    this.#size += chunk.length;
    const messages: Buffer[] = [];
    for (let length = this.#nextLength(); length !== undefined; length = this.#nextLength()) {
      const all = Buffer.concat(this.#pending);
      messages.push(all.subarray(0, length));
      this.#size -= length;
      this.#pending = this.#size === 0 ? [] : [all.subarray(length)];
    }
    return messages;
  }

  #nextLength(): number | undefined {
    if (this.#size < HEADER) return undefined;
    let first = this.#pending[0] ?? Buffer.alloc(0);
    if (first.length < HEADER) {
      first = Buffer.concat(this.#pending);
      this.#pending = [first];
    }
    const length = first.readInt32LE(0);
    if (length < HEADER || length > MAX_MESSAGE) throw new RangeError('impossible message length');
    return this.#size >= length ? length : undefined;
  }
}
