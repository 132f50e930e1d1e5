import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { runImport } from '@mash-hub/shared/ingest/importCommand';
import { aPersonLine, anIncidentLine, kinds, ndjson } from './anAgencyStore';

async function aCommand(context: TestContext) {
  const directory = await mkdtemp(join(tmpdir(), 'mash-import-'));
  context.after(() => rm(directory, { recursive: true }));
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const readConfig = () => ({ storeUrl: undefined, directoryOf: (name: string) => join(directory, name) });
  const surroundings = { readConfig, kindsOf: () => kinds, print: say, complain: say, watched: false };
  const pathOf = (name: string) => join(directory, name);
  return {
    said,
    pathOf,
    write: (name: string, bytes: string | Buffer) => writeFile(pathOf(name), bytes),
    run: (...args: string[]) => runImport(args, surroundings),
  };
}

describe('npm run import', () => {
  it('ends with 0 when every line was taken', async (context) => {
    const { write, run, pathOf, said } = await aCommand(context);
    await write('police.ndjson', ndjson([aPersonLine(), anIncidentLine()]));
    assert.equal(await run('--agency', 'POLICE', '--file', pathOf('police.ndjson')), 0);
    assert.match(said.join(), /2 records read\n {2}2 added, 0 changed, 0 unchanged, 0 refused/);
    assert.equal(await run('--agency', 'POLICE', '--file', pathOf('police.ndjson')), 0);
    assert.match(said.join(), /0 added, 0 changed, 2 unchanged/);
  });

  it('ends with 2 when lines were refused, and keeps the report', async (context) => {
    const { write, run, pathOf, said } = await aCommand(context);
    await write('police.ndjson', ndjson([aPersonLine(), anIncidentLine({ subjects: [] })]));
    const report = pathOf('report.json');
    assert.equal(await run('--agency', 'POLICE', '--file', pathOf('police.ndjson'), '--report', report), 2);
    assert.match(said.join(), /line 2 {2}INCIDENT CV\/26\/90117\n {6}subjects: expected at least 1 items/);
    const kept = JSON.parse(await readFile(report, 'utf8')) as { refusedCount: number };
    assert.equal(kept.refusedCount, 1);
  });

  it('reads a file packed by gzip, and says in a dry run that nothing was written', async (context) => {
    const { write, run, pathOf, said } = await aCommand(context);
    await write('police.ndjson.gz', gzipSync(ndjson([aPersonLine()])));
    const args = ['--agency', 'POLICE', '--file', pathOf('police.ndjson.gz')];
    assert.equal(await run(...args, '--dry-run'), 0);
    assert.match(said.join(), /1 added.*\n.*nothing was written/);
    assert.equal(await run(...args), 0);
    assert.match(said.at(-1) ?? '', /1 added/);
  });

  it('ends with 1 when it failed: no such file, half a packed file, no such agency', async (context) => {
    const { write, run, pathOf, said } = await aCommand(context);
    const packed = gzipSync(ndjson([aPersonLine()]));
    await write('half.ndjson.gz', packed.subarray(0, packed.length / 2));
    assert.equal(await run('--agency', 'POLICE', '--file', pathOf('none.ndjson')), 1);
    assert.equal(await run('--agency', 'POLICE', '--file', pathOf('half.ndjson.gz')), 1);
    assert.equal(await run('--agency', 'FIRE', '--file', pathOf('none.ndjson')), 1);
    assert.equal(await run('--agency', 'POLICE'), 1);
    assert.equal(await run('--agency', 'POLICE', '--file', pathOf('')), 1);
    assert.equal(await run('--agency', 'POLICE', '--file', pathOf('half.ndjson.gz'), '--bogus'), 1);
    const [none, , fire, noFile, folder, bogus] = said.map((text) => text.split('\n')[0]);
    assert.equal(none, `The import failed: ${pathOf('none.ndjson')}: there is no such file or folder`);
    assert.match(fire ?? '', /^BAD_USER_INPUT: --agency is one of SOCIAL_CARE, POLICE/);
    assert.match(noFile ?? '', /^BAD_USER_INPUT: --file is needed/);
    assert.match(folder ?? '', /^The import failed: .*: it is a folder, not a file$/);
    assert.match(bogus ?? '', /^BAD_USER_INPUT: Unknown option '--bogus'$/);
  });
});
