import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { codeOf, type ErrorCode, hubError, publicErrorOf } from '../errors';

/** An answer, ready to be written: whole, or a stream that is asked for more as the caller takes it. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | AsyncIterable<string>;
}

const json = 'application/json; charset=utf-8';

// A code that is not listed is the caller's to put right.
const statusOf: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  REQUEST_TOO_LARGE: 413,
  INTERNAL: 500,
  LOG_UNAVAILABLE: 503,
  AGENCY_UNAVAILABLE: 503,
};

/** A JSON answer; without a value, an empty one. */
export function jsonAnswer(
  status: number,
  value?: unknown,
  headers: Record<string, string> = {},
): HttpAnswer {
  if (value === undefined) return { status, headers, body: '' };
  return { status, headers: { ...headers, 'content-type': json }, body: JSON.stringify(value) };
}

/** A text in the media type that it is said to be in. */
export const textAnswer = (status: number, mediaType: string, body: HttpAnswer['body']): HttpAnswer => ({
  status,
  headers: { 'content-type': mediaType },
  body,
});

/** What was thrown, as a GraphQL-shaped body that says no more than the error table allows. */
export function errorAnswer(error: unknown): HttpAnswer {
  const code = codeOf(error);
  const challenge = code === 'UNAUTHENTICATED' ? { 'www-authenticate': 'Bearer' } : undefined;
  return jsonAnswer(statusOf[code] ?? 400, { errors: [publicErrorOf(error)] }, challenge);
}

/** Refuses a request for its form: wrong method, wrong media type, no such address. */
export function refusal(status: 404 | 405 | 415, headers: Record<string, string> = {}): HttpAnswer {
  const error =
    status === 404 ? hubError('NOT_FOUND') : hubError('BAD_USER_INPUT', { detail: formOf[status] });
  return jsonAnswer(status, { errors: [publicErrorOf(error)] }, headers);
}

const formOf = {
  405: 'This address is asked with another method: GraphQL with POST.',
  415: 'GraphQL is sent as application/json in UTF-8, without content encoding.',
} as const;

/**
 * Writes the answer. Rejects only where a stream fails halfway: then the connection is broken off, so that the caller
 * cannot take a part for the whole.
 * INVARIANT: never an Access-Control header, so no page of another origin can read an answer; never cached.
 */
export async function write(
  response: ServerResponse,
  { status, headers, body }: HttpAnswer,
  ownHeaders: Record<string, string>,
): Promise<void> {
  if (response.destroyed || response.headersSent) return;
  const whole = typeof body === 'string' ? Buffer.from(body, 'utf8') : undefined;
  response.writeHead(status, {
    ...headers,
    ...ownHeaders,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(whole && { 'content-length': whole.length }),
  });
  if (typeof body === 'string') response.end(whole);
  else await pipeline(Readable.from(body, { objectMode: false }), response);
}
