import { createHash } from 'node:crypto';

/** The hash of a leaf: SHA-256 over 0x00 and the leaf's bytes (RFC 6962, section 2.1). */
export const leafHash = (leaf: Uint8Array | string): Buffer =>
  createHash('sha256').update(leafPrefix).update(leaf).digest();

/** The hash of a node: SHA-256 over 0x01 and the hashes of its children, so that no node can pass as a leaf. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(nodePrefix).update(left).update(right).digest();

/** The root of the tree without leaves. */
export const emptyRoot = (): Buffer => createHash('sha256').digest();

const leafPrefix = Buffer.of(0);
const nodePrefix = Buffer.of(1);

/**
 * All of a tree that is needed to append to it and to tell its root: the roots of its complete subtrees, largest
 * first, one for every bit that is set in the number of leaves. A value: appending makes a new one.
 */
export interface Frontier {
  readonly size: number;
  readonly peaks: readonly Buffer[];
}

/** The frontier of the tree without leaves. */
export const emptyFrontier: Frontier = { size: 0, peaks: [] };

/** The frontier after one more leaf. */
export function appendLeaf({ size, peaks }: Frontier, leaf: Buffer): Frontier {
  const remaining = [...peaks];
  let merged = leaf;
  // Each trailing one in the binary size is a complete subtree as large as the one just made: the two are merged.
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    const left = remaining.pop();
    if (left === undefined) throw new RangeError('The frontier does not fit its size');
    merged = nodeHash(left, merged);
  }
  return { size: size + 1, peaks: [...remaining, merged] };
}

/** The Merkle tree hash of all leaves so far. */
export function rootOf({ peaks }: Frontier): Buffer {
  return (
    peaks.reduceRight<Buffer | undefined>(
      (right, left) => (right === undefined ? left : nodeHash(left, right)),
      undefined,
    ) ?? emptyRoot()
  );
}
