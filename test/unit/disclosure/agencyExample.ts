import { isObjectType, type GraphQLSchema } from 'graphql';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordKind, StoredRecord, SubgraphDefinition } from '@mash-hub/shared/subgraph';

/** A line of an agency’s worked example, before its content is read. What only a person or a record has is optional. */
export interface ExampleLine {
  readonly kind: string;
  readonly reference: string;
  readonly subjects?: readonly string[];
  readonly date?: string;
  readonly establishment?: string;
  readonly olderButRelevant?: string;
  readonly content?: unknown;
  readonly addresses?: readonly string[];
  readonly identifiers?: Readonly<Record<string, string>>;
}

const examples = join(__dirname, '..', '..', '..', '..', 'docs', 'import', 'examples');

/** The text of an agency’s worked example. */
export const exampleOf = ({ name }: SubgraphDefinition): string =>
  readFileSync(join(examples, `${name}.ndjson`), 'utf8');

/** The lines of one kind, `PERSON` among the kinds, in an agency’s worked example. */
export const linesOf = (definition: SubgraphDefinition, kind: string): readonly ExampleLine[] =>
  exampleOf(definition)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ExampleLine)
    .filter((line) => line.kind === kind);

/** The records of one kind as they are stored. Throws where the kind refuses the content of a line. */
export const recordsOf = (definition: SubgraphDefinition, kind: RecordKind): readonly StoredRecord[] =>
  linesOf(definition, kind.name).map((line) => ({
    _id: `${kind.name}:${line.reference}`,
    subjects: line.subjects ?? [],
    date: line.date === undefined ? null : new Date(line.date),
    establishment: line.establishment ?? null,
    olderButRelevant: line.olderButRelevant ?? null,
    restrictions: [],
    content: kind.line.parse(line.content),
    fingerprint: 'fingerprint',
  }));

/** The fields of a published type. Fails where the schema has no such type. */
export const fieldsOf = (schema: GraphQLSchema, name: string) => {
  const type = schema.getType(name);
  assert.ok(isObjectType(type), `${name} is published`);
  return type.getFields();
};
