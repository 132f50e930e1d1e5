import type { IncomingMessage, ServerResponse } from 'node:http';
import type { IdSource } from '../identifiers';

/** What the hub knows about one HTTP request beside its content. */
export interface Exchange {
  /** Names the request in every log of every process it passes; chosen by the caller if well formed. */
  readonly correlationId: string;
  /** Aborts when the caller goes away before the answer was sent, so that nobody works for nobody. */
  readonly signal: AbortSignal;
}

/** The header that carries the correlation id, in and out. */
export const correlationHeader = 'x-correlation-id';

// Narrow enough that an id can be written into a log line or a header without escaping.
const wellFormedCorrelationId = /^[A-Za-z0-9-]{8,64}$/;

/** Opens the exchange of one request. Takes the caller's correlation id if it is well formed, else a new one. */
export function openExchange(request: IncomingMessage, response: ServerResponse, ids: IdSource): Exchange {
  const proposed = request.headers[correlationHeader];
  const isUsable = typeof proposed === 'string' && wellFormedCorrelationId.test(proposed);
  const callerGone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) callerGone.abort();
  });
  return { correlationId: isUsable ? proposed : ids.next(''), signal: callerGone.signal };
}
