import { definition as education } from '@mash-hub/education';
import { definition as health } from '@mash-hub/health';
import { definition as police } from '@mash-hub/police';
import { definition as probation } from '@mash-hub/probation';
import { runImport } from '@mash-hub/shared/ingest/importCommand';
import { definition as socialCare } from '@mash-hub/social-care';
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';

const docs = path.join(__dirname, '..', '..', '..', 'docs');
const examples = path.join(docs, 'import', 'examples');

interface Line {
  readonly kind: string;
  readonly subjects?: readonly string[];
  readonly olderButRelevant?: string | null;
  readonly establishment?: string | null;
}

const linesOf = (name: string): readonly Line[] =>
  readFileSync(path.join(examples, `${name}.ndjson`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text) as Line);

const guide = readFileSync(path.join(examples, 'README.md'), 'utf8');

describe('The worked examples of the import (docs/import/examples)', () => {
  for (const { agency, name, kinds } of [socialCare, police, health, education, probation])
    it(`${agency}: every kind of record occurs, and the guide says which system it comes from (B2)`, () => {
      const shown = new Set(linesOf(name).map(({ kind }) => kind));
      const chapter = guide.split('\n## ').find((text) => text.includes(`\`${name}.ndjson\``)) ?? '';
      const missing = kinds.filter((kind) => !shown.has(kind.name)).map((kind) => kind.name);
      const untold = kinds.filter((kind) => !chapter.includes(`\`${kind.name}\``)).map((kind) => kind.name);
      assert.deepEqual(missing, [], `no line of ${missing.join(', ')} in ${name}.ndjson`);
      assert.deepEqual(untold, [], `no word of ${untold.join(', ')} in the guide`);
    });

  it('show records about several people, old ones with their reason, and those of one school', () => {
    for (const name of ['social-care', 'police', 'health', 'education', 'probation'])
      assert.ok(
        linesOf(name).some(({ subjects = [] }) => subjects.length > 1),
        `${name}: several people`,
      );
    for (const name of ['health', 'probation'])
      assert.ok(
        linesOf(name).some(({ olderButRelevant }) => typeof olderButRelevant === 'string'),
        `${name}: old`,
      );
    assert.ok(linesOf('education').some(({ establishment }) => typeof establishment === 'string'));
  });

  it('show a file with lines that are refused, and the report of it as the guide prints it', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'mash-refused-'));
    const said: string[] = [];
    const code = await runImport(
      ['--agency', 'POLICE', '--file', path.join(examples, 'refused', 'police.ndjson'), '--dry-run'],
      {
        readConfig: () => ({ storeUrl: undefined, directoryOf: (name) => path.join(directory, name) }),
        kindsOf: () => police.kinds,
        print: (text) => said.push(text),
        complain: (text) => said.push(text),
        watched: false,
      },
    );
    await rm(directory, { recursive: true });
    assert.equal(code, 2);
    // The first line names the agency, in bold on a terminal; the list of all kinds grows with them.
    const printed = said.join('\n').trim().split('\n').slice(1);
    const howTo = readFileSync(path.join(docs, 'how-to', 'import.md'), 'utf8');
    for (const line of printed.filter(
      (text) => text.trim() !== '' && !text.includes('kind: expected one of'),
    ))
      assert.ok(howTo.includes(line), `docs/how-to/import.md shows “${line.trim()}”`);
  });
});
