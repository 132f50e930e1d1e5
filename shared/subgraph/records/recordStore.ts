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

const bySubject = (records: readonly StoredRecord[]): ReadonlyMap<string, readonly StoredRecord[]> => {
  const grouped = new Map<string, StoredRecord[]>();
  for (const record of records)
    for (const subject of record.subjects) {
      const group = grouped.get(subject);
      if (group) group.push(record);
      else grouped.set(subject, [record]);
    }
  return grouped;
};

/**
 * An agency's records. Reading makes one query a collection whatever the number of people (design 5), each covered
 * by an index.
 */
export const openRecordStore = async (connection: Connection, kinds: readonly RecordKind[]) => {
  const people = connection.model<StoredPerson>('Person', personSchema, 'people');
  const matches = connection.model<StoredMatch>('Match', matchSchema, 'matches');
  const models = new Map<string, Model<StoredRecord>>(
    kinds.map((kind) => [kind.name, connection.model<StoredRecord>(kind.name, kind.schema, kind.collection)]),
  );
  await Promise.all([people, matches, ...models.values()].map((model) => model.createIndexes()));

  const loadMatches = async (persons: readonly string[]): Promise<ReadonlyMap<string, StoredMatch>> => {
    const found = await matches
      .find({ _id: { $in: [...persons] } })
      .lean<StoredMatch[]>()
      .exec();
    return new Map(found.map((match) => [match._id, match]));
  };

  const loadRecords = async (subjects: readonly string[]): Promise<LoadedRecords['records']> => {
    const loaded = await Promise.all(
      [...models].map(async ([name, model]) => {
        const found = await model
          .find({ subjects: { $in: [...subjects] } })
          .lean<StoredRecord[]>()
          .exec();
        return [name, bySubject(found)] as const;
      }),
    );
    return new Map(loaded);
  };

  return { people, matches, models, kinds, loadMatches, loadRecords };
};

export type RecordStore = Awaited<ReturnType<typeof openRecordStore>>;
