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
const chronologies = agencyFields.map((field) => `${field}Chronology`);

/** Everything of a subject that one agency answers: its records, and but for social care its part of the chronology. */
export const agencySelection = (field: (typeof agencyFields)[number]): string => {
  const records = `${field} { ${wideSelection(`${field.charAt(0).toUpperCase()}${field.slice(1)}Disclosure`)} }`;
  const dated = `${field}Chronology { ${wideSelection('AgencyChronology')} }`;
  return field === 'socialCare' ? records : `${records} ${dated}`;
};

/**
 * All of a contact in parts that are within the limits: the contact without records, the records of all agencies as one
 * chronology, then each agency’s records.
 */
export const wideSelections: Readonly<Record<string, string>> = {
  contact: wideSelection('Contact', [...agencyFields, ...matches, ...chronologies, 'chronology']),
  chronology: `subjects { id } chronology { ${wideSelection('ContactChronology')} }`,
  ...Object.fromEntries(
    agencyFields.map((field) => [
      field,
      `subjects { id disclosure { level rule reasons ask } ${agencySelection(field)} }`,
    ]),
  ),
};

/** Wide queries over one contact, one for each of its parts. */
export const wideQueries: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(wideSelections).map(([part, selection]) => [
    part,
    `query($id: ID!) { contact(id: $id) { ${selection} } }`,
  ]),
);
