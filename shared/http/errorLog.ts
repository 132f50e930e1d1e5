import type { ApolloServerPlugin } from '@apollo/server';
import { codeOf, errorTable, isGraphQLError } from '../errors';
import type { Logger } from '../logger';

/**
 * Writes down an error as loudly as the error table says.
 * INVARIANT: only a fault of the hub is logged with its message and stack; every other error may quote what somebody
 * entered, so only its code and its place in the answer are.
 */
export function logFailure(logger: Logger, error: unknown, correlationId: string | undefined): void {
  const code = codeOf(error);
  const { path, originalError = error } = isGraphQLError(error) ? error : {};
  const cause = code === 'INTERNAL' ? { err: originalError } : {};
  logger[errorTable[code].logged]({ code, path: path?.join('.'), correlationId, ...cause }, 'request failed');
}

/** Logs the errors of every operation under the correlation id of its context, if the context has one. */
export function errorLog(logger: Logger): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue }) => {
          const { correlationId } = contextValue as { correlationId?: string };
          for (const error of errors) logFailure(logger, error, correlationId);
          return Promise.resolve();
        },
      }),
  };
}
