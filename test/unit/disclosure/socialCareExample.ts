import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordKind, StoredRecord } from '@mash-hub/shared/subgraph';

/** A record line of the worked example, before its content is read. */
export interface SampleLine {
  readonly kind: string;
  readonly reference: string;
  readonly subjects: readonly string[];
  readonly date: string | null;
  readonly establishment: string | null;
  readonly olderButRelevant: string | null;
  readonly content: unknown;
}

/** A person line of the worked example. */
export interface PersonSample {
  readonly kind: string;
  readonly reference: string;
  readonly addresses: readonly string[];
  readonly identifiers: Readonly<Record<string, string>>;
}

const root = join(__dirname, '..', '..', '..', '..');

const lines = readFileSync(join(root, 'docs', 'import', 'examples', 'social-care.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as SampleLine | PersonSample);

/** The people of social care’s worked example. */
export const peopleOf = (): readonly PersonSample[] =>
  lines.filter((line): line is PersonSample => line.kind === 'PERSON');

/** The records of one kind in social care’s worked example. */
export const samplesOf = (name: string): readonly SampleLine[] =>
  lines.filter((line): line is SampleLine => line.kind === name && name !== 'PERSON');

/** The record as it is stored once its content was read by its kind. Throws where the kind refuses the content. */
export const storedFrom = (kind: RecordKind, sample: SampleLine): StoredRecord => ({
  _id: `${kind.name}:${sample.reference}`,
  subjects: sample.subjects,
  date: sample.date === null ? null : new Date(sample.date),
  establishment: sample.establishment,
  olderButRelevant: sample.olderButRelevant,
  restrictions: [],
  content: kind.line.parse(sample.content),
  fingerprint: 'fingerprint',
});
