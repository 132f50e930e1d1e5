import { splitPipeline } from './aggregate';
import { reading, type CommandRule } from './commandRule';
import { refuse } from './failure';
import type { PlannedQuery, Selection } from './query';
import { planIfExists, selectionOf } from './readCommands';
import { asArray, asFields, asName, type Fields } from './values';

function firstStatement(command: Fields, member: string): Selection {
  const statement = asFields(asArray(command[member], member)[0], member);
  return selectionOf({ filter: statement.q }, 'filter');
}

function explained(command: Fields): { readonly collection: string; readonly selection: Selection } {
  const name = Object.keys(command)[0] ?? '';
  const collection = asName(command[name], 'collection');
  if (name === 'find') return { collection, selection: selectionOf(command, 'filter') };
  if (name === 'count' || name === 'distinct')
    return { collection, selection: selectionOf(command, 'query') };
  if (name === 'findAndModify')
    return { collection, selection: { ...selectionOf(command, 'query'), limit: 1 } };
  if (name === 'aggregate') {
    return { collection, selection: splitPipeline(asArray(command.pipeline, 'pipeline')).selection };
  }
  if (name === 'update') return { collection, selection: firstStatement(command, 'updates') };
  if (name === 'delete') return { collection, selection: firstStatement(command, 'deletes') };
  return refuse(`explain of ${name} is not supported`);
}

function winningPlan(query: PlannedQuery | undefined): Fields {
  if (query === undefined) return { stage: 'EOF' };
  const { stage, indexName, reverse } = query.plan;
  return {
    stage,
    ...(indexName === undefined ? {} : { indexName }),
    direction: reverse ? 'backward' : 'forward',
    memorySort: query.memorySort,
  };
}

/** Says how the documents of a command are found and, by finding them, what that costs. Changes nothing. */
export const explain: CommandRule = reading(['explain', 'verbosity'], (parts, database, command) => {
  const { collection, selection } = explained(asFields(command.explain, 'explain'));
  const query = planIfExists(parts, parts.catalogue.find(database, collection), selection);
  const nReturned = query === undefined ? 0 : [...query.results].length;
  const cost = query?.cost ?? { keys: 0, documents: 0 };
  return {
    queryPlanner: { namespace: `${database}.${collection}`, winningPlan: winningPlan(query) },
    executionStats: {
      executionSuccess: true,
      nReturned,
      totalKeysExamined: cost.keys,
      totalDocsExamined: cost.documents,
    },
    ok: 1,
  };
});
