import { appendLeaf, emptyFrontier, nodeHash, rootOf } from './merkleTree';

/**
 * The hashes that lead from one leaf to the root (RFC 6962, section 2.1.1): proof to an auditor that an entry is in
 * the log without showing any other. Throws RangeError if there is no such leaf.
 */
export function inclusionProof(leaves: readonly Buffer[], index: number): Buffer[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new RangeError('No such leaf');
  if (leaves.length === 1) return [];
  const split = largestPowerBelow(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...inclusionProof(left, index), rootOfLeaves(right)]
    : [...inclusionProof(right, index - split), rootOfLeaves(left)];
}

/** Whether the proof leads from the leaf at the index to the root of a tree of that size. */
export function provesInclusion(
  claim: { readonly leaf: Buffer; readonly index: number; readonly size: number; readonly root: Buffer },
  proof: readonly Buffer[],
): boolean {
  if (claim.index < 0 || claim.index >= claim.size) return false;
  return rootFromProof(claim.leaf, claim.index, claim.size, proof)?.equals(claim.root) ?? false;
}

function rootFromProof(
  leaf: Buffer,
  index: number,
  size: number,
  proof: readonly Buffer[],
): Buffer | undefined {
  if (size === 1) return proof.length === 0 ? leaf : undefined;
  const sibling = proof.at(-1);
  if (sibling === undefined) return undefined;
  const split = largestPowerBelow(size);
  const rest = proof.slice(0, -1);
  if (index < split) {
    const left = rootFromProof(leaf, index, split, rest);
    return left && nodeHash(left, sibling);
  }
  const right = rootFromProof(leaf, index - split, size - split, rest);
  return right && nodeHash(sibling, right);
}

/**
 * The hashes that show that the first `earlier` leaves are what they were (RFC 6962, section 2.1.2): proof that the
 * log has only grown since a checkpoint. Throws RangeError unless 0 < earlier ≤ the number of leaves.
 */
export function consistencyProof(leaves: readonly Buffer[], earlier: number): Buffer[] {
  if (!Number.isInteger(earlier) || earlier < 1 || earlier > leaves.length)
    throw new RangeError('No such size');
  return subProof(leaves, earlier, true);
}

function subProof(leaves: readonly Buffer[], earlier: number, isWhole: boolean): Buffer[] {
  if (earlier === leaves.length) return isWhole ? [] : [rootOfLeaves(leaves)];
  const split = largestPowerBelow(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return earlier <= split
    ? [...subProof(left, earlier, isWhole), rootOfLeaves(right)]
    : [...subProof(right, earlier - split, false), rootOfLeaves(left)];
}

/** A tree at one time, as a checkpoint states it. */
export interface TreeState {
  readonly size: number;
  readonly root: Buffer;
}

/** Whether the proof shows that the later tree begins with the whole of the earlier one. */
export function provesConsistency(earlier: TreeState, later: TreeState, proof: readonly Buffer[]): boolean {
  if (earlier.size < 1 || earlier.size > later.size) return false;
  const roots = rootsFromProof(earlier.size, later.size, proof, earlier.root);
  return roots !== undefined && roots.earlier.equals(earlier.root) && roots.later.equals(later.root);
}

/** Recomputes both roots; `whole` is the earlier root while the subtree at hand is still all of the earlier tree. */
function rootsFromProof(
  earlier: number,
  later: number,
  proof: readonly Buffer[],
  whole: Buffer | undefined,
): { readonly earlier: Buffer; readonly later: Buffer } | undefined {
  if (earlier === later) {
    const own = whole ?? proof[0];
    const isExact = proof.length === (whole === undefined ? 1 : 0);
    return isExact && own !== undefined ? { earlier: own, later: own } : undefined;
  }
  const sibling = proof.at(-1);
  if (sibling === undefined) return undefined;
  const split = largestPowerBelow(later);
  const rest = proof.slice(0, -1);
  if (earlier <= split) {
    const left = rootsFromProof(earlier, split, rest, whole);
    return left && { earlier: left.earlier, later: nodeHash(left.later, sibling) };
  }
  const right = rootsFromProof(earlier - split, later - split, rest, undefined);
  return right && { earlier: nodeHash(sibling, right.earlier), later: nodeHash(sibling, right.later) };
}

const rootOfLeaves = (leaves: readonly Buffer[]): Buffer => rootOf(leaves.reduce(appendLeaf, emptyFrontier));

/** The largest power of two smaller than the number (which is at least 2). */
function largestPowerBelow(number: number): number {
  let power = 1;
  while (power * 2 < number) power *= 2;
  return power;
}
