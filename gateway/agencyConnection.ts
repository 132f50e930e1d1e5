import type { GraphQLDataSource } from '@apollo/gateway';
import { Pool } from 'undici';

/** A request of the query planner to one agency, and what comes back from there. */
export type AgencyRequest = Parameters<GraphQLDataSource['process']>[0]['request'];
export type AgencyResponse = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** A kept-alive road to one agency's subgraph. */
export interface AgencyConnection {
  /**
   * Posts one operation and returns the JSON that was answered. Rejects if the agency cannot be reached, has not
   * answered in full in time, fails (5xx), answers something else than JSON or more than the limit, or if the caller
   * goes away.
   */
  post(body: string, headers: Readonly<Record<string, string>>, callerGone: AbortSignal): Promise<unknown>;
  close(): Promise<void>;
}

export interface AgencyAddress {
  readonly url: string;
  /** The most that an answer may take, from the question to its last byte. */
  readonly timeoutMs: number;
  /** The longest answer that is read; 8 MiB if left out. */
  readonly mostBytes?: number;
}

const mebibyte = 1024 * 1024;
const mostConnections = 64;
// Shorter than the subgraphs keep a connection, so that no question is sent into one that is just being closed.
const keepAliveTimeout = 30_000;

/** Opens the road; connects with the first question. */
export function openAgencyConnection({
  url,
  timeoutMs,
  mostBytes = 8 * mebibyte,
}: AgencyAddress): AgencyConnection {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, {
    connections: mostConnections,
    keepAliveTimeout,
    keepAliveMaxTimeout: keepAliveTimeout,
    maxResponseSize: mostBytes,
    connect: { timeout: timeoutMs },
  });
  return {
    post: (body, headers, callerGone) =>
      within(timeoutMs, callerGone, async (signal) => {
        const answer = await pool.request({ method: 'POST', path, headers, body, signal });
        const text = await answer.body.text();
        return jsonOf(answer.statusCode, answer.headers['content-type'], text);
      }),
    close: () => pool.destroy(),
  };
}

function jsonOf(status: number, mediaType: unknown, text: string): unknown {
  if (status >= 500) throw new Error(`The agency answered with status ${String(status)}`);
  if (typeof mediaType !== 'string' || !/^application\/(?:[\w.-]+\+)?json\b/i.test(mediaType)) {
    throw new Error('The agency answered something else than JSON');
  }
  return JSON.parse(text);
}

/** Runs the work under one signal that fires when the time is up or the caller has gone, and tidies up after it. */
async function within<T>(
  timeoutMs: number,
  callerGone: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const giveUp = (): void => {
    stop.abort(new Error('The caller has gone'));
  };
  const timer = setTimeout(() => {
    stop.abort(new Error(`The agency has not answered within ${String(timeoutMs)} ms`));
  }, timeoutMs);
  callerGone.addEventListener('abort', giveUp, { once: true });
  try {
    callerGone.throwIfAborted();
    return await work(stop.signal);
  } finally {
    clearTimeout(timer);
    callerGone.removeEventListener('abort', giveUp);
  }
}
