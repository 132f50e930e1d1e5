import type { Connection } from 'mongoose';
import type { Logger } from '../logger';
import type { Clock } from '../time/clock';
import { emptyHead, rootHashOf } from './chain';
import type { DisclosureLog } from './entry';
import { openLogCollection } from './logCollection';
import { createLogWriter } from './logWriter';
import { verifyChain } from './verification';

export interface DisclosureLogOptions {
  /** A connected store of the log's owner. */
  readonly connection: Connection;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Opens the log of an agency in its own store, reading every hash once to find the head and the Merkle root.
 * Throws if the store cannot be read or the chain has a gap: nothing may be disclosed behind a broken log.
 */
export async function openDisclosureLog({
  connection,
  clock,
  logger,
}: DisclosureLogOptions): Promise<DisclosureLog> {
  const collection = await openLogCollection(connection);
  const writer = createLogWriter(collection, await collection.headBehind(emptyHead), logger);
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
