import type { AggregatePage } from '../records/aggregateStore';

export { sizeOf } from './pageSize';

/** A page as published; the node at each place belongs to the aggregate there. */
export const connectionOf = (
  { cursors, hasNextPage }: Omit<AggregatePage<object>, 'aggregates'>,
  nodes: readonly object[],
): object => ({
  edges: nodes.map((node, index) => ({ cursor: cursors[index], node })),
  pageInfo: { hasNextPage, endCursor: cursors.at(-1) ?? null },
});
