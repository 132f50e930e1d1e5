import { StoreFailure } from './failure';
import { BSON } from './values';

const LARGEST_BATCH_BYTES = 8 * 1024 * 1024;
const MOST_CURSORS = 2_000;

/** MongoDB's size of a first batch when the client names none. */
export const FIRST_BATCH = 101;

function document(...elements: Buffer[]): Buffer {
  const size = elements.reduce((sum, { length }) => sum + length, 5);
  const head = Buffer.alloc(4);
  head.writeInt32LE(size);
  return Buffer.concat([head, ...elements, Buffer.from([0])], size);
}

function element(type: number, name: string, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`, 'utf8'), value]);
}

// Built by hand so that stored documents go out as the bytes they are, never encoded again.
function cursorReply(batchName: string, batch: readonly Buffer[], id: number, namespace: string): Buffer {
  const cursorId = Buffer.alloc(8);
  cursorId.writeBigInt64LE(BigInt(id));
  const name = Buffer.from(`${namespace}\0`, 'utf8');
  const nameLength = Buffer.alloc(4);
  nameLength.writeInt32LE(name.length);
  const cursor = document(
    element(0x04, batchName, document(...batch.map((bytes, i) => element(0x03, String(i), bytes)))),
    element(0x12, 'id', cursorId),
    element(0x02, 'ns', Buffer.concat([nameLength, name])),
  );
  const one = Buffer.alloc(8);
  one.writeDoubleLE(1);
  return document(element(0x03, 'cursor', cursor), element(0x01, 'ok', one));
}

interface OpenCursor {
  readonly namespace: string;
  readonly results: Iterator<Buffer>;
}

/** How a client wants its first batch. */
export interface FirstBatch {
  readonly size: number;
  /** No cursor stays open afterwards. */
  readonly single: boolean;
}

/** The results that clients have not read to the end. The oldest is given up when there are too many. */
export class Cursors {
  readonly #open = new Map<number, OpenCursor>();
  #lastId = 0;

  #take(cursor: OpenCursor, size: number): { readonly batch: Buffer[]; readonly done: boolean } {
    const batch: Buffer[] = [];
    let bytes = 0;
    while (batch.length < size && bytes < LARGEST_BATCH_BYTES) {
      const next = cursor.results.next();
      if (next.done === true) return { batch, done: true };
      batch.push(next.value);
      bytes += next.value.length;
    }
    return { batch, done: false };
  }

  /** Answers the first batch of some results and keeps the rest. */
  start(namespace: string, results: Iterator<Buffer>, first: FirstBatch): Buffer {
    const cursor = { namespace, results };
    const { batch, done } = this.#take(cursor, first.size);
    if (done || first.single) return cursorReply('firstBatch', batch, 0, namespace);
    const id = ++this.#lastId;
    this.#open.set(id, cursor);
    const oldest = this.#open.keys().next();
    if (this.#open.size > MOST_CURSORS && oldest.done !== true) this.#open.delete(oldest.value);
    return cursorReply('firstBatch', batch, id, namespace);
  }

  /** Answers the next batch; refuses an unknown cursor with CursorNotFound. */
  more(id: number, size: number): Buffer {
    const cursor = this.#open.get(id);
    if (cursor === undefined) throw new StoreFailure(43, `cursor id ${String(id)} not found`);
    const { batch, done } = this.#take(cursor, size);
    if (done) this.#open.delete(id);
    return cursorReply('nextBatch', batch, done ? 0 : id, cursor.namespace);
  }

  /** Ends cursors; answers which of them were open. */
  kill(ids: readonly number[]): {
    readonly killed: readonly unknown[];
    readonly unknown: readonly unknown[];
  } {
    const killed = ids.filter((id) => this.#open.delete(id));
    const asLong = (id: number): unknown => BSON.Long.fromNumber(id);
    return { killed: killed.map(asLong), unknown: ids.filter((id) => !killed.includes(id)).map(asLong) };
  }
}
