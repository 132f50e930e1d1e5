import { z } from 'zod';
import type { Agency } from '../disclosure/vocabulary';
import type { RecordKind } from '../subgraph/records';
import { personLine, recordLine } from './line';
import { staffLine } from './staffLine';

/** A JSON Schema (draft 2020-12), as a document to be written out. */
export type ImportJsonSchema = Readonly<Record<string, unknown>>;

/**
 * The published format of one line of an agency's import, made of the very schemas that check it; what a schema
 * cannot say (check digits, say) stands in the descriptions. The same kinds give the same document, key for key.
 */
export const importJsonSchema = (agency: Agency, kinds: readonly RecordKind[]): ImportJsonSchema => {
  const line = z.discriminatedUnion('kind', [personLine, ...kinds.map(recordLine), staffLine]);
  const { $schema, ...shape } = z.toJSONSchema(line, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  });
  return {
    $schema,
    title: `A line of an import of ${agency}`,
    description:
      'NDJSON in UTF-8: one object a line, at most 256 KiB. Generated from the agency’s record kinds.',
    // The standard-schema handle of the library is no part of the document.
    ...(JSON.parse(JSON.stringify(shape)) as object),
  };
};
