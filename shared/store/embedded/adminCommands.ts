import type { Collection } from './catalogue';
import { checkMembers, optionalFields } from './commandFields';
import { reading, writing, type CommandRule, type StoreParts } from './commandRule';
import { FIRST_BATCH } from './cursors';
import { StoreFailure } from './failure';
import { applyChanges, planChanges } from './indexEntries';
import { compileFilter } from './matcher';
import { parseKey } from './ordering';
import { scan } from './scan';
import { asArray, asFields, asName, encode, type Fields } from './values';

const INDEX_MEMBERS = new Set(['key', 'name', 'unique', 'background', 'v']);
const ALL: Parameters<typeof scan>[2] = {
  stage: 'COLLSCAN',
  intervals: [],
  reverse: false,
  sorted: false,
  repeats: false,
};

function fill(parts: StoreParts, collection: Collection, name: string): void {
  const indexes = collection.indexes.filter((index) => index.name === name);
  for (const found of scan(parts.catalogue.sql, collection, ALL, 1000, { keys: 0, documents: 0 })) {
    applyChanges(
      parts.catalogue,
      found.row,
      planChanges(parts.catalogue, { ...collection, indexes }, undefined, found.document),
    );
  }
}

function createIndex(parts: StoreParts, collection: Collection, spec: Fields): void {
  checkMembers({ createIndexes: 1, ...spec }, new Set([...INDEX_MEMBERS, 'createIndexes']));
  const key = asFields(spec.key, 'key');
  const name = asName(spec.name, 'name');
  const unique = spec.unique === true;
  if (Object.keys(key).length === 0) throw new StoreFailure(67, 'an index needs at least one field');
  if (JSON.stringify(key) === '{"_id":1}') return;
  parseKey(key, 'index');
  const sameName = collection.indexes.find((index) => index.name === name);
  const sameKey = collection.indexes.find((index) => JSON.stringify(index.key) === JSON.stringify(key));
  if (sameName !== undefined && sameName === sameKey && sameName.unique === unique) return;
  if (sameName !== undefined)
    throw new StoreFailure(86, `an index named ${name} exists with another key or other options`);
  if (sameKey !== undefined) throw new StoreFailure(85, `an index with this key exists as ${sameKey.name}`);
  parts.catalogue.addIndex(collection, name, key, unique);
  fill(parts, collection, name);
}

const createIndexes = writing(['createIndexes', 'indexes', 'commitQuorum'], (parts, database, command) => {
  const collection = parts.catalogue.findOrCreate(database, asName(command.createIndexes, 'collection'));
  const before = collection.indexes.length + 1;
  for (const spec of asArray(command.indexes, 'indexes'))
    createIndex(parts, collection, asFields(spec, 'index'));
  return {
    numIndexesBefore: before,
    numIndexesAfter: collection.indexes.length + 1,
    createdCollectionAutomatically: false,
    ok: 1,
  };
});

function existing(parts: StoreParts, database: string, name: string): Collection {
  const collection = parts.catalogue.find(database, name);
  if (collection === undefined) throw new StoreFailure(26, `ns does not exist: ${database}.${name}`);
  return collection;
}

const listIndexes = reading(['listIndexes', 'cursor'], (parts, database, command) => {
  const name = asName(command.listIndexes, 'collection');
  const specs = existing(parts, database, name).indexes.map((index): Fields => ({
    v: 2,
    key: index.key,
    name: index.name,
    ...(index.unique ? { unique: true } : {}),
  }));
  const batch = [{ v: 2, key: { _id: 1 }, name: '_id_' }, ...specs].map(encode);
  return parts.cursors.start(`${database}.${name}`, batch.values(), { size: batch.length, single: true });
});

const dropIndexes = writing(['dropIndexes', 'index'], (parts, database, command) => {
  const collection = existing(parts, database, asName(command.dropIndexes, 'collection'));
  const wanted = command.index;
  const isWanted = (name: string, key: Fields): boolean =>
    wanted === '*' || wanted === name || JSON.stringify(wanted) === JSON.stringify(key);
  const doomed = collection.indexes.filter((index) => isWanted(index.name, index.key));
  if (doomed.length === 0 && wanted !== '*') throw new StoreFailure(27, 'index not found with name or key');
  const nIndexesWas = collection.indexes.length + 1;
  for (const index of doomed) parts.catalogue.dropIndex(collection, index);
  return { nIndexesWas, ok: 1 };
});

const listCollections = reading(
  ['listCollections', 'filter', 'cursor', 'nameOnly', 'authorizedCollections'],
  (parts, database, command) => {
    const matches = compileFilter(optionalFields(command, 'filter'));
    const found = parts.catalogue
      .list(database)
      .map(([name]): Fields => ({ name, type: 'collection', options: {}, info: { readOnly: false } }));
    const batch = found.filter(matches).map(encode);
    return parts.cursors.start(`${database}.$cmd.listCollections`, batch.values(), {
      size: Math.max(FIRST_BATCH, batch.length),
      single: true,
    });
  },
);

const create = writing(['create'], (parts, database, command) => {
  const name = asName(command.create, 'collection');
  if (parts.catalogue.find(database, name) !== undefined)
    throw new StoreFailure(48, `Collection ${database}.${name} already exists.`);
  parts.catalogue.findOrCreate(database, name);
  return { ok: 1 };
});

const drop = writing(['drop'], (parts, database, command) => {
  const collection = parts.catalogue.find(database, asName(command.drop, 'collection'));
  if (collection !== undefined) parts.catalogue.drop(collection);
  return { ok: 1 };
});

const dropDatabase = writing(['dropDatabase'], (parts, database) => {
  for (const [, collection] of parts.catalogue.list(database)) parts.catalogue.drop(collection);
  return { dropped: database, ok: 1 };
});

/** The commands that make and remove collections and indexes. */
export const ADMIN_COMMANDS: Readonly<Record<string, CommandRule>> = {
  createIndexes,
  listIndexes,
  dropIndexes,
  listCollections,
  create,
  drop,
  dropDatabase,
};
