import type { RecordStore } from '../subgraph/records';
import { personKind } from './line';
import type { Outcome } from './report';
import type { Writable } from './writable';

/** As much of a stored document as an import looks at. */
interface Imported {
  readonly _id: string;
  readonly fingerprint: string;
  readonly restrictions?: readonly unknown[];
}

// The driver's own collection: what is written has been cast already, and a person is fully typed by its line.
const collectionOf = (store: RecordStore, kind: string) => {
  const model = kind === personKind ? store.people : store.models.get(kind);
  if (model === undefined) throw new Error(`The store has no collection for ${kind}`);
  return model.db.collection<Imported>(model.collection.name);
};

const fingerprintsOf = async (store: RecordStore, kind: string, ids: ReadonlySet<string>) => {
  const wanted = { _id: { $in: [...ids] } };
  const found = await collectionOf(store, kind)
    .find(wanted, { projection: { fingerprint: 1 } })
    .toArray();
  return new Map(found.map(({ _id, fingerprint }) => [_id, fingerprint]));
};

/**
 * INVARIANT: each write is an upsert of one document by its id, so that a batch killed half-way and run again neither
 * loses nor doubles anything; restrictions are set on insertion only, so that no import ever lifts one (R233).
 */
const writeAll = async (store: RecordStore, kind: string, writables: readonly Writable[]): Promise<void> => {
  const onInsert = kind === personKind ? {} : { $setOnInsert: { restrictions: [] } };
  const operations = writables.map(({ id, fields }) => ({
    updateOne: { filter: { _id: id }, update: { $set: fields, ...onInsert }, upsert: true },
  }));
  if (operations.length > 0) await collectionOf(store, kind).bulkWrite(operations, { ordered: false });
};

/**
 * Writes batches of one kind: one query for what is there, one write for what differs. A dry run only looks; it
 * remembers the references of its earlier batches, so that a reference met twice is reported as a run would.
 */
export const createBatchWriter = (store: RecordStore, dryRun: boolean) => {
  const pretended = new Map<string, string>();

  return async (kind: string, batch: readonly Writable[]): Promise<Outcome[]> => {
    const known = await fingerprintsOf(store, kind, new Set(batch.map(({ id }) => id)));
    const differing = new Map<string, Writable>();
    const outcomes = batch.map((writable): Outcome => {
      const { id, fields } = writable;
      const before = pretended.get(`${kind} ${id}`) ?? known.get(id);
      if (before === fields.fingerprint) return 'unchanged';
      known.set(id, fields.fingerprint);
      if (dryRun) pretended.set(`${kind} ${id}`, fields.fingerprint);
      differing.set(id, writable);
      return before === undefined ? 'added' : 'changed';
    });
    if (!dryRun) await writeAll(store, kind, [...differing.values()]);
    return outcomes;
  };
};
