import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  Kind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { itemOf } from '../disclosure';
import { nullMeansDefault, withNullableDefaults } from './defaultedArguments';
import type { DisclosureRow } from './disclosureRow';

/** A resolver class, as the type-graphql decorators left it. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- type-graphql names its classes by this type
export type ResolverClass = Function;

export type ReferenceResolver = (reference: Readonly<Record<string, unknown>>) => unknown;

/** What a subgraph's schema is made of: classes, and the rows that put policy on their fields. */
export interface FederatedSchemaSettings {
  readonly resolvers: Readonly<NonEmptyArray<ResolverClass>>;
  /** Entity classes that no root field returns: the gateway alone reaches them. */
  readonly entities: readonly ResolverClass[];
  /**
   * How an entity is recognised from its representation. INVARIANT: reads no store; it runs before any rule (design 11).
   */
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  readonly rows: readonly DisclosureRow[];
}

const federationDirectives = [
  '@key',
  '@external',
  '@requires',
  '@shareable',
  '@inaccessible',
  '@composeDirective',
];

const disclosureLink = 'https://mash-hub.example/disclosure/v1.0';

const header = `
extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(federationDirectives)})
  @link(url: "${disclosureLink}", import: ["@disclosure"])
  @composeDirective(name: "@disclosure")

"""The item of the disclosure matrix that a field carries, and the tier at which it may be disclosed."""
directive @disclosure(item: String!, tier: String!) repeatable on FIELD_DEFINITION
`;

const directiveOf = (item: string): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'disclosure' },
  arguments: [['item', item] as const, ['tier', itemOf(item).tier] as const].map(([name, value]) => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value: { kind: Kind.STRING, value },
  })),
});

/** Writes each row's item and tier onto the fields that it discloses, so that the supergraph carries its policy. */
const withPolicy = (document: DocumentNode, rows: readonly DisclosureRow[]): DocumentNode => {
  const items = new Map<string, string[]>();
  for (const { item, discloses } of rows)
    for (const coordinate of discloses) items.set(coordinate, [...(items.get(coordinate) ?? []), item]);
  return visit(document, {
    ObjectTypeDefinition: (type) => ({
      ...type,
      fields: type.fields?.map((field) => {
        const carried = items.get(`${type.name.value}.${field.name.value}`) ?? [];
        return { ...field, directives: [...(field.directives ?? []), ...carried.map(directiveOf)] };
      }),
    }),
  });
};

// The federation library declares these itself; the class-built schema prints its own copies.
const isOwnDefinition = (definition: DocumentNode['definitions'][number]): boolean =>
  definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.DIRECTIVE_DEFINITION;

const printClasses = (schema: GraphQLSchema, rows: readonly DisclosureRow[]): string => {
  const document = parse(printSchemaWithDirectives(schema));
  const own = { ...document, definitions: document.definitions.filter(isOwnDefinition) };
  return `${header}\n${print(withPolicy(withNullableDefaults(own), rows))}\n`;
};

/** A federated subgraph schema, and its SDL as it is committed and composed. */
export const createFederatedSchema = ({ resolvers, entities, references, rows }: FederatedSchemaSettings) => {
  const classes = buildSchemaSync({
    resolvers: [...resolvers] as [ResolverClass, ...ResolverClass[]],
    orphanedTypes: [...entities],
    skipCheck: true,
    validate: { forbidUnknownValues: false },
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    emitSchemaFile: false,
  });
  const sdl = printClasses(classes, rows);
  const resolverMap: Record<string, unknown> = createResolversMap(classes);
  for (const [type, resolve] of Object.entries(references))
    resolverMap[type] = { ...(resolverMap[type] as object | undefined), __resolveReference: resolve };
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolverMap as never }]);
  return { schema: nullMeansDefault(schema), sdl };
};
