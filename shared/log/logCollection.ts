import mongoose from 'mongoose';
import { brokenLink, type ChainHead, headAfter } from './chain';
import type { LogEntryBody, LogFilter, LogPage, LogPageRequest, SealedEntry } from './entry';
import { connected, durably } from './logConnection';

/** An entry as it is stored: its place is its key, so that no two entries can ever have the same. */
interface StoredEntry {
  readonly _id: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly body: LogEntryBody;
}

type Links = Omit<SealedEntry, 'body'>;

/** The collection that holds the log, in the terms of the log. Every method throws what the driver throws. */
export interface LogCollection {
  /**
   * Writes the entries in their order and resolves when a majority has them in its journal. Resolves to how many were
   * written before another writer's entry was found in the next place: all of them, or fewer.
   */
  insert(entries: readonly SealedEntry[]): Promise<number>;
  /** The head after everything that has been stored behind this one. Throws if an entry there does not follow. */
  headBehind(head: ChainHead): Promise<ChainHead>;
  /** Every entry, oldest first, streamed. */
  all(): AsyncIterable<SealedEntry>;
  page(filter: LogFilter, page: LogPageRequest): Promise<LogPage>;
}

/** Where the entries are kept. */
export const collectionName = 'disclosureLog';

const duplicateKey = 11000;

/** Opens the collection and makes sure of its indexes. */
export async function openLogCollection(connection: mongoose.Connection): Promise<LogCollection> {
  const collection = () => connected(connection).collection<StoredEntry>(collectionName);
  await collection().createIndexes([
    { key: { 'body.contact': 1, _id: 1 } },
    { key: { 'body.person': 1, _id: 1 } },
    { key: { 'body.requester.sub': 1, _id: 1 } },
  ]);
  return {
    insert: (entries) => insertInOrder(collection(), entries),
    headBehind: (head) => followLinks(head, linksFrom(collection(), head.frontier.size)),
    all: () => allOf(collection()),
    page: (filter, page) => pageOf(collection(), filter, page),
  };
}

type Stored = mongoose.mongo.Collection<StoredEntry>;

async function insertInOrder(collection: Stored, entries: readonly SealedEntry[]): Promise<number> {
  const documents = entries.map(({ seq, previousHash, hash, body }) => ({
    _id: seq,
    previousHash,
    hash,
    body,
  }));
  try {
    // INVARIANT: ordered, so that what was written of a batch is always its beginning.
    await collection.insertMany(documents, { ordered: true, ...durably });
    return entries.length;
  } catch (error) {
    if (isPlaceTaken(error)) return error.insertedCount;
    throw error;
  }
}

/** Another replica wrote to the place first, and nothing else went wrong: what counts as written is also durable. */
function isPlaceTaken(error: unknown): error is mongoose.mongo.MongoBulkWriteError {
  if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) return false;
  return error.code === duplicateKey && error.result.getWriteConcernError() === undefined;
}

async function* linksFrom(collection: Stored, seq: number): AsyncIterable<Links> {
  const cursor = collection
    .find({ _id: { $gte: seq } }, { projection: { previousHash: 1, hash: 1 } })
    .sort({ _id: 1 });
  for await (const { _id, previousHash, hash } of cursor) yield { seq: _id, previousHash, hash };
}

async function followLinks(start: ChainHead, links: AsyncIterable<Links>): Promise<ChainHead> {
  let head = start;
  for await (const link of links) {
    const broken = brokenLink(head, link);
    if (broken !== undefined)
      throw new Error(`The disclosure log is broken at ${String(link.seq)}: ${broken}`);
    head = headAfter(head, link);
  }
  return head;
}

async function* allOf(collection: Stored): AsyncIterable<SealedEntry> {
  for await (const stored of collection.find({}).sort({ _id: 1 })) yield toSealedEntry(stored);
}

async function pageOf(
  collection: Stored,
  filter: LogFilter,
  { first, after, newestFirst = false }: LogPageRequest,
): Promise<LogPage> {
  const beyond = after === undefined ? {} : { _id: newestFirst ? { $lt: after } : { $gt: after } };
  const found = await collection
    .find({ ...toQuery(filter), ...beyond })
    .sort({ _id: newestFirst ? -1 : 1 })
    .limit(first + 1)
    .toArray();
  return { entries: found.slice(0, first).map(toSealedEntry), hasNextPage: found.length > first };
}

function toQuery({ contact, person, sub, kind, from, to }: LogFilter) {
  const at = { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lt: to }) };
  return {
    ...(contact !== undefined && { 'body.contact': contact }),
    ...(person !== undefined && { 'body.person': person }),
    ...(sub !== undefined && { 'body.requester.sub': sub }),
    ...(kind !== undefined && { 'body.kind': kind }),
    ...(Object.keys(at).length > 0 && { 'body.at': at }),
  };
}

const toSealedEntry = ({ _id, previousHash, hash, body }: StoredEntry): SealedEntry => ({
  seq: _id,
  previousHash,
  hash,
  body,
});
