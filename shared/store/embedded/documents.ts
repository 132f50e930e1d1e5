import type { Catalogue, Collection } from './catalogue';
import { refuse, StoreFailure } from './failure';
import { applyChanges, duplicateKey, planChanges } from './indexEntries';
import { encodeValue } from './keyEncoding';
import { BSON, checkStored, encode, type Fields } from './values';

/** A document found, with its row and its stored bytes, so that it need not be encoded again to be answered. */
export interface Found {
  readonly row: number;
  readonly bytes: Buffer;
  readonly document: Fields;
}

const MAX_DOCUMENT = 16 * 1024 * 1024;

function encodeStored(document: Fields): Buffer {
  checkStored(document);
  const bytes = encode(document);
  if (bytes.length > MAX_DOCUMENT) refuse('document is larger than 16 MB');
  return bytes;
}

function withId(document: Fields): Fields {
  if (Array.isArray(document._id) || (document._id === undefined && '_id' in document)) {
    throw new StoreFailure(2, `The '_id' value cannot be of type array or undefined`);
  }
  // MongoDB stores the _id first, wherever it was sent.
  return { _id: document._id ?? ('_id' in document ? null : new BSON.ObjectId()), ...document };
}

/** Stores a new document; refuses a duplicate _id or unique key before anything is written. Answers its _id. */
export function insertDocument(catalogue: Catalogue, collection: Collection, given: Fields): unknown {
  const document = withId(given);
  const bytes = encodeStored(document);
  const key = encodeValue(document._id);
  const existing = catalogue.sql.all(`SELECT r FROM ${collection.table} WHERE k = ?`, [key]);
  if (existing.length > 0) throw duplicateKey(collection, '_id_', { _id: 1 }, { _id: document._id });
  const changes = planChanges(catalogue, collection, undefined, document);
  const row = catalogue.sql.run(`INSERT INTO ${collection.table} (k, doc) VALUES (?, ?)`, [key, bytes]);
  applyChanges(catalogue, row, changes);
  return document._id;
}

/** Replaces a document found before by its next version; answers whether anything differed. The _id never changes. */
export function replaceDocument(
  catalogue: Catalogue,
  collection: Collection,
  found: Found,
  next: Fields,
): boolean {
  if (!encodeValue(found.document._id).equals(encodeValue(next._id))) {
    throw new StoreFailure(
      66,
      `Performing an update on the path '_id' would modify the immutable field '_id'`,
    );
  }
  const bytes = encodeStored(next);
  if (bytes.equals(found.bytes)) return false;
  const changes = planChanges(catalogue, collection, found.document, next);
  catalogue.sql.run(`UPDATE ${collection.table} SET doc = ? WHERE r = ?`, [bytes, found.row]);
  applyChanges(catalogue, found.row, changes);
  return true;
}

/** Removes a document found before, with its index entries. */
export function removeDocument(catalogue: Catalogue, collection: Collection, found: Found): void {
  const changes = planChanges(catalogue, collection, found.document, undefined);
  applyChanges(catalogue, found.row, changes);
  catalogue.sql.run(`DELETE FROM ${collection.table} WHERE r = ?`, [found.row]);
}
