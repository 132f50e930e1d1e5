import type { Catalogue, Collection } from './catalogue';
import type { Found } from './documents';
import { compileFilter } from './matcher';
import { parseKey, sortDocuments, type KeyPart } from './ordering';
import { planQuery, type Plan } from './planner';
import { scan, type Cost } from './scan';
import type { Fields } from './values';

/** A read of one collection: which documents, in which order, from where, how many (0: all). */
export interface Selection {
  readonly filter: Fields;
  readonly sort: Fields;
  readonly skip: number;
  readonly limit: number;
}

/** A selection that has been checked, compiled and planned, ready to be read once. */
export interface PlannedQuery {
  readonly plan: Plan;
  readonly cost: Cost;
  readonly memorySort: boolean;
  readonly results: Generator<Found>;
}

const FIRST_PAGE = 101;

function* matching(source: Iterable<Found>, matches: (document: Fields) => boolean): Generator<Found> {
  for (const found of source) if (matches(found.document)) yield found;
}

function* windowOf(source: Iterable<Found>, skip: number, limit: number): Generator<Found> {
  let position = 0;
  for (const found of source) {
    if (position++ >= skip) yield found;
    if (limit > 0 && position >= skip + limit) return;
  }
}

function* sorted(source: Iterable<Found>, parts: readonly KeyPart[]): Generator<Found> {
  yield* sortDocuments([...source], parts, ({ document }) => document);
}

/** Prepares a read; throws StoreFailure for a filter or sort that is not implemented. Nothing is read before iteration. */
export function planSelection(
  catalogue: Catalogue,
  collection: Collection,
  selection: Selection,
): PlannedQuery {
  const matches = compileFilter(selection.filter);
  const sort = parseKey(selection.sort, 'sort');
  const plan = planQuery(collection, selection.filter, sort);
  const memorySort = sort.length > 0 && !plan.sorted;
  const wanted = selection.limit > 0 && !memorySort ? selection.skip + selection.limit : FIRST_PAGE;
  const cost: Cost = { keys: 0, documents: 0 };
  const found = matching(scan(catalogue.sql, collection, plan, Math.min(wanted, 1000), cost), matches);
  const ordered = memorySort ? sorted(found, sort) : found;
  return { plan, cost, memorySort, results: windowOf(ordered, selection.skip, selection.limit) };
}
