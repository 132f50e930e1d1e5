import type { ServerResponse } from 'node:http';
import { codeOf, type ErrorCode, hubError, publicErrorOf } from '../errors';

/** A complete answer, ready to be written. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
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
 * Writes the answer.
 * INVARIANT: never an Access-Control header, so no page of another origin can read an answer; never cached.
 */
export function write(
  response: ServerResponse,
  answer: HttpAnswer,
  ownHeaders: Record<string, string>,
): void {
  if (response.destroyed || response.headersSent) return;
  const body = Buffer.from(answer.body, 'utf8');
  response.writeHead(answer.status, {
    ...answer.headers,
    ...ownHeaders,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-length': body.length,
  });
  response.end(body);
}
