import type { Catalogue, Collection, Index } from './catalogue';
import { StoreFailure } from './failure';
import { directed, encodeValue } from './keyEncoding';
import { components } from './ordering';
import { candidates } from './paths';
import type { Fields } from './values';

const MAX_ENTRIES = 10_000;

function checkArrays(index: Index, arrays: readonly boolean[]): void {
  const roots = new Set(index.parts.filter((_, part) => arrays[part]).map(({ path }) => path[0]));
  if (roots.size > 1) {
    throw new StoreFailure(171, `cannot index parallel arrays [${[...roots].join('] [')}]`);
  }
}

/** The distinct keys under which the index holds the document: one, or one for each element of an array. */
export function entriesOf(catalogue: Catalogue, index: Index, document: Fields): readonly Buffer[] {
  const found = index.parts.map(({ path }) => components(document, path));
  if (found.some(({ array }) => array)) {
    checkArrays(
      index,
      found.map(({ array }) => array),
    );
    found.forEach(({ array }, part) => {
      if (array) catalogue.noteArray(index, part);
    });
  }
  let keys: Buffer[] = [Buffer.alloc(0)];
  found.forEach(({ all }, part) => {
    const direction = index.parts[part]?.direction ?? 1;
    keys = keys.flatMap((key) =>
      all.map((component) => Buffer.concat([key, directed(component, direction)])),
    );
    if (keys.length > MAX_ENTRIES)
      throw new StoreFailure(2, `document has too many keys for index ${index.name}`);
  });
  return keys;
}

// Of an array, the element that collides; missing fields count as null.
function keyValue(index: Index, document: Fields, key: Buffer): Fields {
  const pairs = index.parts.map(({ name, path, direction }) => {
    const values = candidates(document, path);
    const colliding = values.find(
      (v) => !Array.isArray(v) && key.includes(directed(encodeValue(v), direction)),
    );
    return [name, colliding ?? null];
  });
  return Object.fromEntries(pairs) as Fields;
}

/** MongoDB's duplicate key error with keyPattern and keyValue, which callers match on. */
export function duplicateKey(
  collection: Collection,
  name: string,
  keyPattern: Fields,
  value: Fields,
): StoreFailure {
  const message = `E11000 duplicate key error collection: ${collection.namespace} index: ${name} dup key: ${JSON.stringify(value)}`;
  return new StoreFailure(11000, message, { keyPattern, keyValue: value });
}

/** What a change of a document means for one index. */
export interface IndexChange {
  readonly index: Index;
  readonly added: readonly Buffer[];
  readonly removed: readonly Buffer[];
}

/** Works out the changes of every index, and refuses a duplicate key before anything is written. */
export function planChanges(
  catalogue: Catalogue,
  collection: Collection,
  before: Fields | undefined,
  after: Fields | undefined,
): readonly IndexChange[] {
  return collection.indexes.map((index) => {
    const old = before === undefined ? [] : entriesOf(catalogue, index, before);
    const fresh = after === undefined ? [] : entriesOf(catalogue, index, after);
    const added = fresh.filter((key) => !old.some((other) => other.equals(key)));
    const removed = old.filter((key) => !fresh.some((other) => other.equals(key)));
    if (index.unique && after !== undefined) {
      for (const key of added) {
        const holders = catalogue.sql.all(`SELECT r FROM ${index.table} WHERE k = ? LIMIT 1`, [key]);
        if (holders.length > 0)
          throw duplicateKey(collection, index.name, index.key, keyValue(index, after, key));
      }
    }
    return { index, added, removed };
  });
}

/** Writes the changes that `planChanges` found. */
export function applyChanges(catalogue: Catalogue, row: number, changes: readonly IndexChange[]): void {
  for (const { index, added, removed } of changes) {
    for (const key of removed)
      catalogue.sql.run(`DELETE FROM ${index.table} WHERE k = ? AND r = ?`, [key, row]);
    for (const key of added) catalogue.sql.run(`INSERT INTO ${index.table} (k, r) VALUES (?, ?)`, [key, row]);
  }
}
