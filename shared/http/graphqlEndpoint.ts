import type { IncomingMessage } from 'node:http';
import { type ApolloServer, type BaseContext, HeaderMap } from '@apollo/server';
import { hubError } from '../errors';
import { type HttpAnswer, refusal } from './answer';
import type { Exchange } from './exchange';
import { readJsonBody } from './jsonBody';

/** What the endpoint needs to answer. */
export interface GraphqlEndpoint<C extends BaseContext> {
  readonly apollo: ApolloServer<C>;
  readonly bodyLimitBytes: number;
  readonly contextOf: (request: IncomingMessage, exchange: Exchange) => Promise<C>;
}

// A browser cannot send this media type across origins without asking first, which closes the door to CSRF.
const graphqlMediaType = /^application\/json(?:\s*;\s*charset=(?:utf-8|"utf-8"))?\s*$/i;

/**
 * Answers `/graphql`. The requester is established before the body is read, so that nobody unknown makes the hub work.
 * Throws what `contextOf` throws, REQUEST_TOO_LARGE, BAD_USER_INPUT and BATCHING_NOT_SUPPORTED.
 */
export async function answerGraphql<C extends BaseContext>(
  { apollo, bodyLimitBytes, contextOf }: GraphqlEndpoint<C>,
  request: IncomingMessage,
  exchange: Exchange,
): Promise<HttpAnswer> {
  if (request.method !== 'POST') return refusal(405, { allow: 'POST' });
  if (!isPlainJson(request)) return refusal(415);

  const context = await contextOf(request, exchange);
  const body = await readJsonBody(request, bodyLimitBytes);
  if (Array.isArray(body)) throw hubError('BATCHING_NOT_SUPPORTED');

  const httpGraphQLRequest = { method: 'POST', headers: headersOf(request), search: '', body };
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest,
    context: () => Promise.resolve(context),
  });
  // The hub offers no incremental delivery: a withheld part may not arrive by another road.
  if (answer.body.kind !== 'complete') throw hubError('INTERNAL');
  return {
    status: answer.status ?? 200,
    headers: Object.fromEntries(answer.headers),
    body: answer.body.string,
  };
}

function isPlainJson(request: IncomingMessage): boolean {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  return encoding === 'identity' && graphqlMediaType.test(request.headers['content-type'] ?? '');
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}
