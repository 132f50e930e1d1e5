import {
  type FieldNode,
  type GraphQLSchema,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionNode,
} from 'graphql';
import type { AgencyRequest } from './agencyConnection';
import { representationsOf } from './representations';

/** The hole that an unanswered request leaves: the data that keeps everything else standing, and where it is. */
export interface Gap {
  readonly data: Record<string, unknown>;
  /** The first field that stays empty, as a path in the agency's answer. */
  readonly path: readonly (string | number)[];
}

/**
 * The gap that a request leaves. A namespace that may not be null (`audit`) stays an object with an empty field, because
 * its null would take the other agencies' answers away.
 */
export function gapOf(request: AgencyRequest, schema: GraphQLSchema): Gap {
  const operation = operationOf(request);
  const [first] = fieldsOf(operation.selectionSet.selections);
  const representations = representationsOf(request);
  if (representations !== undefined) {
    const [field] = fieldsOf(first?.selectionSet?.selections ?? []);
    const entity = emptyEntityOf(request);
    return {
      data: { _entities: representations.map(() => entity) },
      path: ['_entities', 0, ...(field === undefined ? [] : [responseName(field)])],
    };
  }
  return emptied(operation.selectionSet.selections, schema.getRootType(operation.operation));
}

/**
 * An entity of which nothing was answered: each field that was asked for, empty. Not a null: what another agency puts
 * together of several answers (`@requires`) is to come without this one, not not at all.
 */
export function emptyEntityOf(request: AgencyRequest): Readonly<Record<string, null>> {
  const [entities] = fieldsOf(operationOf(request).selectionSet.selections);
  const asked = fieldsOf(entities?.selectionSet?.selections ?? []);
  return Object.fromEntries(asked.map((field) => [responseName(field), null]));
}

function emptied(selections: readonly SelectionNode[], type: GraphQLObjectType | null | undefined): Gap {
  const data: Record<string, unknown> = {};
  let path: Gap['path'] = [];
  for (const field of fieldsOf(selections)) {
    const name = responseName(field);
    const inner = namespaceOf(field, type);
    const gap = inner === undefined ? undefined : emptied(field.selectionSet?.selections ?? [], inner);
    data[name] = gap?.data ?? null;
    if (path.length === 0) path = [name, ...(gap?.path ?? [])];
  }
  return { data, path };
}

function namespaceOf(
  field: FieldNode,
  type: GraphQLObjectType | null | undefined,
): GraphQLObjectType | undefined {
  const declared = type?.getFields()[field.name.value]?.type;
  return isNonNullType(declared) && isObjectType(declared.ofType) ? declared.ofType : undefined;
}

/** The fields of a selection, those of its inline fragments included; the planner's own `__typename` is not one. */
function fieldsOf(selections: readonly SelectionNode[]): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet.selections);
    if (selection.kind === Kind.FIELD && selection.name.value !== '__typename') return [selection];
    return [];
  });
}

const responseName = (field: FieldNode): string => (field.alias ?? field.name).value;

function operationOf({ query }: AgencyRequest): OperationDefinitionNode {
  const definition = parse(query ?? '').definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The planner sent no operation');
  return definition;
}
