import { definition as education } from '@mash-hub/education';
import { definition as health } from '@mash-hub/health';
import { definition as police } from '@mash-hub/police';
import { definition as probation } from '@mash-hub/probation';
import { isStoredAsItIs } from '@mash-hub/shared/ingest';
import { createPopulation, type Line } from '@mash-hub/shared/population';
import { openStore, type Store } from '@mash-hub/shared/store';
import { recordSchema } from '@mash-hub/shared/subgraph';
import { definition as socialCare } from '@mash-hub/social-care';
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

const population = createPopulation({ seed: 31, people: 600 });

/** The first line of each kind, whichever person it is about. */
const oneOfEach = (lines: Iterable<Line>): ReadonlyMap<string, Line> => {
  const found = new Map<string, Line>();
  for (const line of lines) if (!found.has(line.kind)) found.set(line.kind, line);
  return found;
};

describe('Content that is stored without a detour through mongoose', () => {
  let directory: string;
  let store: Store;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mash-shape-'));
    store = await openStore({ agency: 'POLICE', directory });
  });
  after(async () => {
    await store.close();
    await rm(directory, { recursive: true });
  });

  for (const { agency, kinds } of [socialCare, police, health, education, probation])
    it(`${agency}: is what mongoose would store, field for field`, () => {
      const lines = oneOfEach(population.lines(agency));
      for (const { name, line, schema } of kinds) {
        const given = lines.get(name);
        if (given === undefined) continue;
        const content = line.parse(given.content);
        assert.ok(isStoredAsItIs(schema)(content), `${name} is spared the detour`);
        const model = store.connection.model(`${agency} ${name}`, schema);
        const record = new model({ _id: 'a', subjects: ['b'], fingerprint: 'c', content });
        const cast: unknown = Reflect.get(record.toObject({ minimize: false, flattenMaps: true }), 'content');
        assert.deepEqual(cast, content, name);
      }
    });

  it('is never content that mongoose would change, complete or refuse', () => {
    const schema = recordSchema({ text: String, count: Number, list: [String] });
    const takes = isStoredAsItIs(schema);
    assert.ok(takes({ text: 'a', count: 1, list: ['b'] }));
    for (const content of [
      { text: 1, list: [] },
      { count: '1', list: [] },
      { text: 'no list, which mongoose would add' },
      { list: 'not a list' },
      { list: [1] },
      { list: [null] },
      { list: [], unknown: 'a' },
    ])
      assert.ok(!takes(content), JSON.stringify(content));
  });

  it('is never content of a kind with a default, a validator or a free shape', () => {
    for (const field of [{ type: String, default: 'x' }, { type: String, enum: ['LOW'] }, {}])
      assert.ok(!isStoredAsItIs(recordSchema({ text: String, field }))({ text: 'a' }));
  });
});
