import { definition as health } from '@mash-hub/health';
import { importPopulation } from '@mash-hub/shared/development/populationImport';
import { runImport } from '@mash-hub/shared/ingest/importCommand';
import { createPopulation } from '@mash-hub/shared/population';
import { openStore } from '@mash-hub/shared/store';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { population } from './killedOrder';

const lines = [...createPopulation(population).lines('HEALTH')];

const configOf = (dataDirectory: string) => ({ dataDirectory, storeUrl: undefined });

const readInto = (dataDirectory: string, anew = false) =>
  importPopulation('HEALTH', { population, config: configOf(dataDirectory), anew });

/** Everything that an import has brought into the store, in one order. */
const heldIn = async (dataDirectory: string) => {
  const directory = path.join(dataDirectory, 'health');
  const store = await openStore({ agency: 'HEALTH', directory });
  try {
    const all = (name: string) => store.connection.collection(name).find().sort({ _id: 1 }).toArray();
    return { people: await all('people'), records: await all('records') };
  } finally {
    await store.close();
  }
};

/** Runs an import in a process of its own that is killed by SIGKILL while it reads; answers the signal. */
const killedRun = (...order: readonly string[]) =>
  new Promise<NodeJS.Signals | null>((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(__dirname, 'killedImport.js'), ...order]);
    child.once('error', reject);
    child.once('exit', (_, signal) => {
      resolve(signal);
    });
  });

describe('An import that is killed half-way and started again loses and doubles nothing (design 8)', () => {
  let root: string;
  let whole: Awaited<ReturnType<typeof heldIn>>;

  before(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'mash-killed-'));
    await readInto(path.join(root, 'whole'));
    whole = await heldIn(path.join(root, 'whole'));
    assert.equal(whole.people.length + whole.records.length, lines.length);
  });
  after(() => rm(root, { recursive: true }));

  it('of a population: it goes on where it was, and another look changes nothing', async () => {
    const directory = path.join(root, 'population');
    assert.equal(await killedRun('population', directory), 'SIGKILL');
    const broken = await heldIn(directory);
    const there = broken.people.length + broken.records.length;
    assert.ok(there >= 500 && there < lines.length, `${String(there)} of ${String(lines.length)} were in`);

    const rest = await readInto(directory);
    assert.ok(rest.skipped >= 500 && rest.skipped <= there, `${String(rest.skipped)} passed over`);
    assert.equal(rest.skipped + rest.added + rest.unchanged, lines.length);
    assert.equal(there + rest.added, lines.length);
    assert.deepEqual(await heldIn(directory), whole);

    const third = await readInto(directory);
    assert.deepEqual([third.skipped, third.read], [lines.length, 0]);
    const anew = await readInto(directory, true);
    assert.deepEqual([anew.added, anew.changed, anew.unchanged], [0, 0, lines.length]);
  });

  it('of a file: the command run once more puts it right', async () => {
    const directory = path.join(root, 'file');
    const file = path.join(root, 'health.ndjson');
    await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    assert.equal(await killedRun('file', directory, file), 'SIGKILL');
    const broken = await heldIn(directory);
    assert.ok(broken.people.length + broken.records.length < lines.length);

    const said: string[] = [];
    const surroundings = {
      readConfig: () => ({ storeUrl: undefined, directoryOf: (name: string) => path.join(directory, name) }),
      kindsOf: () => health.kinds,
      print: (text: string) => said.push(text),
      complain: (text: string) => said.push(text),
      watched: false,
    };
    assert.equal(await runImport(['--agency', health.agency, '--file', file], surroundings), 0);
    assert.match(said.join(), /0 changed, [\d,]+ unchanged, 0 refused/);
    assert.deepEqual(await heldIn(directory), whole);
  });

  it('of another population: the mark does not fit, so that every line is looked at', async () => {
    const directory = path.join(root, 'other');
    const config = configOf(directory);
    await importPopulation('PROBATION', { population, config });
    const other = { ...population, seed: population.seed + 1 };
    const changed = await importPopulation('PROBATION', { population: other, config });
    assert.equal(changed.skipped, 0);
    assert.ok(changed.added + changed.changed > 0);
    assert.equal((await importPopulation('PROBATION', { population, config })).skipped, 0);
  });
});
