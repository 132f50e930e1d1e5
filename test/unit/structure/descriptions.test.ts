import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Kind, parse, visit, type ASTNode, type DocumentNode } from 'graphql';
import { textOf } from './workspace';

const graphs = [
  'subgraphs/social-care/schema.graphql',
  'subgraphs/police/schema.graphql',
  'subgraphs/health/schema.graphql',
  'subgraphs/education/schema.graphql',
  'subgraphs/probation/schema.graphql',
  'gateway/supergraph.graphql',
];

/** Types that belong to the federation specification, not to the hub; they reach no client. */
const isOfFederation = (name: string): boolean => name.includes('__') || name.startsWith('_');

/** The doors of every graph, which several subgraphs share: their fields are described, each by its owner. */
const doors: ReadonlySet<string> = new Set(['Query', 'Mutation']);

/** A node that can be described, reduced to what is looked at. */
interface Described {
  readonly name: { readonly value: string };
  readonly description?: { readonly value: string } | undefined;
}

const describable: ReadonlySet<string> = new Set([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
]);

const describedOf = (node: ASTNode): Described | null =>
  describable.has(node.kind) ? (node as Described) : null;

/** Coordinates of everything published without a description, arguments and enum values included. */
const undescribed = (graph: DocumentNode): readonly string[] => {
  const missing: string[] = [];
  const path: string[] = [];
  visit(graph, {
    enter(node) {
      if (node.kind === Kind.DIRECTIVE_DEFINITION || node.kind === Kind.SCHEMA_DEFINITION) return false;
      const described = describedOf(node);
      if (!described) return undefined;
      if (isOfFederation(described.name.value)) return false;
      path.push(described.name.value);
      const coordinate = path.join('.');
      if (!described.description?.value.trim() && !doors.has(coordinate)) missing.push(coordinate);
      return undefined;
    },
    leave(node) {
      if (describedOf(node)) path.pop();
    },
  });
  return missing;
};

/** The words of a name, as a description that only repeats it would have them. */
const wordsOf = (text: string): string =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(?:the|a|an|of|its)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Descriptions that say the name again and nothing else: “The status.” on `status`. */
const repeating = (graph: DocumentNode): readonly string[] => {
  const found: string[] = [];
  visit(graph, {
    enter(node) {
      if (node.kind !== Kind.FIELD_DEFINITION && node.kind !== Kind.OBJECT_TYPE_DEFINITION) return;
      const said = node.description?.value ?? '';
      if (said !== '' && wordsOf(said) === wordsOf(node.name.value))
        found.push(`${node.name.value}: ${said}`);
    },
  });
  return found;
};

describe('what is published is described in words', () => {
  for (const file of graphs) {
    const graph = parse(textOf(file));
    it(`every type, field, argument and enum value of ${file} has a description`, () => {
      assert.deepEqual(undescribed(graph), []);
    });
    it(`no description of ${file} only repeats the name`, () => {
      assert.deepEqual(repeating(graph), []);
    });
  }
});
