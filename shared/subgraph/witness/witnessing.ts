import path from 'node:path';
import type { RouteHandler } from '../../http';
import type { AccessTokenVerifier } from '../../identity';
import {
  openCheckpointStore,
  openLogTree,
  openWitnessStore,
  type CheckpointStore,
  type DisclosureLog,
  type LogTree,
  type WitnessStore,
} from '../../log';
import type { Logger } from '../../logger';
import type { Store } from '../../store';
import type { Clock, Timer } from '../../time';
import type { SubgraphConfig } from '../config';
import { longestAddCheckpoint } from './addCheckpointRequest';
import { auditExportRoute, type AuditExportSettings } from './auditExport';
import { createAskWitness } from './cosigning';
import { openLogKeys, publishedKeys, type LogKeys } from './logKeys';
import { createPeers } from './peers';
import { createCheckpointPublisher, type CheckpointPublisher } from './publisher';
import { createWitness, type Witness } from './witness';

/** How an agency’s log is watched, and how the agency watches those of the others. */
export interface Witnessing extends CheckpointPublisher {
  readonly tree: LogTree;
  readonly checkpoints: CheckpointStore;
  readonly witnessed: WitnessStore;
  readonly routes: Readonly<Record<string, RouteHandler>>;
  /** Ends the making of checkpoints; resolves when the last one is done. To be called before the store is closed. */
  close(): Promise<void>;
}

/** What witnessing stands on. */
export interface WitnessingSettings {
  readonly service: string;
  readonly config: SubgraphConfig;
  readonly store: Store;
  readonly log: DisclosureLog;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly logger: Logger;
  readonly accessTokens: AccessTokenVerifier;
}

const patienceMs = 3000;
const everyMinuteMs = 60_000;

/** The doors that are no GraphQL: the public keys, the witness, and the export for auditors. */
const routesOf = (
  keys: LogKeys,
  witness: Witness,
  exported: AuditExportSettings,
): Readonly<Record<string, RouteHandler>> => ({
  'GET /.well-known/log-keys': () => ({ status: 200, body: publishedKeys(keys) }),
  'POST /witness/add-checkpoint': async ({ readText }) =>
    witness.addCheckpoint(await readText(longestAddCheckpoint)),
  'GET /audit/export': auditExportRoute(exported),
});

const openStores = async ({ connection }: Store) => ({
  witnessed: await openWitnessStore(connection),
  tree: openLogTree(connection),
  checkpoints: openCheckpointStore(connection),
});

/** Opens the log’s keys and stores, and from then on makes a checkpoint whenever the log has grown. */
export const openWitnessing = async (settings: WitnessingSettings): Promise<Witnessing> => {
  const { service, config, store, log, clock, timer, logger, accessTokens } = settings;
  const { witnesses = [], witnessKeys = [], witnessTimeoutMs: timeoutMs = patienceMs } = config;
  const directory = path.join(config.dataDirectory, service);
  const keys = await openLogKeys({ service, directory, configured: config.logSigningKeys });
  const { witnessed, tree, checkpoints } = await openStores(store);
  const named = { service, store: witnessed, logger, timeoutMs };
  const peers = createPeers({ peers: witnesses, configuredKeys: witnessKeys, ...named });
  const askWitness = createAskWitness({ peers, tree, checkpoints, logger, timeoutMs });
  const made = { keys, log, checkpoints, peers, clock };
  const publisher = createCheckpointPublisher({ ...made, tree, askWitness, logger });
  const witness = createWitness({ peers, cosigners: keys.cosigners, store: witnessed, clock, logger });
  const endTimer = timer.every(config.checkpointEveryMs ?? everyMinuteMs, () => {
    publisher.publishCheckpoint().catch((error: unknown) => {
      logger.error({ err: error }, 'no checkpoint could be made of the log');
    });
  });
  return {
    ...publisher,
    tree,
    checkpoints,
    witnessed,
    routes: routesOf(keys, witness, { ...made, publisher, accessTokens }),
    close: async () => {
      endTimer();
      await publisher.settled();
    },
  };
};
