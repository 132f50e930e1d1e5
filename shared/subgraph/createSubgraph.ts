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

const openDependencies = async (
  definition: SubgraphDefinition,
  { config, clock, timer, ids, logger, monitorCommands }: Required<SubgraphEnvironment>,
): Promise<SubgraphDependencies> => {
  const { agency, name, kinds, rows, disclosureType } = definition;
  const directory = path.join(config.dataDirectory, name);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const store = await openStore({ agency, url: config.storeUrl, directory, monitorCommands });
  const [records, log, accessTokens] = await Promise.all([
    openRecordStore(store.connection, kinds),
    openDisclosureLog({ connection: store.connection, clock, logger }),
    openAccessTokens({ ...config, clock }),
  ]);
  const witnessing = await openWitnessing({
    ...{ service: name, config, store, log, clock, timer, logger, accessTokens },
  });
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

/** Starts a subgraph: its store, its log, its doors, its server. Rejects if any of them cannot be had. */
export const startSubgraph = async (
  definition: SubgraphDefinition,
  environment: SubgraphEnvironment,
): Promise<RunningSubgraph> => {
  const { config, monitorCommands = false, timer = systemTimer } = environment;
  const testClock = config.testClock ? settableClock(systemClock.now()) : undefined;
  const clock = environment.clock ?? testClock ?? systemClock;
  const logger = environment.logger ?? createLogger({ service: definition.name, level: config.logLevel });
  const ids = environment.ids ?? randomIdSource(clock);
  const required = { config, clock, timer, ids, logger, monitorCommands };
  const dependencies = await openDependencies(definition, required);
  const services = await definition.openServices?.(dependencies, config);
  const endCorrections = await keepCorrectionsFinished({ ...dependencies, agency: definition.agency });

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
  const { url, port } = await server.listen();
  logger.info({ port, store: dependencies.store.embedded ? 'embedded' : 'mongodb' }, 'listening');
  const close = async (): Promise<void> => {
    await server.close();
    endCorrections();
    await services?.close?.();
    await dependencies.witnessing.close();
    await dependencies.store.close();
  };
  return { url, port, dependencies, close };
};

/** The whole of a subgraph's process: configuration from the environment, termination by signal. */
export const serveSubgraph = (definition: SubgraphDefinition): void => {
  startProcess(async () => {
    const running = await startSubgraph(definition, { config: readSubgraphConfig(definition.defaultPort) });
    closeOnTermination(running, running.dependencies.logger);
  });
};
