import type mongoose from 'mongoose';
import { connected, durably, isTaken } from './logConnection';

/** The last checkpoint of somebody else’s log that this witness has cosigned. */
export interface WitnessedCheckpoint {
  readonly origin: string;
  readonly size: number;
  /** Hexadecimal. */
  readonly rootHash: string;
  /** With the signatures of the log that were verified, and no other. */
  readonly note: string;
  /** When this witness cosigned it, UTC, ISO 8601. */
  readonly at: string;
}

/**
 * `CONTRADICTION`: two checkpoints of one size with different roots, which cannot both be true. `NOT_PROVED`: a larger one
 * came with a proof that does not lead to it; perhaps the proof alone was bad, and anybody can send a bad one.
 */
export type RefusalKind = 'CONTRADICTION' | 'NOT_PROVED';

/** A checkpoint, signed by its log, that was refused for the sake of the one that was cosigned before. */
export interface Contradiction {
  readonly origin: string;
  readonly kind: RefusalKind;
  /** The note that was refused. */
  readonly note: string;
  /** The note that it was compared with. */
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
  /** A hundred about one log: what cannot both be true first, then what was not proved, each the newest first. */
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
export async function openWitnessStore(connection: mongoose.Connection): Promise<WitnessStore> {
  const witnessed = () => connected(connection).collection<Stored>('witnessedLogs');
  return {
    ...openPins(connection),
    ...(await openContradictions(connection)),
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

/** Without a kind: kept before the kinds were told apart. */
type StoredContradiction = Omit<Contradiction, 'kind'> & {
  readonly _id: string;
  readonly kind?: Contradiction['kind'];
};

async function openContradictions(connection: mongoose.Connection) {
  const stored = () => connected(connection).collection<StoredContradiction>('logContradictions');
  // In the order of the alphabet a contradiction comes first.
  const order = { kind: 1, at: -1 } as const;
  await stored().createIndexes([{ key: { origin: 1, ...order } }]);
  return {
    keepContradiction: async (id: string, contradiction: Contradiction): Promise<void> => {
      await unlessTaken(async () => {
        await stored().insertOne({ _id: id, ...contradiction }, durably);
        return true;
      });
    },
    contradictions: async (origin: string): Promise<readonly Contradiction[]> =>
      (await stored().find({ origin }).sort(order).limit(100).toArray()).map(
        ({ _id, kind = 'NOT_PROVED', ...kept }) => ({ ...kept, kind }),
      ),
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
