import type { ApolloServerPlugin } from '@apollo/server';
import { type ErrorCode, errorTable, hubError, isErrorCode, publicErrorOf } from '@mash-hub/shared/errors';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { AgencyRequest, AgencyResponse } from './agencyConnection';
import { gapOf } from './gap';
import type { GatewayContext } from './authentication';
import { representationsOf } from './representations';

/**
 * The answer in place of an agency that gave none (R204, feature 91): its fields empty and one error that names the agency.
 * INVARIANT: says nothing of addresses or of the fault; those are in the gateway's log.
 */
export function unavailable(name: string, request: AgencyRequest, schema: GraphQLSchema): AgencyResponse {
  const { data, path } = gapOf(request, schema);
  const extensions = { code: 'AGENCY_UNAVAILABLE', agency: agencyOf(name) };
  return { data, errors: [{ message: errorTable.AGENCY_UNAVAILABLE.message, path, extensions }] };
}

/** The subgraph's name as the graph's enum `Agency` writes it. */
const agencyOf = (name: string): string => name.toUpperCase().replaceAll('-', '_');

/**
 * What an agency answered, if it has the form of a GraphQL response to this request. Throws if not.
 * Errors keep their code if it is one of the hub's; any other is the hub's own fault and becomes INTERNAL.
 */
export function answeredInForm(
  answer: unknown,
  request: AgencyRequest,
  schema: GraphQLSchema,
): AgencyResponse {
  if (!isRecord(answer)) throw new Error('The agency answered no GraphQL response');
  const { data, errors = [] } = answer;
  if (!Array.isArray(errors) || !errors.every(isRecord))
    throw new Error('The agency answered malformed errors');
  if (!isRecord(data) && errors.length === 0) throw new Error('The agency answered neither data nor errors');
  if (isRecord(data) && !hasAllEntities(data, request)) throw new Error('The agency answered other entities');

  const gap = isRecord(data) ? { data, path: [] } : gapOf(request, schema);
  return {
    data: gap.data,
    ...(errors.length > 0 && { errors: errors.map((error) => carried(error, gap.path)) }),
  };
}

function hasAllEntities(data: Record<string, unknown>, request: AgencyRequest): boolean {
  const length = representationsOf(request)?.length;
  if (length === undefined) return true;
  const { _entities: entities } = data;
  if (!Array.isArray(entities) || entities.length !== length) return false;
  return entities.every((entity) => entity === null || isRecord(entity));
}

// These speak of the request that the gateway wrote, not of the one that the client sent.
const gatewaysOwnFault: ReadonlySet<ErrorCode> = new Set([
  'QUERY_INVALID',
  'QUERY_TOO_COMPLEX',
  'BATCHING_NOT_SUPPORTED',
  'REQUEST_TOO_LARGE',
]);

function carried(
  error: Record<string, unknown>,
  gapPath: readonly (string | number)[],
): GraphQLFormattedError {
  const extensions = isRecord(error.extensions) ? error.extensions : {};
  const { code } = extensions;
  const path = isPath(error.path) ? error.path : gapPath;
  if (!isErrorCode(code) || gatewaysOwnFault.has(code)) {
    return { message: errorTable.INTERNAL.message, path, extensions: { code: 'INTERNAL' } };
  }
  return { message: String(error.message), path, extensions };
}

/**
 * The last look at an answer: one error for each unavailable agency, paths that name only what the client asked for,
 * and no extensions. What the gateway could not complete without saying why becomes an error, never a silent null.
 */
export function partialResults(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response: { body }, source, contextValue, logger }) => {
          if (body.kind !== 'single') return Promise.resolve();
          const { singleResult: result } = body;
          const incomplete = result.extensions?.valueCompletion !== undefined;
          if (incomplete) logger.error(`an answer could not be completed (${contextValue.correlationId})`);
          const errors = [
            ...(result.errors ?? []),
            ...(incomplete ? [publicErrorOf(hubError('INTERNAL'))] : []),
          ];
          delete result.extensions;
          if (errors.length > 0)
            result.errors = onePerAgency(errors).map((error) => askedPath(error, source));
          return Promise.resolve();
        },
      }),
  };
}

function onePerAgency(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  const named = new Set<unknown>();
  return errors.filter(({ extensions }) => {
    if (extensions?.code !== 'AGENCY_UNAVAILABLE') return true;
    const { agency } = extensions;
    return !named.has(agency) && named.add(agency);
  });
}

/** Ends the path before a name that the client did not write: the planner also asks for inaccessible fields. */
function askedPath(error: GraphQLFormattedError, source: string): GraphQLFormattedError {
  if (error.path === undefined) return error;
  const names = new Set(source.match(/\w+/g));
  const end = error.path.findIndex((step) => typeof step === 'string' && !names.has(step));
  return end === -1 ? error : { ...error, path: error.path.slice(0, end) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPath = (value: unknown): value is (string | number)[] =>
  Array.isArray(value) && value.every((step) => typeof step === 'string' || typeof step === 'number');
