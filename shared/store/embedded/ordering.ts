import { refuse } from './failure';
import { checkPath } from './filterRules';
import { directed, EMPTY_ARRAY, encodeValue, type Direction } from './keyEncoding';
import { reach } from './paths';
import type { Fields } from './values';

/** One field of a sort or of an index, in MongoDB's order of significance. */
export interface KeyPart {
  readonly name: string;
  readonly path: readonly string[];
  readonly direction: Direction;
}

/** Reads `{ a: 1, 'b.c': -1 }`; refuses text, hashed, geo and expression keys. */
export function parseKey(spec: Fields, what: string): readonly KeyPart[] {
  return Object.entries(spec).map(([name, direction]) => {
    checkPath(name);
    if (direction !== 1 && direction !== -1) return refuse(`${what} by ${name}: only 1 and -1 are supported`);
    return { name, path: name.split('.'), direction };
  });
}

/** The distinct ascending components that an index holds for one field of a document. */
export function components(
  document: Fields,
  path: readonly string[],
): { readonly all: readonly Buffer[]; readonly array: boolean } {
  const { values, throughArray } = reach(document, path);
  const first = values[0];
  if (!throughArray && !Array.isArray(first)) return { all: [encodeValue(first)], array: false };
  const found = new Map<string, Buffer>();
  const add = (component: Buffer): void => void found.set(component.toString('latin1'), component);
  for (const value of values) {
    if (!Array.isArray(value)) add(encodeValue(value));
    else if (value.length === 0) add(EMPTY_ARRAY);
    else
      value.forEach((element) => {
        add(encodeValue(element));
      });
  }
  if (found.size === 0) add(encodeValue(null));
  return { all: [...found.values()], array: true };
}

// Of an array, MongoDB sorts by the least element ascending and by the greatest descending: in both cases the
// component that comes first in the direction of the sort.
function sortKey(document: Fields, parts: readonly KeyPart[]): Buffer {
  return Buffer.concat(
    parts.map(({ path, direction }) =>
      components(document, path)
        .all.map((component) => directed(component, direction))
        .reduce((least, other) => (Buffer.compare(other, least) < 0 ? other : least)),
    ),
  );
}

/** Sorts in memory, stably, in the order of the indexes. */
export function sortDocuments<T>(
  rows: readonly T[],
  parts: readonly KeyPart[],
  documentOf: (row: T) => Fields,
): T[] {
  return rows
    .map((row) => ({ row, key: sortKey(documentOf(row), parts) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ row }) => row);
}
