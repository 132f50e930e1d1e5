import type { ASTVisitor, ValidationContext, ValidationRule } from 'graphql';
import { hubError } from '../errors';

/** Refuses an operation of a kind that the schema does not have, which graphql itself only notices while it answers. */
export const knownOperations: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition: ({ operation }) => {
    if (context.getSchema().getRootType(operation)) return;
    const detail = `There is no ${operation} here: the hub answers queries and mutations.`;
    context.reportError(hubError('QUERY_INVALID', { detail }));
  },
});
