import { mongo, Schema, type Connection, type IndexDefinition, type SchemaDefinition } from 'mongoose';
import { hubError } from '@mash-hub/shared/errors';
import type { Aggregate } from '../domain';
import { placeIn, type PlaceForm } from './place';

/** What every aggregate is looked up by, whatever it is about. */
interface Filed {
  /** Requester and idempotency key of the submission that made it; its own id where none was given. */
  readonly submission: string;
  /** Place in a work tray, most urgent first; the cursor of a page. Ends with the id, so that no two are equal. */
  readonly urgency: string;
  /** When the sweep has to look at it next; null where nothing will fall due. Every change sets it to its own time. */
  readonly sweepAt: Date | null;
}

interface Stored<Of> extends Filed {
  readonly _id: string;
  readonly version: number;
  readonly aggregate: Of;
}

/** How one kind of aggregate is stored: its collection, and the keys that it is looked up by. */
export interface AggregateShape<Of extends Aggregate, Keys extends object> {
  readonly model: string;
  readonly collection: string;
  readonly keys: SchemaDefinition;
  /** Compound indexes on the keys; those on `submission` and `sweepAt` are there anyway. */
  readonly indexes: readonly IndexDefinition[];
  readonly keysOf: (aggregate: Of) => Keys & { readonly urgency: string };
  /** How `urgency` is written; a rank and an instant unless given. */
  readonly place?: PlaceForm;
}

/** A page of aggregates; `cursor` belongs to the aggregate at the same place. */
export interface AggregatePage<Of> {
  readonly aggregates: readonly Of[];
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
}

/** What mongoose is told of it; the keys of a shape and the aggregate itself are whatever they are. */
type AnyStored = Stored<object>;

const options = {
  versionKey: false,
  strict: 'throw',
  autoIndex: false,
  autoCreate: false,
  minimize: false,
} as const;

const filed: SchemaDefinition = {
  _id: { type: String, required: true },
  version: { type: Number, required: true },
  submission: { type: String, required: true },
  urgency: { type: String, required: true },
  sweepAt: { type: Date, default: null },
  aggregate: { type: Schema.Types.Mixed, required: true },
};

const duplicateKey = 11_000;

const isDuplicate = (error: unknown): boolean =>
  error instanceof mongo.MongoServerError && error.code === duplicateKey;

/**
 * Documents of one kind: each aggregate whole, beside it what it is looked up by; replaced only at the version that a
 * change was based on (ADR 4). Every lookup has an index: nothing here reads a collection from end to end.
 */
export const openAggregateStore = async <Of extends Aggregate, Keys extends object>(
  connection: Connection,
  shape: AggregateShape<Of, Keys>,
) => {
  const schema = new Schema<AnyStored>({ ...filed, ...shape.keys }, options);
  schema.index({ submission: 1 }, { unique: true });
  schema.index({ sweepAt: 1 });
  for (const index of shape.indexes) schema.index(index);
  const documents = connection.model<AnyStored>(shape.model, schema, shape.collection);
  await documents.createIndexes();

  const find = async (ids: readonly string[]): Promise<ReadonlyMap<string, Of>> => {
    const found = await documents
      .find({ _id: { $in: [...ids] } })
      .lean<Stored<Of>[]>()
      .exec();
    return new Map(found.map(({ _id, aggregate }) => [_id, aggregate]));
  };

  const bySubmission = async (submission: string): Promise<Of | null> =>
    (await documents.findOne({ submission }).lean<Stored<Of>>().exec())?.aggregate ?? null;

  const behind = (after: string | null): object => {
    const place = placeIn(after, shape.place ?? 'RANK');
    return place === null ? {} : { urgency: { $gt: place } };
  };

  /**
   * Those whose keys fit, most urgent first, behind the cursor `after`. The filter names keys of an index. Throws
   * BAD_USER_INPUT for what is no cursor of the list.
   */
  const page = async (filter: object, first: number, after: string | null): Promise<AggregatePage<Of>> => {
    const found = await documents
      .find({ ...filter, ...behind(after) })
      .sort({ urgency: 1 })
      .limit(first + 1)
      .lean<Stored<Of>[]>()
      .exec();
    const shown = found.slice(0, first);
    return {
      aggregates: shown.map(({ aggregate }) => aggregate),
      cursors: shown.map(({ urgency }) => urgency),
      hasNextPage: found.length > first,
    };
  };

  /**
   * A page of those whose keys fit one of several filters, each aggregate once, most urgent first. One filter after the
   * other is read in the order of its index and the pages are merged: an index gives no order over several values.
   */
  const pageOfEach = async (
    filters: readonly object[],
    first: number,
    after: string | null,
  ): Promise<AggregatePage<Of>> => {
    // Of nothing at all, too, a bad cursor is told.
    behind(after);
    const pages = await Promise.all(filters.map((filter) => page(filter, first, after)));
    const found = new Map(
      pages.flatMap(({ aggregates, cursors }) =>
        aggregates.map((aggregate, place) => [cursors[place] ?? '', aggregate] as const),
      ),
    );
    const ordered = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
    const shown = ordered.slice(0, first);
    return {
      aggregates: shown.map(([, aggregate]) => aggregate),
      cursors: shown.map(([cursor]) => cursor),
      hasNextPage: ordered.length > first || pages.some(({ hasNextPage }) => hasNextPage),
    };
  };

  /** Adds a new aggregate, to be swept at once. Throws CONFLICT when the submission made one already. */
  const add = async (aggregate: Of, submission: string | null, now: Date): Promise<void> => {
    const { id: _id, version } = aggregate;
    const filing = { _id, version, submission: submission ?? _id, sweepAt: now, aggregate };
    await documents.create({ ...shape.keysOf(aggregate), ...filing }).catch((error: unknown) => {
      throw isDuplicate(error) ? hubError('CONFLICT') : error;
    });
  };

  /** Replaces an aggregate at the version before. False when somebody else was faster: nothing is changed then. */
  const replace = async (aggregate: Of, before: Of, now: Date): Promise<boolean> => {
    const { id: _id, version } = aggregate;
    const changes = { ...shape.keysOf(aggregate), version, sweepAt: now, aggregate };
    const { matchedCount } = await documents
      .updateOne({ _id, version: before.version }, { $set: changes })
      .exec();
    return matchedCount > 0;
  };

  /** Those that the sweep has to look at by now, longest due first, at most `limit`. */
  const dueForSweep = async (now: Date, limit: number): Promise<readonly Of[]> => {
    const found = await documents
      .find({ sweepAt: { $lte: now } })
      .sort({ sweepAt: 1 })
      .limit(limit)
      .lean<Stored<Of>[]>()
      .exec();
    return found.map(({ aggregate }) => aggregate);
  };

  /** Says when to look again. False, and without effect, for an aggregate that has changed since it was read. */
  const swept = async ({ id, version }: Of, next: Date | null): Promise<boolean> => {
    const { matchedCount } = await documents
      .updateOne({ _id: id, version }, { $set: { sweepAt: next } })
      .exec();
    return matchedCount > 0;
  };

  return { documents, find, bySubmission, page, pageOfEach, add, replace, dueForSweep, swept };
};

/** The store of one kind of aggregate. */
export type AggregateStore<Of extends Aggregate> = Omit<
  Awaited<ReturnType<typeof openAggregateStore<Of, object>>>,
  'documents'
>;
