import { verifyExport } from '@mash-hub/shared/development/auditVerify';
import { seededRandom } from '@mash-hub/shared/identifiers';
import { noteSigner, signatureTypes } from '@mash-hub/shared/log';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import {
  aKey,
  checkpointsOver,
  entryCount,
  exported,
  headerOf,
  honest,
  honestLines,
  logSigner,
  origin,
  trueKeys,
  witnesses,
} from './aWitnessedLog';
import { tamperings } from './tamperings';

const seed = 6962;
const count = 5000;
const names = Object.keys(tamperings);

describe('the offline verifier', () => {
  it('finds nothing wrong with a log that nobody has changed', async () => {
    const kept = [...honest.notes.values()];
    for (const options of [{}, { keys: trueKeys }, { kept }, { keys: trueKeys, kept }]) {
      const verdict = await verifyExport(exported(honest), options);
      assert.deepEqual([verdict.intact, verdict.intact && verdict.entries], [true, entryCount], verdict.says);
    }
  });

  it(`finds each of ${String(count)} tamperings, and where`, async (context) => {
    const random = seededRandom(seed);
    const started = performance.now();
    const wrong: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const name = names[index % names.length] ?? '';
      const tampered = tamperings[name]?.((below) => Math.floor(random() * below));
      assert.ok(tampered);
      const { log, within, at, ...brought } = tampered;
      const verdict = await verifyExport(exported(log), brought);
      const isPlaced =
        !verdict.intact &&
        verdict.from >= within[0] &&
        verdict.to <= within[1] &&
        verdict.from <= at &&
        at <= verdict.to;
      if (!isPlaced)
        wrong.push(`${String(index)} ${name} at ${String(at)} in ${within.join('-')}: ${verdict.says}`);
    }
    const seconds = (performance.now() - started) / 1000;
    context.diagnostic(
      `${String(count)} tamperings of ${String(names.length)} kinds, seed ${String(seed)}: ${seconds.toFixed(1)} s`,
    );
    assert.deepEqual(wrong, []);
  });

  it('refuses a quorum, a tolerance or a key that it cannot use, so that no check is left out unsaid', async () => {
    const [first = ''] = trueKeys;
    for (const options of [
      { quorum: NaN },
      { quorum: 0 },
      { quorum: 1.5 },
      { tolerance: NaN },
      { tolerance: -1 },
      { keys: [] },
      { keys: [...trueKeys, `${first.slice(0, -2)}AA`] },
      { keys: [...trueKeys, first.slice(0, -8)] },
    ])
      await assert.rejects(verifyExport(exported(honest), options), /whole number|Not a verifier key/);
  });

  it('says so where nobody but whoever kept a checkpoint vouches for the log', async () => {
    const notes = checkpointsOver(honestLines, [entryCount], witnesses.slice(0, 2));
    const log = exported({ ...honest, notes });
    assert.match((await verifyExport(log)).says, /no checkpoint over them is cosigned by 3 of 4/);
    assert.deepEqual(await verifyExport(log, { kept: [...notes.values()] }), {
      intact: true,
      entries: entryCount,
      says: '200 entries of mash-hub/police are intact, as a kept checkpoint says.',
    });
  });

  it('takes no export of another format or another log than the auditor means', async () => {
    const other = exported({ ...honest, header: { ...honest.header, format: 'mash-hub-audit-export/v2' } });
    assert.match((await verifyExport(other)).says, /another format/);
    assert.match(
      (await verifyExport(exported(honest), { origin: 'mash-hub/health' })).says,
      /mash-hub\/police/,
    );
    assert.equal((await verifyExport(exported(honest), { origin })).intact, true);
  });

  it('counts no witness of the log’s own name, whatever its key', async () => {
    const own = noteSigner(`${origin}/witness`, signatureTypes.cosignature, aKey(30));
    const named = [own, ...witnesses.slice(0, 2)];
    const notes = checkpointsOver(honestLines, [entryCount], named.slice(0, 2));
    const verdict = await verifyExport(exported({ ...honest, header: headerOf(logSigner, named), notes }));
    assert.match(verdict.says, /no checkpoint over them is cosigned by 2 of 2 witnesses/);
  });
});

const root = path.resolve(__dirname, '../../../..');

const files = ['auditVerify', 'auditNotes'];

/** Copied away from the hub, where nothing of it can be found. */
const copiedAway = async (context: TestContext) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'audit-verify-'));
  context.after(() => rm(folder, { recursive: true }));
  const script = path.join(folder, 'auditVerify.js');
  for (const file of files.map((name) => `${name}.js`))
    await writeFile(path.join(folder, file), readFileSync(path.join(root, 'shared/dist/development', file)));
  const write = async (name: string, parts: readonly (Buffer | string)[]): Promise<string> => {
    const file = path.join(folder, name);
    await writeFile(file, parts.map((part) => `${part.toString()}\n`).join(''));
    return file;
  };
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: {}, cwd: folder });
  return { folder, write, run };
};

describe('the offline verifier is two files', () => {
  it('of under 300 lines together, which import nothing but each other and what node brings', () => {
    const textOf = (file: string): string => readFileSync(path.join(root, 'shared', file), 'utf8');
    const sources = files.map((file) => textOf(`development/${file}.ts`)).join('');
    assert.ok(sources.split('\n').length < 300);
    const compiled = files.map((file) => textOf(`dist/development/${file}.js`)).join('');
    const imported = [
      ...compiled.matchAll(/(?:require|import)\(\s*["'](.+?)["']\s*\)|\bfrom ["'](.+?)["']/g),
    ];
    const names = imported.map(([, required, from]) => required ?? from ?? '');
    assert.ok(names.length >= 4);
    for (const name of names.filter((other) => other !== './auditNotes'))
      assert.ok(name.startsWith('node:') && builtinModules.includes(name.slice('node:'.length)), name);
  });

  it('that says it with its exit code, and in a sentence', async (context) => {
    const { folder, write, run } = await copiedAway(context);
    const whole = await write('whole.ndjson', exported(honest));
    const keys = await write('keys', trueKeys);
    const note = path.join(folder, 'note');
    await writeFile(note, honest.notes.get(entryCount) ?? '');
    const good = run(whole, '--keys', keys, '--checkpoint', note);
    assert.deepEqual(
      [good.status, good.stdout],
      [
        0,
        '200 entries of mash-hub/police are intact, cosigned by 4 of 4 witnesses at 2026-03-02T10:06:40.000Z.\n',
      ],
    );
    assert.match(run(whole).stdout, /The keys are those that the export names/);

    const changed = exported(honest).map((line) => line.toString().replace('"first":41', '"first":42'));
    const bad = run(await write('changed.ndjson', changed));
    assert.equal(bad.status, 1);
    assert.match(bad.stdout, /^Entry 41: it is not what was sealed/);

    const short = run(await write('short.ndjson', exported(honest).slice(0, 103)), '--checkpoint', note);
    assert.deepEqual(
      [short.status, short.stdout.split('\n')[0]],
      [1, 'Entries 100 to 199: they are missing: a kept checkpoint covers them.'],
    );

    assert.equal(run(whole, '--origin', 'mash-hub/health').status, 1);
  });

  it('that says with another exit code that there was nothing it could check', async (context) => {
    const { folder, write, run } = await copiedAway(context);
    const whole = await write('whole.ndjson', exported(honest));
    const note = await write('note', [honest.notes.get(entryCount) ?? '']);
    const endless = await write('endless', []);
    await truncate(endless, 2 ** 25 + 2);
    const badKeys = await write('bad-keys', [...trueKeys, 'mash-hub/police+4a']);
    for (const args of [
      [path.join(folder, 'nothing')],
      [whole, whole],
      [endless],
      [whole, '--quorum', 'abc'],
      [whole, '--quorum', ''],
      [whole, '--tolerance', 'abc'],
      [whole, '--keys', badKeys],
      [whole, '--keys', note],
    ]) {
      const { status, stdout } = run(...args);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    }
  });
});
