import {
  defaultFieldResolver,
  isObjectType,
  Kind,
  visit,
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  type InputValueDefinitionNode,
} from 'graphql';

const nullable = (argument: InputValueDefinitionNode): InputValueDefinitionNode =>
  argument.defaultValue && argument.type.kind === Kind.NON_NULL_TYPE
    ? { ...argument, type: argument.type.type }
    : argument;

/**
 * Makes every argument of a field that has a default nullable (design 6). A client may pass a variable of its own that is
 * null to any argument with a default: were the argument not null, graphql would only find out while it answers.
 */
export const withNullableDefaults = (document: DocumentNode): DocumentNode =>
  visit(document, {
    FieldDefinition: (field) => ({ ...field, arguments: field.arguments?.map(nullable) }),
  });

type AnyField = GraphQLField<unknown, unknown>;

const takeDefaults = (field: AnyField): void => {
  const { resolve = defaultFieldResolver } = field;
  const defaulted = field.args.filter(({ defaultValue }) => defaultValue !== undefined);
  if (defaulted.length === 0) return;
  field.resolve = (source, args: Readonly<Record<string, unknown>>, context, info) => {
    const given = Object.entries(args).filter(([, value]) => value !== null);
    const defaults = defaulted.map(({ name, defaultValue }) => [name, defaultValue] as const);
    return resolve(source, { ...args, ...Object.fromEntries([...defaults, ...given]) }, context, info);
  };
};

/** Lets null mean the default in every field of a schema, which it changes. INVARIANT: no resolver sees the null. */
export const nullMeansDefault = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type)) Object.values(type.getFields()).forEach(takeDefaults);
  return schema;
};
