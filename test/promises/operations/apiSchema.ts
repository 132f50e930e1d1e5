import { readSupergraph } from '@mash-hub/gateway';
import {
  buildASTSchema,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

const ofFederation = /^(join__|link$|link__|inaccessible$|core$|disclosure$)/;

const isClosed = (node: { readonly directives?: readonly ConstDirectiveNode[] | undefined }): boolean =>
  node.directives?.some(({ name }) => name.value === 'inaccessible') ?? false;

const entities = `
  scalar _Any
  union _Entity = Subject
  extend type Query { _entities(representations: [_Any!]!): [_Entity]! }
`;

const withoutFederation = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SchemaDefinition: () => null,
    DirectiveDefinition: () => null,
    ScalarTypeDefinition: (node) => (ofFederation.test(node.name.value) ? null : undefined),
    EnumTypeDefinition: (node) => (ofFederation.test(node.name.value) ? null : undefined),
    InputObjectTypeDefinition: (node) => (ofFederation.test(node.name.value) ? null : undefined),
    FieldDefinition: { leave: (node) => (isClosed(node) ? null : undefined) },
    Directive: {
      leave: (node) =>
        ofFederation.test(node.name.value) && node.name.value !== 'inaccessible' ? null : undefined,
    },
  });

/** The schema that clients see, from the committed supergraph; with the door between gateway and agencies beside it. */
export const apiSchema: GraphQLSchema = buildASTSchema(
  visit(
    {
      kind: Kind.DOCUMENT,
      definitions: [
        ...withoutFederation(parse(readSupergraph())).definitions,
        ...parse(entities).definitions,
      ],
    },
    { Directive: (node) => (node.name.value === 'inaccessible' ? null : undefined) },
  ),
  { assumeValidSDL: true },
);

/** An object type of the schema. Throws for another name. */
export const objectType = (name: string): GraphQLObjectType => {
  const found = apiSchema.getType(name);
  if (!isObjectType(found)) throw new TypeError(`${name} is no object type`);
  return found;
};

/** Every field below a type that needs no argument, as a selection; `leaving` are coordinates to leave out. */
export const wholeSelection = (
  type: GraphQLObjectType,
  leaving: (coordinate: string) => boolean,
  above: readonly string[] = [],
): string =>
  Object.values(type.getFields())
    .flatMap((field) => {
      const needs = field.args.some(
        (arg) => arg.type.toString().endsWith('!') && arg.defaultValue === undefined,
      );
      if (needs || leaving(`${type.name}.${field.name}`)) return [];
      const inner = getNamedType(field.type);
      if (!isObjectType(inner)) return [field.name];
      if (above.includes(inner.name) || inner === type) return [];
      const below = wholeSelection(inner, leaving, [...above, type.name]);
      return below === '' ? [] : [`${field.name} { ${below} }`];
    })
    .join(' ');
