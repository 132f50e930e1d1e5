import { definition as education } from '@mash-hub/education';
import { definition as health } from '@mash-hub/health';
import { definition as police } from '@mash-hub/police';
import { definition as probation } from '@mash-hub/probation';
import { ingest } from '@mash-hub/shared/ingest';
import { createPopulation } from '@mash-hub/shared/population';
import { openStore } from '@mash-hub/shared/store';
import { openRecordStore } from '@mash-hub/shared/subgraph';
import { definition as socialCare } from '@mash-hub/social-care';
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

const population = createPopulation({ seed: 5, people: 2000 });

async function* texts(lines: Iterable<object>): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(JSON.stringify(line));
}

async function aStore(context: TestContext, { agency, kinds }: Pick<typeof police, 'agency' | 'kinds'>) {
  const directory = await mkdtemp(join(tmpdir(), 'mash-population-'));
  const opened = await openStore({ agency, directory });
  context.after(async () => {
    await opened.close();
    await rm(directory, { recursive: true });
  });
  return openRecordStore(opened.connection, kinds);
}

describe('A population of 2,000 people goes through the import door', () => {
  for (const { agency, kinds } of [socialCare, police, health, education, probation])
    it(`every line of ${agency} is taken: in a dry run, at the first reading and at the second`, async (context) => {
      const store = await aStore(context, { agency, kinds });
      const read = (dryRun: boolean) =>
        ingest({ lines: texts(population.lines(agency)), kinds, store, dryRun });
      const dry = await read(true);
      assert.deepEqual([dry.refused, dry.added], [[], dry.read]);
      const first = await read(false);
      assert.deepEqual([first.refused, first.added], [[], dry.read]);
      const second = await read(false);
      assert.deepEqual([second.added, second.changed, second.unchanged], [0, 0, dry.read]);
    });
});
