import type { Connection, Model } from 'mongoose';
import { matchSchema, type StoredMatch } from './match';
import { personSchema, type StoredPerson } from './person';
import type { RecordKind } from './recordKind';
import type { StoredRecord } from './storedRecord';

/** Everything that one request needs of one agency's store, however many people it is about. */
export interface LoadedRecords {
  /** By the hub's person id; a person whom nobody has matched is absent. */
  readonly matches: ReadonlyMap<string, StoredMatch>;
  /** Records by kind name, then by the agency's person reference. */
  readonly records: ReadonlyMap<string, ReadonlyMap<string, readonly StoredRecord[]>>;
}

/** All kinds of record stand in one collection, so that a person’s records are one query whatever the agency keeps. */
const recordCollection = 'records';

const kindOf = ({ _id }: StoredRecord): string => _id.split(':', 1)[0] ?? '';

const grouped = (found: readonly StoredRecord[]): LoadedRecords['records'] => {
  const kinds = new Map<string, Map<string, StoredRecord[]>>();
  for (const record of found) {
    const kind = kinds.get(kindOf(record)) ?? new Map<string, StoredRecord[]>();
    kinds.set(kindOf(record), kind);
    for (const subject of record.subjects) kind.set(subject, [...(kind.get(subject) ?? []), record]);
  }
  return kinds;
};

/**
 * An agency's records. Reading makes one query a collection whatever the number of people (design 5), each covered
 * by an index.
 */
export const openRecordStore = async (connection: Connection, kinds: readonly RecordKind[]) => {
  const people = connection.model<StoredPerson>('Person', personSchema, 'people');
  const matches = connection.model<StoredMatch>('Match', matchSchema, 'matches');
  const models = new Map<string, Model<StoredRecord>>(
    kinds.map((kind) => [
      kind.name,
      connection.model<StoredRecord>(kind.name, kind.schema, recordCollection),
    ]),
  );
  const indexed = [people, matches, ...[...models.values()].slice(0, 1)];
  await Promise.all(indexed.map((model) => model.createIndexes()));

  const loadMatches = async (persons: readonly string[]): Promise<ReadonlyMap<string, StoredMatch>> => {
    const found = await matches
      .find({ _id: { $in: [...persons] } })
      .lean<StoredMatch[]>()
      .exec();
    return new Map(found.map((match) => [match._id, match]));
  };

  const loadRecords = async (subjects: readonly string[]): Promise<LoadedRecords['records']> => {
    const filter = { subjects: { $in: [...subjects] } };
    return grouped(await connection.collection<StoredRecord>(recordCollection).find(filter).toArray());
  };

  return { people, matches, models, kinds, loadMatches, loadRecords };
};

export type RecordStore = Awaited<ReturnType<typeof openRecordStore>>;
