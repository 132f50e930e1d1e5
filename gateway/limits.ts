import { hubError, isGraphQLError } from '@mash-hub/shared/errors';
import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  Kind,
  type ParseOptions,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** What one operation may cost. Larger than anything the hub's own clients send (`examples.graphql`). */
export const operationLimits = {
  depth: 15,
  aliases: 30,
  rootFields: 20,
  /** Fields and fragments, once every fragment is expanded. */
  selections: 2000,
} as const;

/** Tokens are counted while parsing, so that a long document is never parsed to its end. */
export const parseOptions: ParseOptions = { maxTokens: 2000 };

type Cost = Readonly<Record<keyof typeof operationLimits, number>>;

const free: Cost = { depth: 0, aliases: 0, rootFields: 0, selections: 0 };

/** Refuses an operation beyond the limits with QUERY_TOO_COMPLEX, naming the limit, before anything is planned. */
export const withinLimits: ValidationRule = (context: ValidationContext): ASTVisitor => {
  const costs = new Map<string, Cost>();
  return {
    OperationDefinition: ({ selectionSet }) => {
      const cost = costOf(selectionSet, context, costs);
      for (const limit of Object.keys(operationLimits) as (keyof typeof operationLimits)[]) {
        if (cost[limit] > operationLimits[limit])
          context.reportError(tooComplex(limit, operationLimits[limit]));
      }
    },
  };
};

/** A parser that gave up at the most tokens says so only in its message. */
export function asLimitError(error: unknown): unknown {
  const isTokenLimit =
    isGraphQLError(error) && /Document contains more tha[nt] \d+ tokens/.test(error.message);
  return isTokenLimit ? tooComplex('tokens', parseOptions.maxTokens ?? 0) : error;
}

const tooComplex = (limit: string, most: number) => hubError('QUERY_TOO_COMPLEX', { limit, most });

function costOf(
  { selections }: SelectionSetNode,
  context: ValidationContext,
  costs: Map<string, Cost>,
): Cost {
  return selections
    .map((selection): Cost => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = context.getFragment(selection.name.value);
        return fragment ? costOfFragment(fragment, context, costs) : free;
      }
      const inner = selection.selectionSet ? costOf(selection.selectionSet, context, costs) : free;
      if (selection.kind === Kind.INLINE_FRAGMENT) return { ...inner, selections: inner.selections + 1 };
      return {
        depth: inner.depth + 1,
        aliases: inner.aliases + (selection.alias ? 1 : 0),
        rootFields: 1,
        selections: inner.selections + 1,
      };
    })
    .reduce(together, free);
}

// Each fragment is weighed once. One that contains itself weighs nothing there; another rule refuses it.
function costOfFragment(
  fragment: FragmentDefinitionNode,
  context: ValidationContext,
  costs: Map<string, Cost>,
): Cost {
  const name = fragment.name.value;
  const known = costs.get(name);
  if (known !== undefined) return known;
  costs.set(name, free);
  const cost = costOf(fragment.selectionSet, context, costs);
  costs.set(name, cost);
  return cost;
}

const together = (one: Cost, other: Cost): Cost => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  rootFields: one.rootFields + other.rootFields,
  selections: one.selections + other.selections,
});
