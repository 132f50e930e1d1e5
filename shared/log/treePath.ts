/** A stretch of leaves whose hash a proof needs. Its start is a multiple of the largest power of two within it. */
export interface LeafRange {
  readonly start: number;
  readonly count: number;
}

/** The stretches whose hashes lead from one leaf to the root (RFC 6962, section 2.1.1), from the leaf up. */
export function inclusionPath(index: number, size: number): LeafRange[] {
  if (!Number.isInteger(index) || index < 0 || index >= size) throw new RangeError('No such leaf');
  const path: LeafRange[] = [];
  let range: LeafRange = { start: 0, count: size };
  while (range.count > 1) {
    const [left, right] = halves(range);
    const isLeft = index < right.start;
    path.unshift(isLeft ? right : left);
    range = isLeft ? left : right;
  }
  return path;
}

/** The stretches whose hashes show that the later tree begins with the earlier one (RFC 6962, section 2.1.2). */
export function consistencyPath(earlier: number, later: number): LeafRange[] {
  if (!Number.isInteger(earlier) || earlier < 1 || earlier > later) throw new RangeError('No such size');
  const path: LeafRange[] = [];
  let range: LeafRange = { start: 0, count: later };
  while (range.start + range.count !== earlier) {
    const [left, right] = halves(range);
    const isLeft = earlier <= right.start;
    path.unshift(isLeft ? right : left);
    range = isLeft ? left : right;
  }
  // A verifier knows the root of the earlier tree; what is left is news to them only if it is not all of it.
  return range.start === 0 ? path : [range, ...path];
}

/** The complete subtrees that a stretch is made of, largest first: their level and place on it. */
export function subtreesOf({
  start,
  count,
}: LeafRange): { readonly level: number; readonly index: number }[] {
  const subtrees = [];
  for (let [at, rest] = [start, count]; rest > 0;) {
    const level = Math.floor(Math.log2(rest));
    subtrees.push({ level, index: at / 2 ** level });
    at += 2 ** level;
    rest -= 2 ** level;
  }
  return subtrees;
}

/** Divided as RFC 6962 divides: the largest power of two that is smaller than the whole, and the rest. */
function halves({ start, count }: LeafRange): readonly [LeafRange, LeafRange] {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return [
    { start, count: split },
    { start: start + split, count: count - split },
  ];
}
