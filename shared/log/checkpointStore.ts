import type mongoose from 'mongoose';
import type { LogCheckpoint } from './entry';
import { connected, durably, isTaken } from './logConnection';

/** What a witness has put under a checkpoint. */
export interface Cosignature {
  /** The name of the witness’s key. */
  readonly witness: string;
  /** The verifier key that the line was checked with. */
  readonly key: string;
  /** When it says that it signed, UTC, ISO 8601. */
  readonly at: string;
  /** The signature line. */
  readonly line: string;
}

/** A checkpoint that the log’s owner has signed, with the cosignatures that it has by now. */
export interface SignedCheckpoint extends LogCheckpoint {
  /** The verifier keys of the owner’s signatures, so that they can be checked when those keys have been retired. */
  readonly keys: readonly string[];
  /** The text that was signed, and the owner’s signature lines. */
  readonly text: string;
  readonly signatures: readonly string[];
  readonly cosignatures: readonly Cosignature[];
}

/** A stretch of checkpoints, smallest first. */
export interface CheckpointPage {
  readonly checkpoints: readonly SignedCheckpoint[];
  readonly hasNextPage: boolean;
}

/** The checkpoints of the owner’s log, one for each size at which one was made. */
export interface CheckpointStore {
  latest(): Promise<SignedCheckpoint | undefined>;
  at(size: number): Promise<SignedCheckpoint | undefined>;
  /** Keeps it durably; if another process was first with this size, what that kept is the answer. */
  keep(checkpoint: SignedCheckpoint): Promise<SignedCheckpoint>;
  /** Puts a cosignature under the checkpoint of that size, one for each key. */
  addCosignature(size: number, cosignature: Cosignature): Promise<void>;
  /** Those larger than `after`. */
  page(first: number, after: number): Promise<CheckpointPage>;
  /** Every verifier key, the owner’s and the witnesses’, of a signature under any checkpoint. */
  usedKeys(): Promise<readonly string[]>;
}

type Stored = Omit<SignedCheckpoint, 'size'> & { readonly _id: number };

/** The note: the signed text with all signatures that are under it, the owner’s first. */
export const noteOf = ({ text, signatures, cosignatures }: SignedCheckpoint): string =>
  `${text}\n${[...signatures, ...cosignatures.map(({ line }) => line)].map((line) => `${line}\n`).join('')}`;

const toCheckpoint = ({ _id, ...rest }: Stored): SignedCheckpoint => ({ size: _id, ...rest });

/** The checkpoints that are kept in a store. */
export function openCheckpointStore(connection: mongoose.Connection): CheckpointStore {
  const stored = () => connected(connection).collection<Stored>('logCheckpoints');
  const used = openUsedKeys(connection);
  const at = async (size: number): Promise<SignedCheckpoint | undefined> => {
    const found = await stored().findOne({ _id: size });
    return found === null ? undefined : toCheckpoint(found);
  };
  return {
    at,
    latest: async () => {
      const [found] = await stored().find({}).sort({ _id: -1 }).limit(1).toArray();
      return found && toCheckpoint(found);
    },
    keep: async ({ size, ...checkpoint }) => {
      await used.keep(checkpoint.keys);
      try {
        await stored().insertOne({ _id: size, ...checkpoint }, durably);
      } catch (error) {
        if (!isTaken(error)) throw error;
      }
      return (await at(size)) ?? { size, ...checkpoint };
    },
    addCosignature: async (size, cosignature) => {
      await used.keep([cosignature.key]);
      const unsigned = { _id: size, 'cosignatures.key': { $ne: cosignature.key } };
      await stored().updateOne(unsigned, { $push: { cosignatures: cosignature } }, durably);
    },
    page: async (first, after) => {
      const found = await stored()
        .find({ _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(first + 1)
        .toArray();
      return { checkpoints: found.slice(0, first).map(toCheckpoint), hasNextPage: found.length > first };
    },
    usedKeys: used.all,
  };
}

/** The keys beside the checkpoints, so that an export need not read all of those to name all of these. */
function openUsedKeys(connection: mongoose.Connection) {
  const stored = () => connected(connection).collection<{ readonly _id: string }>('logKeysUsed');
  const kept = new Set<string>();
  return {
    // INVARIANT: a key is durable before the first signature that needs it.
    keep: async (keys: readonly string[]): Promise<void> => {
      for (const key of keys.filter((one) => !kept.has(one))) {
        await stored().updateOne({ _id: key }, { $setOnInsert: { _id: key } }, { upsert: true, ...durably });
        kept.add(key);
      }
    },
    all: async () => (await stored().find({}).sort({ _id: 1 }).toArray()).map(({ _id }) => _id),
  };
}
