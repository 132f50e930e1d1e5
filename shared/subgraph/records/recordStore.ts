import type { Connection, Model } from 'mongoose';
import { correctionSchema, type StoredCorrection } from './correction';
import { additionSchema, type StoredAddition } from './addition';
import { matchSchema, type StoredMatch } from './match';
import { personSchema, type StoredPerson } from './person';
import type { RecordKind } from './recordKind';
import type { StoredRecord } from './storedRecord';
import { staffSchema, type StoredStaffMember } from './staffMember';

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

const unlinked = (match: StoredMatch): StoredMatch => ({ ...match, status: 'OPEN', record: null });

/**
 * An agency's records. Reading makes one query a collection whatever the number of people (design 5), each covered
 * by an index.
 */
export const openRecordStore = async (connection: Connection, kinds: readonly RecordKind[]) => {
  const people = connection.model<StoredPerson>('Person', personSchema, 'people');
  const matches = connection.model<StoredMatch>('Match', matchSchema, 'matches');
  const corrections = connection.model<StoredCorrection>('Correction', correctionSchema, 'corrections');
  const staff = connection.model<StoredStaffMember>('StaffMember', staffSchema, 'staff');
  const additions = connection.model<StoredAddition>('Addition', additionSchema, 'additions');
  const models = new Map<string, Model<StoredRecord>>(
    kinds.map((kind) => [
      kind.name,
      connection.model<StoredRecord>(kind.name, kind.schema, recordCollection),
    ]),
  );
  const indexed = [people, matches, corrections, ...[...models.values()].slice(0, 1)];
  await Promise.all(indexed.map((model) => model.createIndexes()));

  /** Which of these people of the agency are walled off: one query, by their primary key. */
  const walledAmong = async (references: readonly string[]): Promise<ReadonlySet<string>> => {
    if (references.length === 0) return new Set();
    const found = await people
      .find({ _id: { $in: [...new Set(references)] } }, { walled: 1 })
      .lean<Pick<StoredPerson, '_id' | 'walled'>[]>()
      .exec();
    return new Set(found.filter(({ walled }) => walled).map(({ _id }) => _id));
  };

  /** INVARIANT: a link to somebody who has been walled off since (adoption, B6) is no link, from the next request. */
  const loadMatches = async (persons: readonly string[]): Promise<ReadonlyMap<string, StoredMatch>> => {
    const found = await matches
      .find({ _id: { $in: [...persons] } })
      .lean<StoredMatch[]>()
      .exec();
    const walled = await walledAmong(found.flatMap(({ record }) => record ?? []));
    return new Map(
      found.map((match) => [match._id, walled.has(match.record ?? '') ? unlinked(match) : match]),
    );
  };

  const loadRecords = async (subjects: readonly string[]): Promise<LoadedRecords['records']> => {
    const filter = { subjects: { $in: [...subjects] } };
    return grouped(await connection.collection<StoredRecord>(recordCollection).find(filter).toArray());
  };

  return {
    people,
    matches,
    corrections,
    additions,
    staff,
    models,
    kinds,
    walledAmong,
    loadMatches,
    loadRecords,
  };
};

export type RecordStore = Awaited<ReturnType<typeof openRecordStore>>;
