import { items, typeOfCoordinate } from '../disclosure';
import type { SubgraphDefinition } from '../subgraph';
import { graphFieldsOf, type GraphField } from './graphFields';

/** The part of a subgraph's definition that is policy. */
export type PolicyDefinition = Pick<
  SubgraphDefinition,
  'name' | 'rows' | 'publicFields' | 'doors' | 'references'
>;

const roots: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

const tiers: ReadonlyMap<string, string> = new Map(items.map(({ id, tier }) => [id, tier]));

/** What the rows say of each coordinate, as `item at tier`, sorted: the form in which the graph carries it. */
const policyOfRows = (definitions: readonly PolicyDefinition[]): ReadonlyMap<string, readonly string[]> => {
  const policy = new Map<string, string[]>();
  for (const { item, discloses } of definitions.flatMap(({ rows }) => rows))
    for (const coordinate of discloses)
      policy.set(
        coordinate,
        [...(policy.get(coordinate) ?? []), `${item} at ${tiers.get(item) ?? 'no tier'}`].sort(),
      );
  return policy;
};

const wildcardOf = (coordinate: string): string => `${typeOfCoordinate(coordinate)}.*`;

/** (a), (c), (d): each field is under exactly one rule, and the graph carries it. */
const fieldProblems = (
  { coordinate, policy }: GraphField,
  rows: ReadonlyMap<string, readonly string[]>,
  open: ReadonlySet<string>,
): string[] => {
  const expected = rows.get(coordinate);
  const isOpen = open.has(coordinate) || open.has(wildcardOf(coordinate));
  const written = policy.join(', ') || 'nothing';
  return [
    ...(expected || isOpen ? [] : [`${coordinate} is in no row and not in the public list`]),
    ...(expected && isOpen ? [`${coordinate} is in a row and in the public list`] : []),
    ...(written === ((expected ?? []).join(', ') || 'nothing')
      ? []
      : [`${coordinate}: the graph says ${written}, the rows say ${expected?.join(', ') ?? 'nothing'}`]),
  ];
};

/** (b): what the policy names is there. */
const nameProblems = (
  { name, rows, publicFields }: PolicyDefinition,
  coordinates: ReadonlySet<string>,
): string[] => [
  ...rows.flatMap(({ item, discloses }) => [
    ...(tiers.has(item) ? [] : [`${name}: the catalogue has no item ${item}`]),
    ...(discloses.length > 0 ? [] : [`${name}: the row of ${item} names no field`]),
    ...discloses
      .filter((coordinate) => !coordinates.has(coordinate))
      .map((coordinate) => `${name}: the row of ${item} names ${coordinate}, which does not exist`),
  ]),
  ...publicFields
    .filter(({ coordinate }) => !coordinates.has(coordinate))
    .map(({ coordinate }) => `${name}: the public list names ${coordinate}, which does not exist`),
  ...publicFields
    .filter(({ because }) => because.trim() === '')
    .map(({ coordinate }) => `${name}: the public list gives no reason for ${coordinate}`),
];

/** Whether `_entities` leads to a type: a reference that resolves to null leads nowhere. It reads no store. */
const isReachableEntity = ({ references }: PolicyDefinition, type: string): boolean => {
  const resolve = references[type];
  return resolve === undefined || resolve({ __typename: type, id: 'any' }) !== null;
};

/** (e): every field through which a subgraph is entered has a door of that subgraph, and every door leads somewhere. */
const doorProblems = (definition: PolicyDefinition, fields: readonly GraphField[]): string[] => {
  const { name, doors } = definition;
  const entered = fields.filter(({ type, resolvedBy, entityFieldOf }) =>
    roots.has(type)
      ? resolvedBy.includes(name)
      : entityFieldOf.includes(name) && isReachableEntity(definition, type),
  );
  const needed = new Set(entered.map(({ coordinate }) => coordinate));
  const existing = new Set(doors.map(({ door }) => door));
  return [
    ...[...needed].filter((door) => !existing.has(door)).map((door) => `${name}: ${door} has no door`),
    ...[...existing]
      .filter((door) => !needed.has(door))
      .map((door) => `${name}: the door ${door} leads nowhere`),
  ];
};

/**
 * Everything in which the composed graph and the policy differ, in words; empty where each field is under exactly one
 * rule and each rule is about a field (design 12). Pure.
 */
export const policyProblems = (
  supergraphSdl: string,
  definitions: readonly PolicyDefinition[],
): readonly string[] => {
  const fields = graphFieldsOf(supergraphSdl);
  const rows = policyOfRows(definitions);
  const open = new Set(
    definitions.flatMap(({ publicFields }) => publicFields.map(({ coordinate }) => coordinate)),
  );
  const coordinates = new Set(fields.flatMap(({ coordinate }) => [coordinate, wildcardOf(coordinate)]));
  return [
    ...fields.filter(({ type }) => !roots.has(type)).flatMap((field) => fieldProblems(field, rows, open)),
    ...definitions.flatMap((definition) => nameProblems(definition, coordinates)),
    ...definitions.flatMap((definition) => doorProblems(definition, fields)),
  ];
};
