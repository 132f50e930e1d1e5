import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino';

/** The log of a process: JSON lines for its operators. Not the disclosure log. */
export type Logger = PinoLogger;

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/** What a logger is made of. */
export interface LoggerOptions {
  /** The process that speaks, for example `police`. */
  readonly service: string;
  readonly level: LogLevel;
  /** Standard output if left out. */
  readonly destination?: DestinationStream;
}

const secret = /authorization|token|grant|cookie|password|secret/i;
const secretMember =
  /"([\w.-]*(?:authorization|token|grant|cookie|password|secret)[\w.-]*)":"(?:[^"\\]|\\.)*"/gi;
const compactToken = /eyJ[\w-]{6,}\.[\w-]+\.[\w-]*/g;
const removed = '[removed]';

/**
 * A logger that writes JSON lines.
 * INVARIANT: whatever stands under a key that speaks of a token, a grant or an authorisation is removed at every depth,
 * and so is anything in a line that looks like a signed token.
 */
export function createLogger({ service, level, destination }: LoggerOptions): Logger {
  const options = {
    level,
    base: { service },
    formatters: { log: withoutSecrets },
    serializers: { err: errorAsRecord, error: errorAsRecord },
    hooks: { streamWrite: lineWithoutSecrets },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** A logger that says nothing, for tests and for callers that have none. */
export const silentLogger = (): Logger => pino({ level: 'silent' });

function withoutSecrets(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, secret.test(key) ? removed : cleaned(value)]),
  );
}

/** The bindings of a child logger pass by the formatters: they are caught in the finished line. */
const lineWithoutSecrets = (line: string): string =>
  line.replace(secretMember, `"$1":"${removed}"`).replace(compactToken, removed);

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned);
  return isPlainRecord(value) ? withoutSecrets(value) : value;
}

function isPlainRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Only what helps: an error of an HTTP client or a driver may carry whole requests in its other properties. */
function errorAsRecord(error: unknown): unknown {
  if (!isLikeAnError(error)) return String(error);
  const { code } = error;
  return {
    type: error.name,
    message: error.message,
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    stack: error.stack,
  };
}

/** What another process answered is no Error any more, but tells as much. */
const isLikeAnError = (error: unknown): error is Error & { readonly code?: unknown } =>
  error instanceof Error ||
  (typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string');
