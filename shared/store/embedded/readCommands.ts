import type { Collection } from './catalogue';
import { optionalFields } from './commandFields';
import { reading, type CommandRule, type StoreParts } from './commandRule';
import { FIRST_BATCH, type FirstBatch } from './cursors';
import { checkPath } from './filterRules';
import { encodeValue } from './keyEncoding';
import { compileFilter } from './matcher';
import { parseKey } from './ordering';
import { candidates } from './paths';
import { checkProjection, project } from './projection';
import { planSelection, type PlannedQuery, type Selection } from './query';
import { asArray, asInteger, asName, type Fields } from './values';

/** A whole number among the members, or the given one where it is missing. */
export function optionalInteger(command: Fields, name: string, otherwise: number): number {
  const value = command[name];
  return value === undefined || value === null ? otherwise : asInteger(value, name);
}

/** Reads filter, sort, skip and limit; `filterName` is what the command calls its filter. */
export function selectionOf(command: Fields, filterName: 'filter' | 'query'): Selection {
  return {
    filter: optionalFields(command, filterName),
    sort: optionalFields(command, 'sort'),
    skip: optionalInteger(command, 'skip', 0),
    limit: optionalInteger(command, 'limit', 0),
  };
}

/** Plans a selection, or checks it and answers undefined where the collection does not exist. */
export function planIfExists(
  parts: StoreParts,
  collection: Collection | undefined,
  selection: Selection,
): PlannedQuery | undefined {
  if (collection !== undefined) return planSelection(parts.catalogue, collection, selection);
  compileFilter(selection.filter);
  parseKey(selection.sort, 'sort');
  return undefined;
}

function firstBatchOf(options: Fields): FirstBatch {
  return {
    size: optionalInteger(options, 'batchSize', FIRST_BATCH),
    single: options.singleBatch === true,
  };
}

const find = reading(
  [
    'find',
    'filter',
    'sort',
    'projection',
    'skip',
    'limit',
    'batchSize',
    'singleBatch',
    'noCursorTimeout',
    'allowDiskUse',
  ],
  (parts, database, command) => {
    const name = asName(command.find, 'collection');
    const projection = optionalFields(command, 'projection');
    checkProjection(projection);
    const query = planIfExists(parts, parts.catalogue.find(database, name), selectionOf(command, 'filter'));
    const results = project(query?.results ?? [], projection);
    return parts.cursors.start(`${database}.${name}`, results, firstBatchOf(command));
  },
);

const getMore = reading(['getMore', 'collection', 'batchSize'], ({ cursors }, _database, command) =>
  cursors.more(
    asInteger(command.getMore, 'cursor id'),
    optionalInteger(command, 'batchSize', Number.MAX_SAFE_INTEGER),
  ),
);

const killCursors = reading(['killCursors', 'cursors'], ({ cursors }, _database, command) => {
  const ids = asArray(command.cursors, 'cursors').map((id) => asInteger(id, 'cursor id'));
  const { killed, unknown } = cursors.kill(ids);
  return { cursorsKilled: killed, cursorsNotFound: unknown, cursorsAlive: [], cursorsUnknown: [], ok: 1 };
});

const count = reading(['count', 'query', 'limit', 'skip'], (parts, database, command) => {
  const collection = parts.catalogue.find(database, asName(command.count, 'collection'));
  const selection = selectionOf(command, 'query');
  const everything =
    Object.keys(selection.filter).length === 0 && selection.skip === 0 && selection.limit === 0;
  if (everything && collection !== undefined) {
    return { n: Number(parts.catalogue.sql.all(`SELECT count(*) FROM ${collection.table}`)[0]?.[0]), ok: 1 };
  }
  let n = 0;
  for (const found of planIfExists(parts, collection, selection)?.results ?? []) n += found.row > 0 ? 1 : 0;
  return { n, ok: 1 };
});

const distinct = reading(['distinct', 'key', 'query'], (parts, database, command) => {
  const key = asName(command.key, 'key');
  checkPath(key);
  const collection = parts.catalogue.find(database, asName(command.distinct, 'collection'));
  const path = key.split('.');
  const values = new Map<string, unknown>();
  for (const { document } of planIfExists(parts, collection, selectionOf(command, 'query'))?.results ?? []) {
    for (const value of candidates(document, path)) {
      if (value !== undefined && !Array.isArray(value))
        values.set(encodeValue(value).toString('latin1'), value);
    }
  }
  return { values: [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value), ok: 1 };
});

/** The commands that read documents. */
export const READ_COMMANDS: Readonly<Record<string, CommandRule>> = {
  find,
  getMore,
  killCursors,
  count,
  distinct,
};
