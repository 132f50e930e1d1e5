import type { Collection } from './catalogue';
import type { Interval } from './constraints';
import type { SqlDatabase, SqlValue } from './database';
import type { Found } from './documents';
import type { Plan } from './planner';
import { decode } from './values';

/** What a query cost: index keys read and documents decoded and tested. */
export interface Cost {
  keys: number;
  documents: number;
}

const LARGEST_PAGE = 1000;

interface Entry {
  readonly key: Buffer;
  readonly row: number;
  readonly bytes: Buffer;
}

type ReadPage = (after: Entry | undefined, size: number) => readonly Entry[];

function toEntry([key, row, bytes]: readonly SqlValue[]): Entry {
  return { key: key as Buffer, row: Number(row), bytes: bytes as Buffer };
}

function readInterval(sql: SqlDatabase, collection: Collection, plan: Plan, [low, high]: Interval): ReadPage {
  const order = plan.reverse ? 'DESC' : 'ASC';
  const documents = `SELECT k, r, doc FROM ${collection.table} AS e`;
  const joined = `SELECT e.k, e.r, c.doc FROM ${plan.table ?? ''} AS e CROSS JOIN ${collection.table} AS c ON c.r = e.r`;
  const source = plan.table === undefined ? documents : joined;
  const ending = `ORDER BY e.k ${order}, e.r ${order} LIMIT ?`;
  return (after, size) => {
    if (after === undefined)
      return sql.all(`${source} WHERE e.k >= ? AND e.k < ? ${ending}`, [low, high, size]).map(toEntry);
    return plan.reverse
      ? sql
          .all(`${source} WHERE e.k >= ? AND (e.k, e.r) < (?, ?) ${ending}`, [
            low,
            after.key,
            after.row,
            size,
          ])
          .map(toEntry)
      : sql
          .all(`${source} WHERE (e.k, e.r) > (?, ?) AND e.k < ? ${ending}`, [
            after.key,
            after.row,
            high,
            size,
          ])
          .map(toEntry);
  };
}

function readAll(sql: SqlDatabase, collection: Collection): ReadPage {
  const query = `SELECT '', r, doc FROM ${collection.table} WHERE r > ? ORDER BY r LIMIT ?`;
  return (after, size) => sql.all(query, [after?.row ?? 0, size]).map(toEntry);
}

function* pages(read: ReadPage, firstPage: number): Generator<Entry> {
  let size = firstPage;
  let last: Entry | undefined;
  for (;;) {
    const page = read(last, size);
    yield* page;
    last = page.at(-1);
    if (page.length < size) return;
    size = Math.min(size * 4, LARGEST_PAGE);
  }
}

/**
 * The documents of a plan in its order, each once. No SQLite cursor stays open between two documents, so that a
 * client may read slowly while others write: each page continues after the last key read.
 */
export function* scan(
  sql: SqlDatabase,
  collection: Collection,
  plan: Plan,
  firstPage: number,
  cost: Cost,
): Generator<Found> {
  const seen = new Set<number>();
  const reads =
    plan.stage === 'COLLSCAN'
      ? [readAll(sql, collection)]
      : plan.intervals.map((interval) => readInterval(sql, collection, plan, interval));
  for (const read of reads) {
    for (const { row, bytes } of pages(read, firstPage)) {
      if (plan.stage !== 'COLLSCAN') cost.keys++;
      if (plan.repeats) {
        if (seen.has(row)) continue;
        seen.add(row);
      }
      cost.documents++;
      yield { row, bytes, document: decode(bytes) };
    }
  }
}
