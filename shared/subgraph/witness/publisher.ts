import {
  checkpointText,
  signatureLine,
  witnessNameOf,
  type CheckpointStore,
  type DisclosureLog,
  type LogCheckpoint,
  type LogTree,
  type SignedCheckpoint,
} from '../../log';
import type { Logger } from '../../logger';
import type { Clock } from '../../time';
import type { AskWitness } from './cosigning';
import type { LogKeys } from './logKeys';
import type { Peers } from './peers';

/** What checkpoints are made with. */
export interface PublisherSettings {
  readonly keys: LogKeys;
  readonly log: DisclosureLog;
  readonly tree: LogTree;
  readonly checkpoints: CheckpointStore;
  readonly peers: Peers;
  readonly askWitness: AskWitness;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Makes the checkpoints of the agency’s own log. */
export interface CheckpointPublisher {
  /**
   * A signed checkpoint over all that was in the log when it was asked for, kept durably, with the cosignatures of those
   * witnesses who answered in time; undefined while the log is empty. Where the log has not grown since the last one, that
   * one, with the witnesses asked who are still missing. Rejects if the store cannot be had, or if the log does not go on
   * from the last checkpoint by the hashes that are kept of it: bodies, and hashes already in tiles, are checked by
   * `verify` and by the export.
   */
  publishCheckpoint(): Promise<SignedCheckpoint | undefined>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
}

/** Throws unless the log, as its tree is now, still begins as the last checkpoint said and ends as its head says. */
const requireUnchanged = async (
  { tree, logger }: PublisherSettings,
  last: SignedCheckpoint | undefined,
  now: LogCheckpoint,
): Promise<void> => {
  const isSame = async ({ size, rootHash }: LogCheckpoint): Promise<boolean> =>
    size <= now.size && (await tree.rootAt(size)).toString('hex') === rootHash;
  if ((last === undefined || (await isSame(last))) && (await isSame(now))) return;
  logger.error({ size: now.size, last: last?.size }, 'the log is not what was signed of it');
  throw new Error('The disclosure log is not what the last checkpoint says: no further one is signed');
};

const signed = ({ keys: { origin, ownSigners } }: PublisherSettings, now: LogCheckpoint, at: Date) => {
  const text = checkpointText({ origin, ...now });
  const keys = ownSigners.map(({ verifierKey }) => verifierKey.text);
  const signatures = ownSigners.map((signer) => signatureLine(signer.sign(text, at)));
  return { ...now, keys, text, signatures, cosignatures: [] };
};

/** Asks those witnesses who have not cosigned yet, all at once, and keeps what each gave as soon as it did. */
const collect = async (settings: PublisherSettings, checkpoint: SignedCheckpoint) => {
  const { peers, askWitness, checkpoints } = settings;
  const cosigned = new Set(checkpoint.cosignatures.map(({ witness }) => witness));
  const missing = peers.all().filter(({ service }) => !cosigned.has(witnessNameOf(service)));
  await Promise.all(
    missing.map(async (peer) => {
      for (const cosignature of await askWitness(peer, checkpoint))
        await checkpoints.addCosignature(checkpoint.size, cosignature);
    }),
  );
  return missing.length === 0 ? checkpoint : ((await checkpoints.at(checkpoint.size)) ?? checkpoint);
};

const publish = async (settings: PublisherSettings): Promise<SignedCheckpoint | undefined> => {
  const { log, checkpoints, clock } = settings;
  const last = await checkpoints.latest();
  const now = await log.checkpoint();
  if (now.size === 0 && !last) return undefined;
  await requireUnchanged(settings, last, now);
  const checkpoint =
    last?.size === now.size ? last : await checkpoints.keep(signed(settings, now, clock.now()));
  return collect(settings, checkpoint);
};

/** Makes checkpoints one at a time, so that none is signed while another is compared with what went before. */
export const createCheckpointPublisher = (settings: PublisherSettings): CheckpointPublisher => {
  let last: Promise<unknown> = Promise.resolve();
  return {
    publishCheckpoint: () => {
      const next = last.then(() => publish(settings));
      last = next.catch(() => undefined);
      return next;
    },
    settled: async () => {
      await last;
    },
  };
};
