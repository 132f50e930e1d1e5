import type { GraphQLDataSource } from '@apollo/gateway';
import { hubError } from '@mash-hub/shared/errors';
import type { Logger } from '@mash-hub/shared/logger';
import type { GraphQLSchema } from 'graphql';
import {
  type AgencyConnection,
  type AgencyRequest,
  type AgencyResponse,
  openAgencyConnection,
} from './agencyConnection';
import type { GatewayContext } from './authentication';
import { answeredInForm, unavailable } from './partialResults';
import { askOnlyWithGrant } from './withoutGrant';

/** One agency, as the gateway asks it. */
export interface AgencyDataSource extends GraphQLDataSource {
  close(): Promise<void>;
}

export interface AgencyDataSourceSettings {
  /** The subgraph's name in the supergraph. */
  readonly name: string;
  readonly url: string;
  readonly timeoutMs: number;
  readonly logger: Logger;
}

/**
 * Asks one agency: only about subjects with a grant, in the requester's name, for no longer than the timeout. An agency
 * that fails in any way is answered as a gap with its name, never as an exception that would hide the others (R204).
 */
export function createAgencyDataSource(settings: AgencyDataSourceSettings): AgencyDataSource {
  const connection = openAgencyConnection(settings);
  return {
    process: async (options) => {
      // The gateway asks for neither health nor schemas: everything that it sends belongs to a request.
      if (!('incomingRequestContext' in options)) throw hubError('INTERNAL');
      const context = options.context as GatewayContext;
      const { schema } = options.incomingRequestContext;
      return askOnlyWithGrant(options.request, (request) =>
        ask(settings, connection, request, context, schema),
      );
    },
    close: () => connection.close(),
  };
}

async function ask(
  { name, logger }: AgencyDataSourceSettings,
  connection: AgencyConnection,
  request: AgencyRequest,
  context: GatewayContext,
  schema: GraphQLSchema,
): Promise<AgencyResponse> {
  const { query, variables, operationName } = request;
  const body = JSON.stringify({ query, variables, operationName });
  try {
    return answeredInForm(await connection.post(body, forwarded(context), context.signal), request, schema);
  } catch (error) {
    const { correlationId, signal } = context;
    if (!signal.aborted) logger.warn({ err: error, agency: name, correlationId }, 'an agency is unavailable');
    return unavailable(name, request, schema);
  }
}

/** INVARIANT: nothing else of the request goes to an agency: no cookie, no address, no other header. */
function forwarded({ authorization, correlationId }: GatewayContext): Record<string, string> {
  return {
    authorization,
    'x-correlation-id': correlationId,
    'content-type': 'application/json',
    accept: 'application/json',
  };
}
