import type { Collection } from './catalogue';
import { constraintsOf, rangeInterval, type Constraint, type Interval } from './constraints';
import { AFTER_ALL, directed } from './keyEncoding';
import type { KeyPart } from './ordering';
import type { Fields } from './values';

/** How documents are found: through an index (in key order), or all of them in the order they came. */
export interface Plan {
  readonly stage: 'IXSCAN' | 'IDHACK' | 'COLLSCAN';
  readonly indexName?: string;
  /** The SQLite table of index entries; undefined for the _id, which the documents' own table is ordered by. */
  readonly table?: string;
  readonly intervals: readonly Interval[];
  readonly reverse: boolean;
  /** Whether documents come in the order of the sort. */
  readonly sorted: boolean;
  /** Whether a document may come more than once. */
  readonly repeats: boolean;
}

interface Candidate {
  readonly name: string;
  readonly table?: string;
  readonly parts: readonly KeyPart[];
  readonly arrays: readonly boolean[];
  readonly unique: boolean;
}

const MAX_INTERVALS = 20_000;
const BY_ID: Candidate = {
  name: '_id_',
  parts: [{ name: '_id', path: ['_id'], direction: 1 }],
  arrays: [false],
  unique: true,
};

interface Bounds {
  readonly intervals: readonly Interval[];
  /** For each leading part bound to values: whether to exactly one. */
  readonly single: readonly boolean[];
  readonly ranged: boolean;
}

function boundsOf(index: Candidate, constraints: ReadonlyMap<string, Constraint>): Bounds {
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  const single: boolean[] = [];
  for (const [position, part] of index.parts.entries()) {
    const constraint = constraints.get(part.name);
    if (constraint === undefined) break;
    if (constraint.kind === 'range') {
      const [low, high] = rangeInterval(constraint, part.direction, index.arrays[position] ?? true, (c) =>
        directed(c, part.direction),
      );
      const intervals = prefixes.map((p): Interval => [Buffer.concat([p, low]), Buffer.concat([p, high])]);
      return { intervals, single, ranged: true };
    }
    if (prefixes.length * constraint.components.length > MAX_INTERVALS) break;
    prefixes = prefixes.flatMap((p) =>
      constraint.components.map((c) => Buffer.concat([p, directed(c, part.direction)])),
    );
    single.push(constraint.components.length === 1);
  }
  return {
    intervals: prefixes.map((p): Interval => [p, Buffer.concat([p, AFTER_ALL])]),
    single,
    ranged: false,
  };
}

/** Whether reading the index in one direction gives the order of the sort; which direction, if so. */
function sortDirection(
  index: Candidate,
  single: readonly boolean[],
  sort: readonly KeyPart[],
): 1 | -1 | undefined {
  let direction: number | undefined;
  let position = 0;
  for (const wanted of sort) {
    while (index.parts[position]?.name !== wanted.name && single[position] === true) position++;
    const part = index.parts[position];
    if (part?.name !== wanted.name || index.arrays[position] === true) return undefined;
    if (single[position] !== true) {
      direction ??= part.direction * wanted.direction;
      if (direction !== part.direction * wanted.direction) return undefined;
    }
    position++;
  }
  return direction === -1 ? -1 : 1;
}

function weigh(
  index: Candidate,
  constraints: ReadonlyMap<string, Constraint>,
  sort: readonly KeyPart[],
): { plan: Plan; weight: number } {
  const { intervals, single, ranged } = boundsOf(index, constraints);
  const direction = sort.length === 0 ? undefined : sortDirection(index, single, sort);
  const exact = index.unique && single.length === index.parts.length;
  const equalities = single.reduce((sum, one) => sum + (one ? 4 : 3.5), 0);
  const weight = (exact ? 100 : 0) + equalities + (direction === undefined ? 0 : 3) + (ranged ? 2 : 0);
  const reverse = direction === -1;
  const ordered = [...intervals].sort(([a], [b]) => Buffer.compare(a, b));
  const plan: Plan = {
    stage: exact && index.table === undefined && single[0] === true ? 'IDHACK' : 'IXSCAN',
    indexName: index.name,
    ...(index.table === undefined ? {} : { table: index.table }),
    intervals: reverse ? ordered.reverse() : ordered,
    reverse,
    sorted: direction !== undefined,
    repeats: index.arrays.includes(true),
  };
  return { plan, weight };
}

/** Chooses the index that bounds the filter most tightly, preferring one that also gives the sort. */
export function planQuery(collection: Collection, filter: Fields, sort: readonly KeyPart[]): Plan {
  const constraints = constraintsOf(filter);
  const all = [BY_ID, ...collection.indexes].map((index) => weigh(index, constraints, sort));
  const best = all.reduce((a, b) => (b.weight > a.weight ? b : a));
  if (best.weight > 0) return best.plan;
  return { stage: 'COLLSCAN', intervals: [], reverse: false, sorted: false, repeats: false };
}
