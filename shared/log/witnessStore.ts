import type mongoose from 'mongoose';
import { connected, durably, isTaken } from './logConnection';

/** The last checkpoint of somebody else’s log that this witness has cosigned. */
export interface WitnessedCheckpoint {
  readonly origin: string;
  readonly size: number;
  /** Hexadecimal. */
  readonly rootHash: string;
  /** As it came, with the signature of the log. */
  readonly note: string;
  /** When this witness cosigned it, UTC, ISO 8601. */
  readonly at: string;
}

/** A checkpoint, signed by its log, that cannot be true together with the one that was cosigned before. */
export interface Contradiction {
  readonly origin: string;
  /** The note that was refused. */
  readonly note: string;
  /** The note that it contradicts. */
  readonly cosigned: string;
  readonly why: string;
  /** UTC, ISO 8601. */
  readonly at: string;
}

/** What a witness remembers. */
export interface WitnessStore {
  seen(origin: string): Promise<WitnessedCheckpoint | undefined>;
  /**
   * Puts the next checkpoint in the place of the one that was seen (undefined: none) and resolves to true when that is
   * durable; to false, changing nothing, if another process has put one there in between.
   */
  replace(seen: WitnessedCheckpoint | undefined, next: WitnessedCheckpoint): Promise<boolean>;
  all(): Promise<readonly WitnessedCheckpoint[]>;
  /** Keeps the evidence, the same one once. */
  keepContradiction(id: string, contradiction: Contradiction): Promise<void>;
  /** The last hundred about one log, in no order. */
  contradictions(origin: string): Promise<readonly Contradiction[]>;
  /** The verifier keys under which an agency is known; those given become them if there are none yet (first use). */
  pinnedKeys(service: string): Promise<readonly string[] | undefined>;
  pinKeys(service: string, keys: readonly string[]): Promise<readonly string[]>;
}

type Stored = Omit<WitnessedCheckpoint, 'origin'> & { readonly _id: string };

const toWitnessed = ({ _id, size, rootHash, note, at }: Stored): WitnessedCheckpoint => ({
  origin: _id,
  size,
  rootHash,
  note,
  at,
});

/** Whether a write was made; the key being taken is a no, any other failure is thrown. */
async function unlessTaken(write: () => Promise<boolean>): Promise<boolean> {
  try {
    return await write();
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

/** What a witness remembers, kept in its own store: one document for each log. */
export function openWitnessStore(connection: mongoose.Connection): WitnessStore {
  const witnessed = () => connected(connection).collection<Stored>('witnessedLogs');
  return {
    ...openPins(connection),
    ...openContradictions(connection),
    seen: async (origin) => {
      const found = await witnessed().findOne({ _id: origin });
      return found === null ? undefined : toWitnessed(found);
    },
    replace: (seen, { origin, ...next }) =>
      unlessTaken(async () => {
        if (seen === undefined) {
          await witnessed().insertOne({ _id: origin, ...next }, durably);
          return true;
        }
        // INVARIANT: only what was compared is replaced, so that of two replicas one loses and looks again.
        const same = { _id: origin, size: seen.size, rootHash: seen.rootHash };
        const { matchedCount } = await witnessed().updateOne(same, { $set: next }, durably);
        return matchedCount === 1;
      }),
    all: async () => (await witnessed().find({}).sort({ _id: 1 }).toArray()).map(toWitnessed),
  };
}

function openContradictions(connection: mongoose.Connection) {
  const stored = () => connected(connection).collection<Contradiction & { _id: string }>('logContradictions');
  return {
    keepContradiction: async (id: string, contradiction: Contradiction): Promise<void> => {
      await unlessTaken(async () => {
        await stored().insertOne({ _id: id, ...contradiction }, durably);
        return true;
      });
    },
    contradictions: async (origin: string): Promise<readonly Contradiction[]> =>
      (await stored().find({ origin }).limit(100).toArray()).map(({ _id, ...kept }) => kept),
  };
}

function openPins(connection: mongoose.Connection) {
  const stored = () => connected(connection).collection<{ _id: string; keys: string[] }>('logPeers');
  const pinnedKeys = async (service: string): Promise<readonly string[] | undefined> =>
    (await stored().findOne({ _id: service }))?.keys;
  return {
    pinnedKeys,
    pinKeys: async (service: string, keys: readonly string[]): Promise<readonly string[]> => {
      await unlessTaken(async () => {
        await stored().insertOne({ _id: service, keys: [...keys] }, durably);
        return true;
      });
      return (await pinnedKeys(service)) ?? keys;
    },
  };
}
