import type { GraphQLSchema } from 'graphql';
import { applyMiddleware, type IMiddlewareTypeMap } from 'graphql-middleware';
import { rule, shield, type IRules } from 'graphql-shield';
import type { Agency, Role } from '../disclosure';
import { hubError } from '../errors';
import type { RequestContext } from './requestContext';

/** Who may come in by one field: a root field, or the field of an entity through which the records are reached. */
export interface DoorRow {
  /** Schema coordinate, `Mutation.confirmPoliceMatch`. */
  readonly door: string;
  /** Omitted: every agency. */
  readonly agencies?: readonly Agency[];
  /** Omitted: every role of those agencies. */
  readonly roles?: readonly Role[];
  readonly because: string;
}

const opens = ({ agencies, roles }: DoorRow, { requester }: RequestContext): boolean =>
  (agencies?.includes(requester.agency) ?? true) && (roles?.includes(requester.role) ?? true);

const ruleOf = (row: DoorRow) =>
  rule(row.door, { cache: 'no_cache' })((_parent: unknown, _args: unknown, context: RequestContext) =>
    opens(row, context) ? true : hubError('FORBIDDEN', { field: row.door }),
  );

const closed = rule('closed', { cache: 'no_cache' })((_parent: unknown, _args: unknown, _context: unknown) =>
  hubError('FORBIDDEN'),
);

/** The federation machinery itself. `_entities` only names the entity; its fields have doors of their own. */
const federationDoors: readonly DoorRow[] = [
  { door: 'Query._service', because: 'The schema, for composition; it holds no record.' },
  {
    door: 'Query._entities',
    because: 'Reached through the gateway by any verified requester; the grant decides.',
  },
];

/**
 * Guards the doors of a subgraph, from rows: a root field without a row is closed. Only the doors are wrapped, never
 * the leaves below them, where the pipeline has already decided (design 5).
 */
export const guardDoors = (schema: GraphQLSchema, rows: readonly DoorRow[]): GraphQLSchema => {
  const tree: Record<string, Record<string, ReturnType<typeof ruleOf>>> = { Query: {}, Mutation: {} };
  for (const row of [...federationDoors, ...rows]) {
    const [type = '', field = ''] = row.door.split('.');
    (tree[type] ??= {})[field] = ruleOf(row);
  }
  if (!schema.getMutationType()) delete tree.Mutation;
  const guarded = shield(tree as IRules, { fallbackRule: closed, allowExternalErrors: true }).generate(
    schema,
  ) as IMiddlewareTypeMap;
  const isDoor = (type: string, field: string): boolean =>
    type === 'Query' || type === 'Mutation' || tree[type]?.[field] !== undefined;
  const doorsOnly = Object.keys(tree).map((type) => {
    const fields = Object.entries((guarded[type] ?? {}) as Readonly<Record<string, never>>);
    return [type, Object.fromEntries(fields.filter(([field]) => isDoor(type, field)))] as const;
  });
  return applyMiddleware(schema, Object.fromEntries(doorsOnly));
};
