import type mongoose from 'mongoose';
import { collectionName } from './logCollection';
import { connected, isTaken } from './logConnection';
import { nodeHash } from './merkleTree';

/** Hashes of one level of the tree that stand side by side in one document (as in C2SP tlog-tiles). */
export const tileWidth = 256;

/** Complete tiles only. Derived from the entries: whoever needs one that is not there makes it. */
interface StoredTile {
  /** `<level>/<index>`; a level of tiles is eight levels of the tree. */
  readonly _id: string;
  readonly hashes: mongoose.mongo.Binary | Buffer;
}

/** The root of a complete tile, beside it: of many tiles often nothing but the root is needed. */
interface StoredRoot {
  readonly _id: number;
  readonly root: string;
}

/** Reads the hashes of a tree, a tile at a time. Every method throws what the driver throws. */
export interface LogTiles {
  /** The first `count` hashes of a tile, all of which must be in the tree: `count` leaves or complete subtrees. */
  hashes(level: number, index: number, count: number): Promise<readonly Buffer[]>;
}

const rootId = (level: number, index: number): number => level * 2 ** 44 + index;

const bytesOf = (value: mongoose.mongo.Binary | Buffer): Buffer =>
  Buffer.from(Buffer.isBuffer(value) ? value : value.buffer);

/** The root over a power of two of hashes. */
export function rootOfComplete(hashes: readonly Buffer[]): Buffer {
  let row = hashes;
  while (row.length > 1) {
    const lower = row;
    row = Array.from({ length: lower.length / 2 }, (_, index) =>
      nodeHash(hashAt(lower, 2 * index), hashAt(lower, 2 * index + 1)),
    );
  }
  return hashAt(row, 0);
}

function hashAt(hashes: readonly Buffer[], index: number): Buffer {
  const hash = hashes[index];
  if (hash === undefined) throw new RangeError('The log does not hold what a proof needs');
  return hash;
}

/** Opens the tiles of the log that is kept in a store. */
export function openLogTiles(connection: mongoose.Connection): LogTiles {
  const stored = () => connected(connection).collection<StoredTile>('logTiles');
  const storedRoots = () => connected(connection).collection<StoredRoot>('logTileRoots');

  const leaves = async (from: number, count: number): Promise<Buffer[]> => {
    const entries = await connected(connection)
      .collection<{ readonly _id: number; readonly hash: string }>(collectionName)
      .find({ _id: { $gte: from, $lt: from + count } }, { projection: { hash: 1 } })
      .sort({ _id: 1 })
      .toArray();
    if (entries.length !== count) throw new RangeError('The log does not hold what a proof needs');
    return entries.map(({ hash }) => Buffer.from(hash, 'hex'));
  };

  const rootOfTile = async (level: number, index: number): Promise<Buffer> => {
    const root = rootOfComplete(await complete(level, index));
    await unlessTaken(storedRoots().insertOne({ _id: rootId(level, index), root: root.toString('hex') }));
    return root;
  };

  const roots = async (level: number, from: number, count: number): Promise<Buffer[]> => {
    const range = { $gte: rootId(level, from), $lt: rootId(level, from + count) };
    const found = await storedRoots().find({ _id: range }).toArray();
    const known = new Map(found.map(({ _id, root }) => [_id, Buffer.from(root, 'hex')]));
    const all: Buffer[] = [];
    for (let index = from; index < from + count; index += 1)
      all.push(known.get(rootId(level, index)) ?? (await rootOfTile(level, index)));
    return all;
  };

  const below = (level: number, index: number, count: number): Promise<Buffer[]> =>
    level === 0 ? leaves(index * tileWidth, count) : roots(level - 1, index * tileWidth, count);

  const complete = async (level: number, index: number): Promise<readonly Buffer[]> => {
    const _id = `${String(level)}/${String(index)}`;
    const kept = await stored().findOne({ _id });
    if (kept !== null) return hashesIn(bytesOf(kept.hashes));
    const made = await below(level, index, tileWidth);
    await unlessTaken(stored().insertOne({ _id, hashes: Buffer.concat(made) }));
    return made;
  };

  return {
    hashes: (level, index, count) =>
      count === tileWidth ? complete(level, index) : below(level, index, count),
  };
}

/** What is derived is the same whoever was first to write it. */
const unlessTaken = (written: Promise<unknown>): Promise<unknown> =>
  written.catch((error: unknown) => {
    if (!isTaken(error)) throw error;
  });

const hashesIn = (bytes: Buffer): Buffer[] =>
  Array.from({ length: tileWidth }, (_, index) => bytes.subarray(32 * index, 32 * (index + 1)));
