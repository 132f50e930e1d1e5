import type { Store } from '@mash-hub/shared/store';

type Document = Readonly<Record<string, unknown>>;

/** A query as it was sent, and what it asks by: the fields of its filter and its order, without the values. */
export interface RecordedQuery {
  /** “find contacts by state, order sorted by order”. */
  readonly shape: string;
  readonly command: Document;
}

/** How the store carried a query out. */
export interface Execution {
  readonly stages: readonly string[];
  readonly examined: number;
  readonly returned: number;
}

const isDocument = (value: unknown): value is Document => typeof value === 'object' && value !== null;

/** The driver writes an order as a map, because in an order the order matters. */
const namesOf = (value: unknown): string => {
  const names =
    value instanceof Map ? [...value.keys()].map(String) : Object.keys(isDocument(value) ? value : {});
  return names.sort().join(', ');
};

const pick = (command: Document, names: readonly string[]): Document =>
  Object.fromEntries(names.filter((name) => name in command).map((name) => [name, command[name]]));

/** Only what a query is made of: what the driver adds for its own purposes says nothing about an index. */
const queriesIn = (name: string, command: Document): RecordedQuery[] => {
  const target = String(command[name]);
  if (name === 'find') {
    const order = namesOf(command.sort);
    const shape = `find ${target} by ${namesOf(command.filter) || 'nothing'}${order && ` sorted by ${order}`}`;
    return [{ shape, command: pick(command, ['find', 'filter', 'sort', 'limit', 'skip', 'projection']) }];
  }
  if (name === 'findAndModify' || name === 'findandmodify')
    return [
      {
        shape: `findAndModify ${target} by ${namesOf(command.query)}`,
        command: { findAndModify: target, ...pick(command, ['query', 'update', 'upsert', 'new']) },
      },
    ];
  if (name !== 'update' || !Array.isArray(command.updates)) return [];
  return (command.updates as Document[]).map((statement) => ({
    shape: `update ${target} by ${namesOf(statement.q)}`,
    command: { update: target, updates: [statement] },
  }));
};

/** Commands that read or write documents by a filter and that this recorder would not know how to explain. */
const unexplained: ReadonlySet<string> = new Set(['aggregate', 'count', 'distinct', 'delete']);

/** Records every query that a store's connection sends from now on, three of each shape at most. */
export const recordQueries = ({ connection }: Store) => {
  const recorded = new Map<string, RecordedQuery[]>();
  connection.getClient().on('commandStarted', ({ commandName, command }) => {
    if (unexplained.has(commandName)) throw new Error(`${commandName} is not explained by this test`);
    for (const query of queriesIn(commandName, command)) {
      const known = recorded.get(query.shape) ?? [];
      recorded.set(query.shape, [...known, query].slice(-3));
    }
  });
  return () => [...recorded.values()].flat();
};

const stagesIn = (plan: unknown): string[] => {
  if (!isDocument(plan)) return [];
  const { stage, memorySort, inputStage, inputStages, queryPlan } = plan;
  const below = [inputStage, queryPlan, ...(Array.isArray(inputStages) ? (inputStages as unknown[]) : [])];
  return [
    ...(typeof stage === 'string' ? [stage] : []),
    ...(memorySort === true ? ['SORT'] : []),
    ...below.flatMap(stagesIn),
  ];
};

/** Asks the store how it carries a query out. Changes nothing, an update neither. */
export const executionOf = async ({ connection }: Store, { command }: RecordedQuery): Promise<Execution> => {
  const explained = await connection.db?.command({ explain: command, verbosity: 'executionStats' });
  const { queryPlanner, executionStats } = explained as {
    readonly queryPlanner: { readonly winningPlan: unknown };
    readonly executionStats: { readonly totalDocsExamined: number; readonly nReturned: number };
  };
  return {
    stages: stagesIn(queryPlanner.winningPlan),
    examined: executionStats.totalDocsExamined,
    returned: executionStats.nReturned,
  };
};
