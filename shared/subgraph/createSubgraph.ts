import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createGrantVerifier, createMatchingIdentityVerifier } from '../grant';
import { closeOnTermination, createApollo, createGraphqlServer, startProcess, testClockRoute } from '../http';
import { randomIdSource, type IdSource } from '../identifiers';
import { bearerTokenOf, openAccessTokens, remoteKeys } from '../identity';
import { openDisclosureLog, openPersonSearch } from '../log';
import { createLogger, type Logger } from '../logger';
import { openStore } from '../store';
import { settableClock, systemClock, systemTimer, type Clock, type Timer } from '../time';
import { createAgencyContext, type AgencyContext } from './agencyContext';
import { readSubgraphConfig, type SubgraphConfig } from './config';
import { keepCorrectionsFinished } from './corrections/finishing';
import type { SubgraphDependencies } from './dependencies';
import { guardDoors } from './doors';
import { createFederatedSchema } from './federatedSchema';
import { createPipeline } from './pipeline';
import { openRecordStore } from './records';
import { openReviewStore } from './records/reviewStore';
import type { SubgraphDefinition } from './subgraphDefinition';
import { openWitnessing } from './witness/witnessing';

/** What varies between a production process, a test and a run repeated from a seed. */
export interface SubgraphEnvironment {
  readonly config: SubgraphConfig;
  readonly clock?: Clock;
  /** What runs again and again; a test may want that nothing does. */
  readonly timer?: Timer;
  readonly ids?: IdSource;
  readonly logger?: Logger;
  /** Counts the commands sent to the store, for tests. */
  readonly monitorCommands?: boolean;
}

/** A subgraph that serves. */
export interface RunningSubgraph {
  readonly url: string;
  readonly port: number;
  readonly dependencies: SubgraphDependencies;
  close(): Promise<void>;
}

/** How to close what has been opened, in the order of opening. */
type Closing = (() => unknown)[];

/** Closes the last first, each of them whatever comes of another. Throws the first error that there was. */
const closeAll = async (opened: Closing): Promise<void> => {
  const failures: unknown[] = [];
  for (const close of opened.toReversed()) {
    try {
      await close();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
};

const openDependencies = async (
  definition: SubgraphDefinition,
  { config, clock, timer, ids, logger, monitorCommands }: Required<SubgraphEnvironment>,
  opened: Closing,
): Promise<SubgraphDependencies> => {
  const { agency, name, kinds, rows, disclosureType } = definition;
  const directory = path.join(config.dataDirectory, name);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const store = await openStore({ agency, url: config.storeUrl, directory, monitorCommands });
  opened.push(() => store.close());
  const [records, log, accessTokens] = await Promise.all([
    openRecordStore(store.connection, kinds),
    openDisclosureLog({ connection: store.connection, clock, logger }),
    openAccessTokens({ ...config, clock }),
  ]);
  const witnessing = await openWitnessing({
    ...{ service: name, config, store, log, clock, timer, logger, accessTokens },
  });
  opened.push(() => witnessing.close());
  const watching = {
    personSearch: await openPersonSearch(store.connection),
    accessReviews: openReviewStore(store.connection),
  };
  const keys = remoteKeys(config.grantKeysUrl);
  const grants = createGrantVerifier({ keys, clock });
  const identities = createMatchingIdentityVerifier({ keys, clock });
  const pipeline = createPipeline({ agency, type: disclosureType, rows, store: records, log });
  const verifiers = { accessTokens, grants, identities };
  return { store, records, log, ...watching, witnessing, pipeline, clock, timer, ids, logger, ...verifiers };
};

/** The schema of a definition is built once a process: type-graphql keeps its classes in one global place. */
const schemas = new WeakMap<SubgraphDefinition, ReturnType<typeof createFederatedSchema>>();

/** The schema of a subgraph and its SDL, before its doors are guarded. */
export const schemaOf = (definition: SubgraphDefinition) => {
  let schema = schemas.get(definition);
  if (!schema) {
    schema = createFederatedSchema(definition);
    schemas.set(definition, schema);
  }
  return schema;
};

/** The gateway sends one representation a subject, each with its grant: a page of contacts outgrows a client’s body. */
const representationsLimit = 8 * 1024 * 1024;

const open = async (
  definition: SubgraphDefinition,
  environment: SubgraphEnvironment,
  opened: Closing,
): Promise<RunningSubgraph> => {
  const { config, monitorCommands = false, timer = systemTimer } = environment;
  const testClock = config.testClock ? settableClock(systemClock.now()) : undefined;
  const clock = environment.clock ?? testClock ?? systemClock;
  const logger = environment.logger ?? createLogger({ service: definition.name, level: config.logLevel });
  const ids = environment.ids ?? randomIdSource(clock);
  const required = { config, clock, timer, ids, logger, monitorCommands };
  const dependencies = await openDependencies(definition, required, opened);
  const services = await definition.openServices?.(dependencies, config);
  opened.push(() => services?.close?.());
  opened.push(await keepCorrectionsFinished({ ...dependencies, agency: definition.agency }));

  const apollo = createApollo<AgencyContext>({
    source: { schema: guardDoors(schemaOf(definition).schema, definition.doors) },
    production: config.production,
    logger,
  });
  const clockRoute = testClock && testClockRoute(testClock, config.production);
  const server = createGraphqlServer<AgencyContext>({
    ...{ apollo, port: config.port, host: config.host, bodyLimitBytes: representationsLimit, logger, ids },
    routes: { ...dependencies.witnessing.routes, ...services?.routes, ...clockRoute },
    contextOf: async (request, { correlationId }) => {
      const requester = await dependencies.accessTokens.verify(bearerTokenOf(request.headers.authorization));
      const base = { requester, correlation: correlationId, now: clock.now() };
      const context = createAgencyContext(definition.agency, dependencies, base);
      return services?.contextOf(context) ?? context;
    },
  });
  opened.push(() => server.close());
  const { url, port } = await server.listen();
  logger.info({ port, store: dependencies.store.embedded ? 'embedded' : 'mongodb' }, 'listening');
  return { url, port, dependencies, close: () => closeAll(opened) };
};

/**
 * Starts a subgraph: its store, its log, its doors, its server. Rejects if any of them cannot be had, with that error
 * whatever comes of closing what had been opened by then: nobody else could.
 */
export const startSubgraph = async (
  definition: SubgraphDefinition,
  environment: SubgraphEnvironment,
): Promise<RunningSubgraph> => {
  const opened: Closing = [];
  try {
    return await open(definition, environment, opened);
  } catch (error) {
    await closeAll(opened).catch(() => undefined);
    throw error;
  }
};

/** The whole of a subgraph's process: configuration from the environment, termination by signal. */
export const serveSubgraph = (definition: SubgraphDefinition): void => {
  startProcess(async () => {
    const running = await startSubgraph(definition, { config: readSubgraphConfig(definition.defaultPort) });
    closeOnTermination(running, running.dependencies.logger);
  });
};
