import type { IncomingHttpHeaders } from 'node:http';

/** What a plain route may know about its request. */
export interface RouteRequest {
  readonly headers: IncomingHttpHeaders;
  readonly correlationId: string;
  /** The JSON body under the same limits as a GraphQL body. Throws REQUEST_TOO_LARGE or BAD_USER_INPUT. */
  readonly readBody: () => Promise<unknown>;
  /** The body as text in UTF-8, under that limit or the one given. Throws REQUEST_TOO_LARGE or BAD_USER_INPUT. */
  readonly readText: (limitBytes?: number) => Promise<string>;
}

/** A plain answer: a status and, unless there is nothing to say, a JSON body, a text or a stream. */
export type RouteAnswer = JsonRouteAnswer | TextRouteAnswer;

/** An answer in JSON. */
export interface JsonRouteAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** An answer in another media type: at once, or piece by piece as the caller takes it. */
export interface TextRouteAnswer {
  readonly status: number;
  readonly mediaType: string;
  readonly text: string | AsyncIterable<string>;
}

/** Answers one plain route, such as `GET /.well-known/jwks.json`. What it throws is answered as a coded error. */
export type RouteHandler = (request: RouteRequest) => RouteAnswer | Promise<RouteAnswer>;

/**
 * The two routes an orchestrator asks: alive as long as the process answers at all; ready only while `isReady` says so
 * (a draining server is alive but not ready).
 */
export function healthRoutes(isReady: () => boolean | Promise<boolean>): Record<string, RouteHandler> {
  return {
    'GET /health/live': () => ({ status: 200, body: { status: 'live' } }),
    'GET /health/ready': async () =>
      (await isReady())
        ? { status: 200, body: { status: 'ready' } }
        : { status: 503, body: { status: 'not ready' } },
  };
}
