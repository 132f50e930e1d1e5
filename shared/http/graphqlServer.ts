import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BaseContext } from '@apollo/server';
import type { IdSource } from '../identifiers';
import type { Logger } from '../logger';
import { errorAnswer, type HttpAnswer, jsonAnswer, refusal, textAnswer, write } from './answer';
import { logFailure } from './errorLog';
import { correlationHeader, type Exchange, openExchange } from './exchange';
import { answerGraphql, type GraphqlEndpoint } from './graphqlEndpoint';
import { readJsonBody, readTextBody } from './jsonBody';
import { healthRoutes, type RouteHandler } from './routes';

const kibibyte = 1024;
const headersTimeout = 10_000;
const requestTimeout = 30_000;
// Longer than any client of ours keeps an idle connection, so that it is never the server that closes first.
const keepAliveTimeout = 65_000;
const drainTimeout = 15_000;

/** What a GraphQL server of the hub is made of. `contextOf` is asked before the body is read. */
export interface GraphqlServerSettings<C extends BaseContext> extends Omit<
  GraphqlEndpoint<C>,
  'bodyLimitBytes'
> {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: string;
  /** 256 KiB if left out. A subgraph needs more: a page of contacts brings one grant for each subject. */
  readonly bodyLimitBytes?: number;
  /** Plain routes beside `/graphql` and the health routes: `GET /path` → handler. */
  readonly routes?: Readonly<Record<string, RouteHandler>>;
  /** Whether `GET /health/ready` may say so; asked each time. */
  readonly isReady?: () => boolean | Promise<boolean>;
  readonly logger: Logger;
  readonly ids: IdSource;
}

/** A server that can be started and closed once. */
export interface GraphqlServer {
  /** Starts Apollo, then listens. Rejects if either fails. */
  listen(): Promise<{ readonly url: string; readonly port: number }>;
  /** Takes no new request, finishes those under way, closes idle connections, then stops Apollo. */
  close(): Promise<void>;
}

/** The one HTTP server of the hub, for the gateway and every subgraph (design 11): plain node:http. */
export function createGraphqlServer<C extends BaseContext>(
  settings: GraphqlServerSettings<C>,
): GraphqlServer {
  const { apollo, port, host = '127.0.0.1' } = settings;
  let isDraining = false;
  const answer = answerer(settings, () => isDraining);
  const server = createServer({ headersTimeout, requestTimeout, keepAliveTimeout }, (request, response) => {
    void answer(request, response);
  });
  return {
    listen: async () => {
      await apollo.start();
      await listening(server, port, host);
      const address = server.address() as AddressInfo;
      return { url: `http://${host}:${String(address.port)}/graphql`, port: address.port };
    },
    close: async () => {
      isDraining = true;
      await drained(server);
      await apollo.stop();
    },
  };
}

/** Answers one request, whatever happens. INVARIANT: never rejects. */
function answerer<C extends BaseContext>(
  settings: GraphqlServerSettings<C>,
  isDraining: () => boolean,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { ids, logger, isReady = () => true } = settings;
  const routes = { ...healthRoutes(() => !isDraining() && isReady()), ...settings.routes };
  return async (request, response) => {
    const exchange = openExchange(request, response, ids);
    const answer = await dispatch(settings, routes, request, exchange).catch((error: unknown) => {
      logFailure(logger, error, exchange.correlationId);
      return errorAnswer(error);
    });
    logger.debug(
      { method: request.method, status: answer.status, correlationId: exchange.correlationId },
      'answered',
    );
    await write(response, answer, {
      [correlationHeader]: exchange.correlationId,
      ...(isDraining() && { connection: 'close' }),
    }).catch((error: unknown) => {
      if (!isCallerGone(error)) logFailure(logger, error, exchange.correlationId);
    });
  };
}

/** A caller who goes away in the middle of a stream is no fault of ours. */
const isCallerGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';

async function dispatch<C extends BaseContext>(
  settings: GraphqlServerSettings<C>,
  routes: Readonly<Record<string, RouteHandler>>,
  request: IncomingMessage,
  exchange: Exchange,
): Promise<HttpAnswer> {
  const bodyLimitBytes = settings.bodyLimitBytes ?? 256 * kibibyte;
  const [path = '/'] = (request.url ?? '/').split('?');
  if (path === '/graphql') return answerGraphql({ ...settings, bodyLimitBytes }, request, exchange);

  const route = `${request.method ?? 'GET'} ${path}`;
  const handler = Object.hasOwn(routes, route) ? routes[route] : undefined;
  if (handler === undefined) return refusal(404);
  const answer = await handler({
    headers: request.headers,
    correlationId: exchange.correlationId,
    readBody: () => readJsonBody(request, bodyLimitBytes),
    readText: (limitBytes = bodyLimitBytes) => readTextBody(request, limitBytes),
  });
  return 'mediaType' in answer
    ? textAnswer(answer.status, answer.mediaType, answer.text)
    : jsonAnswer(answer.status, answer.body);
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}

function drained(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => {
      server.closeAllConnections();
    }, drainTimeout).unref();
    server.close((error) => {
      clearTimeout(giveUp);
      if (error === undefined) resolve();
      else reject(error);
    });
    server.closeIdleConnections();
  });
}
