import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';

/** One field of the composed graph, with what composition says of it. */
export interface GraphField {
  readonly type: string;
  /** Schema coordinate, `Type.field`. */
  readonly coordinate: string;
  /** What `@disclosure` says, as `item at tier`, sorted. */
  readonly policy: readonly string[];
  /** Names of the subgraphs that resolve it. */
  readonly resolvedBy: readonly string[];
  /** Names of the subgraphs that have its type as an entity and resolve the field, its key left out. */
  readonly entityFieldOf: readonly string[];
}

type TypeNode = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

interface Join {
  readonly graph: string;
  readonly external: boolean;
  readonly key: string | null;
}

const argumentOf = ({ arguments: given = [] }: ConstDirectiveNode, name: string): string | null => {
  const value = given.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.STRING || value?.kind === Kind.ENUM) return value.value;
  return value?.kind === Kind.BOOLEAN ? String(value.value) : null;
};

const named = ({ directives = [] }: TypeNode | FieldDefinitionNode, name: string): ConstDirectiveNode[] =>
  directives.filter((directive) => directive.name.value === name);

const joinsOf = (node: TypeNode | FieldDefinitionNode, directive: string): Join[] =>
  named(node, directive).map((join) => ({
    graph: argumentOf(join, 'graph') ?? '',
    external: argumentOf(join, 'external') === 'true',
    key: argumentOf(join, 'key'),
  }));

const policyOf = (field: FieldDefinitionNode): string[] =>
  named(field, 'disclosure')
    .map((directive) => `${argumentOf(directive, 'item') ?? '?'} at ${argumentOf(directive, 'tier') ?? '?'}`)
    .sort();

const toGraphField = (type: TypeNode, field: FieldDefinitionNode, nameOf: (graph: string) => string) => {
  const types = joinsOf(type, 'join__type');
  const own = joinsOf(field, 'join__field');
  const resolving = own.length === 0 ? types : own.filter(({ external }) => !external);
  const entities = types.filter(({ key }) => key !== null && !key.split(/\W+/).includes(field.name.value));
  return {
    type: type.name.value,
    coordinate: `${type.name.value}.${field.name.value}`,
    policy: policyOf(field),
    resolvedBy: resolving.map(({ graph }) => nameOf(graph)),
    entityFieldOf: resolving
      .filter(({ graph }) => entities.some((entity) => entity.graph === graph))
      .map(({ graph }) => nameOf(graph)),
  };
};

/**
 * Every field of every object type and interface of a composed supergraph. A union has no fields: its members are
 * object types. Throws on text that is no GraphQL.
 */
export const graphFieldsOf = (supergraphSdl: string): readonly GraphField[] => {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const names = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const { name, directives = [] } of definition.values ?? [])
      names.set(name.value, (directives[0] && argumentOf(directives[0], 'name')) ?? name.value);
  }
  return definitions
    .filter(
      (definition) =>
        definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION,
    )
    .flatMap((type) =>
      (type.fields ?? []).map((field) => toGraphField(type, field, (graph) => names.get(graph) ?? graph)),
    );
};
