import type { Connection } from 'mongoose';
import type { Logger } from '../logger';
import type { Clock } from '../time/clock';
import { type ChainHead, emptyHead, rootHashOf } from './chain';
import { openCheckpointStore } from './checkpointStore';
import type { DisclosureLog } from './entry';
import { openLogCollection } from './logCollection';
import { openLogTree } from './logTree';
import { createLogWriter } from './logWriter';
import { verifyChain } from './verification';

export interface DisclosureLogOptions {
  /** A connected store of the log's owner. */
  readonly connection: Connection;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** The head at the last signed checkpoint, from the tiles, so that opening does not read what was signed long ago. */
async function lastSignedHead(connection: Connection): Promise<ChainHead> {
  const last = await openCheckpointStore(connection).latest();
  if (last === undefined) return emptyHead;
  const head = { headHash: last.headHash, frontier: await openLogTree(connection).frontierAt(last.size) };
  if (rootHashOf(head) !== last.rootHash)
    throw new Error(`The disclosure log is broken before ${String(last.size)}: it is not what was signed.`);
  return head;
}

/**
 * Opens the log of an agency in its own store, reading every hash since the last checkpoint to find head and root.
 * Throws if the store cannot be read, the log is not what the checkpoint says or the chain has a gap behind it: nothing
 * may be disclosed behind a broken log. Gaps further back are found by `verify`.
 */
export async function openDisclosureLog({
  connection,
  clock,
  logger,
}: DisclosureLogOptions): Promise<DisclosureLog> {
  const collection = await openLogCollection(connection);
  const writer = createLogWriter(
    collection,
    await collection.headBehind(await lastSignedHead(connection)),
    logger,
  );
  return {
    append: (bodies) => writer.append(bodies),
    entries: (filter, page) => collection.page(filter, page),
    checkpoint: async () => {
      const head = await collection.headBehind(writer.knownHead());
      const { headHash, frontier } = head;
      return { size: frontier.size, rootHash: rootHashOf(head), headHash, at: clock.now().toISOString() };
    },
    verify: (kept) => {
      const known = writer.knownHead();
      const ownState = { size: known.frontier.size, rootHash: rootHashOf(known) };
      return verifyChain(collection.all(), kept === undefined ? [ownState] : [ownState, kept]);
    },
  };
}
