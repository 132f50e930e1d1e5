import { createPopulation } from '@mash-hub/shared/population';
import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { runPopulation } from '@mash-hub/shared/development/population';
import { aTool } from './aTool';

describe('npm run population', () => {
  it('writes a file for each agency, as the import reads it', async (context) => {
    const { dataDirectory, surroundings, printed } = await aTool(context);
    const out = path.join(dataDirectory, 'out');
    assert.equal(await runPopulation(['--people', '50', '--seed', '3', '--out', out], surroundings), 0);
    const files = ['education', 'health', 'police', 'probation', 'social-care'];
    assert.deepEqual(
      (await readdir(out)).sort(),
      files.map((name) => `${name}.ndjson`),
    );
    const health = (await readFile(path.join(out, 'health.ndjson'), 'utf8')).trimEnd().split('\n');
    const expected = [...createPopulation({ seed: 3, people: 50 }).lines('HEALTH')];
    assert.deepEqual(
      health.map((line) => JSON.parse(line) as unknown),
      expected,
    );
    assert.equal(printed.length, 5);
  });

  it('reads one agency’s part into its store, and twice changes nothing', async (context) => {
    const { surroundings, printed } = await aTool(context);
    const order = ['--people', '50', '--agency', 'POLICE', '--import'];
    assert.equal(await runPopulation(order, surroundings), 0);
    assert.equal(await runPopulation(order, surroundings), 0);
    assert.match(printed[0] ?? '', /^POLICE +(\d+) lines {2}\1 added, 0 changed, 0 unchanged$/);
    assert.match(
      printed[1] ?? '',
      /^POLICE +(\d+) lines {2}0 added, 0 changed, 0 unchanged, \1 read in before$/,
    );
  });

  it('reads nobody into a production store', async (context) => {
    const { surroundings, complaints } = await aTool(context, true);
    assert.equal(await runPopulation(['--people', '50', '--import'], surroundings), 1);
    assert.match(complaints.join(), /production/);
  });

  it('says how it is used when it is not told how many, or that it is nobody', async (context) => {
    const { surroundings, complaints } = await aTool(context);
    for (const order of [
      ['--agency', 'POLICE'],
      ['--people', '0'],
      ['--people', 'abc'],
    ])
      assert.equal(await runPopulation(order, surroundings), 2);
    for (const complaint of complaints)
      assert.match(complaint, /^BAD_USER_INPUT: --people is a whole number, 1 or more\n\nnpm run population/);
  });

  it('says in words that the folder it is to write into is a file', async (context) => {
    const { dataDirectory, surroundings, complaints } = await aTool(context);
    const out = path.join(dataDirectory, 'out');
    await writeFile(out, '');
    assert.equal(await runPopulation(['--people', '1', '--out', out], surroundings), 1);
    assert.match(complaints.join(), /could not be made: .*out: it is a file, not a folder$/);
  });
});
