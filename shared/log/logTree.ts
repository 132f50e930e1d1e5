import type mongoose from 'mongoose';
import { type Frontier, emptyRoot, nodeHash, rootOf } from './merkleTree';
import { type LogTiles, openLogTiles, rootOfComplete, tileWidth } from './logTiles';
import { consistencyPath, inclusionPath, type LeafRange, subtreesOf } from './treePath';

/** The Merkle tree over a log, read from its store a few tiles at a time: nothing grows with the log but its depth. */
export interface LogTree {
  /** All that is needed of the tree of that size to go on from it. */
  frontierAt(size: number): Promise<Frontier>;
  rootAt(size: number): Promise<Buffer>;
  /** Proof that the entry is in the tree of that size. Throws RangeError if it cannot be. */
  inclusionProof(index: number, size: number): Promise<Buffer[]>;
  /** Proof that the later tree begins with the whole of the earlier one. Throws RangeError unless 0 < earlier ≤ later. */
  consistencyProof(earlier: number, later: number): Promise<Buffer[]>;
}

const tileLevels = 8;

/** Opens the tree over the log that is kept in a store. Throws, at each proof, for a size that the log has not reached. */
export function openLogTree(connection: mongoose.Connection): LogTree {
  const tiles = openLogTiles(connection);
  const hashesOf = async (ranges: readonly LeafRange[], size: number): Promise<Buffer[]> => {
    const subtreeAt = subtreeReader(tiles, size);
    return Promise.all(
      ranges.map(async (range) => joined(await Promise.all(subtreesOf(range).map(subtreeAt)))),
    );
  };
  const frontierAt = async (size: number): Promise<Frontier> => ({
    size,
    peaks: await Promise.all(subtreesOf({ start: 0, count: size }).map(subtreeReader(tiles, size))),
  });
  return {
    frontierAt,
    rootAt: async (size) => (size === 0 ? emptyRoot() : rootOf(await frontierAt(size))),
    inclusionProof: async (index, size) => hashesOf(inclusionPath(index, size), size),
    consistencyProof: async (earlier, later) => hashesOf(consistencyPath(earlier, later), later),
  };
}

/** Reads roots of complete subtrees out of tiles, each tile once. */
function subtreeReader(tiles: LogTiles, size: number) {
  const read = new Map<string, Promise<readonly Buffer[]>>();
  const tile = (level: number, index: number): Promise<readonly Buffer[]> => {
    const id = `${String(level)}/${String(index)}`;
    const wide = tileWidth ** level;
    const count = Math.min(tileWidth, Math.floor(size / wide) - index * tileWidth);
    const found = read.get(id) ?? tiles.hashes(level, index, count);
    read.set(id, found);
    return found;
  };
  return async ({ level, index }: { readonly level: number; readonly index: number }): Promise<Buffer> => {
    const tileLevel = Math.floor(level / tileLevels);
    const wide = 2 ** (level % tileLevels);
    const first = index * wide;
    const hashes = await tile(tileLevel, Math.floor(first / tileWidth));
    return rootOfComplete(hashes.slice(first % tileWidth, (first % tileWidth) + wide));
  };
}

/** The hash of a stretch from those of its complete subtrees. */
const joined = (subtrees: readonly Buffer[]): Buffer =>
  subtrees.reduceRight((right, left) => nodeHash(left, right));
