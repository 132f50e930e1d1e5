import { ApolloGateway } from '@apollo/gateway';
import { createApollo, createGraphqlServer, testClockRoute } from '@mash-hub/shared/http';
import type { IdSource } from '@mash-hub/shared/identifiers';
import type { AccessTokenVerifier } from '@mash-hub/shared/identity';
import type { Logger } from '@mash-hub/shared/logger';
import type { SettableClock } from '@mash-hub/shared/time';
import { type Agencies, createAgencies } from './agencies';
import { authentication, type GatewayContext } from './authentication';
import { forbidVendorTelemetry } from './config';
import { asLimitError, parseOptions, withinLimits } from './limits';
import { partialResults } from './partialResults';
import { type ReplaceableSupergraph, replaceableSupergraph } from './supergraph';

export { composeSupergraph, type Composition } from './composition';
export { readSupergraph } from './supergraph';

/** What a gateway is made of. It holds no store and decides nothing about disclosure: it carries. */
export interface GatewayDeps {
  readonly supergraphSdl: string;
  /** The address of each subgraph, by its name in the supergraph. */
  readonly agencies: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly verifier: AccessTokenVerifier;
  readonly ids: IdSource;
  readonly logger: Logger;
  readonly production: boolean;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  /** Makes the clock settable over HTTP, for a test hub. Throws in production. */
  readonly testClock?: SettableClock;
}

export type Gateway = ReturnType<typeof createGateway>;

/** The gateway: one graph over five agencies. The concerns stand in the order in which a request meets them. */
export function createGateway(deps: GatewayDeps) {
  const { logger, ids, production, port, host, testClock } = deps;
  const supergraph = replaceableSupergraph(deps.supergraphSdl, logger);
  const agencies = createAgencies(deps);
  const server = createGraphqlServer<GatewayContext>({
    contextOf: authentication(deps.verifier),
    apollo: createGraph(deps, supergraph, agencies),
    routes: testClock === undefined ? {} : testClockRoute(testClock, production),
    port,
    ...(host !== undefined && { host }),
    logger,
    ids,
  });

  let url: string | undefined;
  return {
    /** Loads the graph and listens. Rejects for a supergraph that cannot be served or an address that is taken. */
    listen: async () => {
      const listening = await server.listen();
      url = listening.url;
      return listening;
    },
    /** Where it listens. Throws before `listen`. */
    get url(): string {
      if (url === undefined) throw new Error('The gateway does not listen yet');
      return url;
    },
    /** Finishes what is under way, then lets go of the agencies. */
    close: async () => {
      await server.close();
      await agencies.close();
    },
    /** Serves another graph from the next request on, or keeps the old one if the new one is broken. */
    replaceSupergraph: (supergraphSdl: string) => supergraph.replace(supergraphSdl),
  };
}

/** What an authenticated operation meets: the limits, the plan, the agencies, and the last look at the answer. */
function createGraph(
  { logger, production }: GatewayDeps,
  { hook }: ReplaceableSupergraph,
  agencies: Agencies,
) {
  forbidVendorTelemetry();
  const gateway = new ApolloGateway({
    supergraphSdl: hook,
    buildService: ({ name }) => agencies.named(name),
    validateSupergraph: true,
    __exposeQueryPlanExperimental: false,
    logger,
  });
  return createApollo<GatewayContext>({
    parseOptions,
    validationRules: [withinLimits],
    refine: asLimitError,
    source: { gateway },
    plugins: [partialResults()],
    production,
    logger,
  });
}
