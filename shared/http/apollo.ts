import {
  ApolloServer,
  type ApolloServerOptionsWithGateway,
  type ApolloServerPlugin,
  type BaseContext,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema, ParseOptions, ValidationRule } from 'graphql';
import { publicErrorOf } from '../errors';
import type { Logger } from '../logger';
import { errorLog } from './errorLog';
import { knownOperations } from './knownOperations';

/** What an Apollo Server of the hub is made of: a schema of its own or, for the gateway, a supergraph. */
export interface ApolloSettings<C extends BaseContext> {
  readonly source: { readonly schema: GraphQLSchema } | Pick<ApolloServerOptionsWithGateway<C>, 'gateway'>;
  /** Hides schema suggestions in errors; introspection is off unless `introspection` says otherwise. */
  readonly production: boolean;
  /** Whether the schema may be read by asking; by default everywhere but in production. */
  readonly introspection?: boolean;
  readonly logger: Logger;
  readonly plugins?: readonly ApolloServerPlugin<C>[];
  readonly validationRules?: readonly ValidationRule[];
  readonly parseOptions?: ParseOptions;
  /** Turns an error into the hub's own before it is made public, where the general table would be too coarse. */
  readonly refine?: (error: unknown) => unknown;
}

/**
 * An Apollo Server set up as the hub needs it (design 11): nothing reported to anybody, no landing page, no persisted or
 * batched operations, no stack traces, no cache hints; errors as in the error table.
 */
export function createApollo<C extends BaseContext>(settings: ApolloSettings<C>): ApolloServer<C> {
  const { source, production, logger, refine = (error: unknown): unknown => error } = settings;
  return new ApolloServer<C>({
    ...source,
    logger,
    plugins: [...disabledFeatures(), errorLog(logger), statusOfMistakes(), ...(settings.plugins ?? [])],
    introspection: settings.introspection ?? !production,
    hideSchemaDetailsFromClientErrors: production,
    includeStacktraceInErrorResponses: false,
    formatError: (_formatted, error) => publicErrorOf(refine(error)),
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    validationRules: [knownOperations, ...(settings.validationRules ?? [])],
    ...(settings.parseOptions && { parseOptions: settings.parseOptions }),
  });
}

/** An operation that ended before it was answered is a fault of the hub only where its error says so. */
const statusOfMistakes = (): ApolloServerPlugin => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response: { body, http } }) => {
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        const isMistake = errors.every(({ extensions }) => extensions?.code === 'BAD_USER_INPUT');
        if (http.status === 500 && errors.length > 0 && isMistake) http.status = 400;
        return Promise.resolve();
      },
    }),
});

// A new array each time: Apollo Server adds its own plugins to the one it is given, so sharing one would mix servers.
const disabledFeatures = (): ApolloServerPlugin[] => [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];
