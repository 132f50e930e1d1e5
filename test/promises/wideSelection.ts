import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, parse, type FieldDefinitionNode, type TypeNode } from 'graphql';

const supergraph = parse(
  readFileSync(
    path.join(path.dirname(require.resolve('@mash-hub/gateway')), '..', 'supergraph.graphql'),
    'utf8',
  ),
);

const types = new Map(
  supergraph.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION
      ? [[definition.name.value, definition.fields ?? []] as const]
      : [],
  ),
);

const namedTypeOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);

const isSelectable = ({ directives, arguments: args }: FieldDefinitionNode): boolean =>
  !directives?.some(({ name }) => name.value === 'inaccessible') &&
  !args?.some(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue);

/**
 * Every field of a type that a client can select, and everything below it, read from the committed supergraph: what
 * is added to the graph tomorrow is selected tomorrow. `leaving` are field names to leave out.
 */
export const wideSelection = (
  type: string,
  leaving: readonly string[] = [],
  above: readonly string[] = [],
): string =>
  (types.get(type) ?? [])
    .filter((field) => isSelectable(field) && !leaving.includes(field.name.value))
    .flatMap((field) => {
      const inner = namedTypeOf(field.type);
      if (!types.has(inner)) return [field.name.value];
      if (inner === type || above.includes(inner)) return [];
      return [`${field.name.value} { ${wideSelection(inner, leaving, [...above, type])} }`];
    })
    .join(' ');

const agencyFields = ['police', 'health', 'education', 'probation', 'socialCare'] as const;
const matches = agencyFields.map((field) => `${field}Match`);

/** Everything of a subject that one agency answers. */
export const agencySelection = (field: (typeof agencyFields)[number]): string =>
  `${field} { ${wideSelection(`${field.charAt(0).toUpperCase()}${field.slice(1)}Disclosure`)} }`;

/** Wide queries over one contact: the contact without records, then each agency's records; each within the limits. */
export const wideQueries: Readonly<Record<string, string>> = {
  contact: `query($id: ID!) { contact(id: $id) { ${wideSelection('Contact', [...agencyFields, ...matches])} } }`,
  ...Object.fromEntries(
    agencyFields.map((field) => [
      field,
      `query($id: ID!) { contact(id: $id) { subjects { id disclosure { level rule reasons ask } ${agencySelection(field)} } } }`,
    ]),
  ),
};
