import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Agency } from './disclosure/vocabulary';
import { type ErrorCode, errorTable } from './errors/errorTable';
import { classifyForeignError, type Primitive } from './errors/foreignError';

export { errorsAsMarkdown, errorTable, isErrorCode } from './errors/errorTable';
export type { ErrorCode, ErrorRow, LoggedLevel } from './errors/errorTable';

/** What an error may say beyond its code. Primitive values only, and never anything of a person or a record's content. */
export interface ErrorDetails {
  /** A sentence that helps to put it right. */
  readonly detail?: string;
  /** The id of the rule that refused, for example `R222`. */
  readonly rule?: string;
  /** The guard of a state machine that refused. */
  readonly guard?: string;
  readonly agency?: Agency;
  /** The argument or input field at fault, as a path. */
  readonly field?: string;
  readonly [further: string]: Primitive | undefined;
}

/** An error of the table. Only `hubError` makes one. */
export type HubError = GraphQLError & { readonly extensions: { readonly code: ErrorCode } };

/** The one constructor of errors: the message is the table's, the extensions are the code and the details. */
export function hubError(code: ErrorCode, details: ErrorDetails = {}): HubError {
  const extensions = { ...primitivesOf(details), code };
  return new GraphQLError(errorTable[code].message, { extensions }) as HubError;
}

/** Whether an error is one of GraphQL's, which knows its place in the operation; made here or in a library. */
export const isGraphQLError = (error: unknown): error is GraphQLError => error instanceof GraphQLError;

/**
 * Whether an error is one of the hub's own, made in this process or carried here by the gateway from another:
 * a code of the table under exactly the message of the table, which no library produces.
 */
export function isHubError(error: unknown): error is HubError {
  if (!(error instanceof GraphQLError)) return false;
  const row = Object.entries(errorTable).find(([code]) => code === error.extensions.code)?.[1];
  return row?.message === error.message;
}

/**
 * Turns anything that was thrown into what a client may read; every server uses it as its `formatError`
 * (`formatError: (_, error) => publicErrorOf(error)`). Never throws.
 * INVARIANT: the message is always the table's; no stack trace, no foreign message, no entered or stored value.
 */
export function publicErrorOf(error: unknown): GraphQLFormattedError {
  const { code, details } = classify(error);
  const located = error instanceof GraphQLError ? error : undefined;
  return {
    message: errorTable[code].message,
    ...(located?.locations && {
      locations: located.locations.map(({ line, column }) => ({ line, column })),
    }),
    ...(located?.path && { path: [...located.path] }),
    extensions: { ...details, code },
  };
}

/** The code under which an error is answered, for the log of the process (`errorTable[code].logged` says how loudly). */
export const codeOf = (error: unknown): ErrorCode => classify(error).code;

function classify(error: unknown): { code: ErrorCode; details: Readonly<Record<string, Primitive>> } {
  const own = [error, causeOf(error)].find(isHubError);
  if (own === undefined) return classifyForeignError(error);
  return { code: own.extensions.code, details: primitivesOf(own.extensions) };
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? error.originalError : undefined;
}

/** `serviceName` is what the gateway adds to a carried error: our address book, not the client's. */
function primitivesOf(details: Readonly<Record<string, unknown>>): Record<string, Primitive> {
  const entries = Object.entries(details).filter(
    (entry): entry is [string, Primitive] =>
      entry[0] !== 'serviceName' && entry[0] !== 'code' && isPrimitive(entry[1]),
  );
  return Object.fromEntries(entries);
}

const isPrimitive = (value: unknown): value is Primitive =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
