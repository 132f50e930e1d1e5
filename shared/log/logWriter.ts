import { hubError } from '../errors';
import type { Logger } from '../logger';
import { canonicalJson } from './canonicalJson';
import { type ChainHead, headAfter, seal } from './chain';
import type { LogEntryBody, SealedEntry } from './entry';
import type { LogCollection } from './logCollection';

/** Writes to the log: everything that waits in one go, one write at a time. */
export interface LogWriter {
  append(bodies: readonly LogEntryBody[]): Promise<readonly SealedEntry[]>;
  /** The last head that this process knows; other processes may have gone on. */
  knownHead(): ChainHead;
}

interface Waiting {
  readonly bodies: readonly LogEntryBody[];
  readonly resolve: (sealed: readonly SealedEntry[]) => void;
  readonly reject: (error: unknown) => void;
}

/** How many times in a row others may be first before an append gives up: a second or so against a store nearby. */
const mostLostRaces = 200;
const largestBatch = 1000;

/** A writer that goes on behind the head that was found at opening. */
export function createLogWriter(collection: LogCollection, opened: ChainHead, logger: Logger): LogWriter {
  const waiting: Waiting[] = [];
  const end = createChainEnd(collection, opened);
  let isWriting = false;

  const writeOut = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      settle(batch, await end.write(batch.flatMap(({ bodies }) => bodies)));
    } catch (error) {
      logger.error({ err: error }, 'The disclosure log could not be written');
      for (const { reject } of [...batch, ...waiting.splice(0)]) reject(hubError('LOG_UNAVAILABLE'));
    }
  };

  const drain = async (): Promise<void> => {
    isWriting = true;
    while (waiting.length > 0) await writeOut(nextBatch(waiting));
    // In the same turn as the last look at the queue: whoever comes later starts the next drain.
    isWriting = false;
  };

  return {
    knownHead: end.head,
    append: async (bodies) => {
      const accepted = acceptable(bodies, logger);
      if (accepted.length === 0) return [];
      return new Promise((resolve, reject) => {
        waiting.push({ bodies: accepted, resolve, reject });
        if (!isWriting) void drain();
      });
    },
  };
}

/**
 * The end of the chain, where entries are sealed and stored. `write` must not be called while another is under way.
 * INVARIANT: the chain never forks and never skips. An entry's place is its unique key, so of two processes one is
 * refused and seals anew behind the other's entries; and after anything but a full success the head is read again
 * before the next write.
 */
function createChainEnd(collection: LogCollection, opened: ChainHead) {
  let head = opened;
  let isHeadCertain = true;
  return {
    head: () => head,
    write: async (bodies: readonly LogEntryBody[]): Promise<SealedEntry[]> => {
      const written: SealedEntry[] = [];
      for (let lostRaces = 0; lostRaces < mostLostRaces;) {
        if (!isHeadCertain) head = await collection.headBehind(head);
        isHeadCertain = false;
        const sealed = seal(head, bodies.slice(written.length));
        const accepted = sealed.slice(0, await collection.insert(sealed));
        head = accepted.reduce(headAfter, head);
        written.push(...accepted);
        isHeadCertain = accepted.length === sealed.length;
        if (isHeadCertain) return written;
        lostRaces = accepted.length > 0 ? 0 : lostRaces + 1;
      }
      throw new Error('Other writers were always first');
    },
  };
}

/** The bodies exactly as they will be hashed and stored; one that cannot be written refuses only its own caller. */
function acceptable(bodies: readonly LogEntryBody[], logger: Logger): LogEntryBody[] {
  try {
    return bodies.map((body) => JSON.parse(canonicalJson(body)) as LogEntryBody);
  } catch (error) {
    logger.error({ err: error }, 'An entry of the disclosure log is not JSON');
    throw hubError('LOG_UNAVAILABLE');
  }
}

function nextBatch(waiting: Waiting[]): Waiting[] {
  let entries = 0;
  const end = waiting.findIndex(({ bodies }) => (entries += bodies.length) > largestBatch);
  return waiting.splice(0, end === -1 ? waiting.length : Math.max(end, 1));
}

function settle(batch: readonly Waiting[], sealed: readonly SealedEntry[]): void {
  let start = 0;
  for (const { bodies, resolve } of batch) {
    resolve(sealed.slice(start, start + bodies.length));
    start += bodies.length;
  }
}
