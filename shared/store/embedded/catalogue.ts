import type { SqlDatabase } from './database';
import { StoreFailure } from './failure';
import { parseKey, type KeyPart } from './ordering';
import type { Fields } from './values';

/** An index: its entries are the rows (k, r) of the SQLite table `table`. */
export interface Index {
  readonly id: number;
  readonly name: string;
  readonly table: string;
  readonly key: Fields;
  readonly parts: readonly KeyPart[];
  readonly unique: boolean;
  /** For each part, whether any document has ever held an array there (“multikey”). */
  readonly arrays: boolean[];
}

/** A collection: its documents are the rows (r, k, doc) of the SQLite table `table`, k being the encoded _id. */
export interface Collection {
  readonly id: number;
  readonly namespace: string;
  readonly table: string;
  readonly indexes: Index[];
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY AUTOINCREMENT, db TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (db, name));
  CREATE TABLE IF NOT EXISTS indexes (id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, name TEXT NOT NULL,
    key TEXT NOT NULL, uniq INTEGER NOT NULL, arrays TEXT NOT NULL, UNIQUE (collection, name));`;

/** Which collections and indexes there are: read from SQLite at the start and after a rolled-back batch. */
export class Catalogue {
  readonly #collections = new Map<string, Collection>();

  constructor(readonly sql: SqlDatabase) {
    sql.exec(TABLES);
    this.reload();
  }

  /** Reads everything again, forgetting what an undone transaction had added. */
  reload(): void {
    this.#collections.clear();
    this.sql.forgetStatements();
    for (const [id, db, name] of this.sql.all('SELECT id, db, name FROM collections ORDER BY id')) {
      this.#remember(Number(id), String(db), String(name));
    }
  }

  #remember(id: number, db: string, name: string): Collection {
    const rows = this.sql.all(
      'SELECT id, name, key, uniq, arrays FROM indexes WHERE collection = ? ORDER BY id',
      [id],
    );
    const indexes = rows.map(([indexId, indexName, key, unique, arrays]): Index => {
      const parsed = JSON.parse(String(key)) as Fields;
      const parts = parseKey(parsed, 'index');
      const seen = JSON.parse(String(arrays)) as boolean[];
      return {
        id: Number(indexId),
        name: String(indexName),
        table: `i${String(indexId)}`,
        key: parsed,
        parts,
        unique: unique === 1,
        arrays: seen,
      };
    });
    const collection = { id, namespace: `${db}.${name}`, table: `c${String(id)}`, indexes };
    this.#collections.set(collection.namespace, collection);
    return collection;
  }

  /** The collection, or undefined while nothing was ever written to it. */
  find(db: string, name: string): Collection | undefined {
    return this.#collections.get(`${db}.${name}`);
  }

  /** The collection, made when it is missing, as MongoDB does on a first write. */
  findOrCreate(db: string, name: string): Collection {
    const known = this.find(db, name);
    if (known !== undefined) return known;
    if (name.startsWith('system.') || name.includes('$'))
      throw new StoreFailure(2, `Invalid collection name: ${name}`);
    const id = this.sql.run('INSERT INTO collections (db, name) VALUES (?, ?)', [db, name]);
    this.sql.exec(
      `CREATE TABLE c${String(id)} (r INTEGER PRIMARY KEY AUTOINCREMENT, k BLOB NOT NULL UNIQUE, doc BLOB NOT NULL)`,
    );
    return this.#remember(id, db, name);
  }

  /** Adds an index without entries. */
  addIndex(collection: Collection, name: string, key: Fields, unique: boolean): Index {
    const parts = parseKey(key, 'index');
    const arrays = parts.map(() => false);
    const id = this.sql.run(
      'INSERT INTO indexes (collection, name, key, uniq, arrays) VALUES (?, ?, ?, ?, ?)',
      [collection.id, name, JSON.stringify(key), unique ? 1 : 0, JSON.stringify(arrays)],
    );
    this.sql.exec(
      `CREATE TABLE i${String(id)} (k BLOB NOT NULL, r INTEGER NOT NULL, PRIMARY KEY (k, r)) WITHOUT ROWID`,
    );
    const index = { id, name, table: `i${String(id)}`, key, parts, unique, arrays };
    collection.indexes.push(index);
    return index;
  }

  /** Records that a part of the index has met an array, for good. */
  noteArray(index: Index, part: number): void {
    if (index.arrays[part] === true) return;
    index.arrays[part] = true;
    this.sql.run('UPDATE indexes SET arrays = ? WHERE id = ?', [JSON.stringify(index.arrays), index.id]);
  }

  /** Removes one index and its entries. */
  dropIndex(collection: Collection, index: Index): void {
    this.sql.forgetStatements();
    this.sql.exec(`DROP TABLE ${index.table}`);
    this.sql.run('DELETE FROM indexes WHERE id = ?', [index.id]);
    collection.indexes.splice(collection.indexes.indexOf(index), 1);
  }

  /** Removes a collection with its documents and indexes. */
  drop(collection: Collection): void {
    for (const index of [...collection.indexes]) this.dropIndex(collection, index);
    this.sql.forgetStatements();
    this.sql.exec(`DROP TABLE ${collection.table}`);
    this.sql.run('DELETE FROM collections WHERE id = ?', [collection.id]);
    this.#collections.delete(collection.namespace);
  }

  /** The collections of one database with their names, oldest first. */
  list(db: string): readonly (readonly [string, Collection])[] {
    return [...this.#collections]
      .filter(([namespace]) => namespace.startsWith(`${db}.`))
      .map(([namespace, collection]) => [namespace.slice(db.length + 1), collection]);
  }
}
