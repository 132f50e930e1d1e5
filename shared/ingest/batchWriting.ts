import type { RecordStore } from '../subgraph/records';
import { personKind } from './line';
import { staffKind } from './staffLine';
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
  const model =
    kind === personKind ? store.people : kind === staffKind ? store.staff : store.models.get(kind);
  if (model === undefined) throw new Error(`The store has no collection for ${kind}`);
  return model.db.collection<Imported>(model.collection.name);
};

type Collection = ReturnType<typeof collectionOf>;

const fingerprintsIn = async (collection: Collection, ids: ReadonlySet<string>) => {
  const wanted = { _id: { $in: [...ids] } };
  const found = await collection.find(wanted, { projection: { fingerprint: 1 } }).toArray();
  return new Map(found.map(({ _id, fingerprint }) => [_id, fingerprint]));
};

const isRecordKind = (kind: string): boolean => kind !== personKind && kind !== staffKind;

/** Restrictions are set on insertion only, so that no import ever lifts one (R233). */
const onInsertion = (kind: string) => (isRecordKind(kind) ? { restrictions: [] } : {});

const upsert = ({ kind, id, fields }: Writable) => ({
  updateOne: {
    filter: { _id: id },
    update: { $set: fields, ...(isRecordKind(kind) && { $setOnInsert: onInsertion(kind) }) },
    upsert: true,
  },
});

const insertion = ({ kind, id, fields }: Writable) => ({
  insertOne: { document: { _id: id, ...fields, ...onInsertion(kind) } },
});

const duplicateKey = 11000;

const isDuplicate = (error: unknown): boolean =>
  error instanceof Error && Reflect.get(error, 'code') === duplicateKey;

/**
 * INVARIANT: each write is one of one document by its id, so that a batch killed half-way and run again neither loses
 * nor doubles anything. What was not there a moment ago is inserted, which costs less than an upsert; if somebody else
 * inserted it meanwhile, the whole batch is written once more as upserts.
 */
const writeAll = async (
  collection: Collection,
  differing: readonly Writable[],
  known: ReadonlyMap<string, string>,
): Promise<void> => {
  if (differing.length === 0) return;
  const operations = differing.map((each) => (known.has(each.id) ? upsert(each) : insertion(each)));
  try {
    await collection.bulkWrite(operations, { ordered: false });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await collection.bulkWrite(differing.map(upsert), { ordered: false });
  }
};

const byCollection = (store: RecordStore, batch: readonly Writable[]) => {
  const grouped = new Map<string, { readonly collection: Collection; readonly writables: Writable[] }>();
  for (const writable of batch) {
    const collection = collectionOf(store, writable.kind);
    const group = grouped.get(collection.collectionName);
    if (group) group.writables.push(writable);
    else grouped.set(collection.collectionName, { collection, writables: [writable] });
  }
  return [...grouped.values()];
};

/**
 * Writes batches: one query for what is there and one write for what differs in each collection. The answer comes when
 * the store has acknowledged the batch. A dry run only looks; it remembers the references of its earlier batches, so
 * that a reference met twice is reported as a run would.
 */
export const createBatchWriter = (store: RecordStore, dryRun: boolean) => {
  const pretended = new Map<string, string>();

  const writeIn = async (collection: Collection, batch: readonly Writable[]): Promise<Outcome[]> => {
    const known = await fingerprintsIn(collection, new Set(batch.map(({ id }) => id)));
    const latest = new Map<string, string>(known);
    const differing = new Map<string, Writable>();
    const outcomes = batch.map((writable): Outcome => {
      const { id, fields } = writable;
      const name = `${collection.collectionName} ${id}`;
      const before = pretended.get(name) ?? latest.get(id);
      if (before === fields.fingerprint) return 'unchanged';
      latest.set(id, fields.fingerprint);
      if (dryRun) pretended.set(name, fields.fingerprint);
      differing.set(id, writable);
      return before === undefined ? 'added' : 'changed';
    });
    if (!dryRun) await writeAll(collection, [...differing.values()], known);
    return outcomes;
  };

  return async (batch: readonly Writable[]): Promise<Outcome[]> => {
    const outcomes: Outcome[] = [];
    for (const { collection, writables } of byCollection(store, batch))
      outcomes.push(...(await writeIn(collection, writables)));
    return outcomes;
  };
};
