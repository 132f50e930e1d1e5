import { verifyExport } from '@mash-hub/shared/development/auditVerify';
import { seededRandom } from '@mash-hub/shared/identifiers';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { entryCount, exported, honest, trueKeys } from './aWitnessedLog';
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
});

const root = path.resolve(__dirname, '../../../..');

describe('the offline verifier is one file', () => {
  it('of under 300 lines, which imports nothing but what node brings', () => {
    const source = readFileSync(path.join(root, 'shared/development/auditVerify.ts'), 'utf8');
    assert.ok(source.split('\n').length < 300);
    const compiled = readFileSync(path.join(root, 'shared/dist/development/auditVerify.js'), 'utf8');
    const imported = [
      ...compiled.matchAll(/(?:require|import)\(\s*["'](.+?)["']\s*\)|\bfrom ["'](.+?)["']/g),
    ];
    const names = imported.map(([, required, from]) => required ?? from ?? '');
    assert.ok(names.length >= 3);
    for (const name of names)
      assert.ok(name.startsWith('node:') && builtinModules.includes(name.slice('node:'.length)), name);
  });

  it('that says it with its exit code, and in a sentence', async (context) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'audit-verify-'));
    context.after(() => rm(folder, { recursive: true }));
    // Copied away from the hub: nothing of it can be found from there.
    const script = path.join(folder, 'auditVerify.js');
    await writeFile(script, readFileSync(path.join(root, 'shared/dist/development/auditVerify.js')));
    const write = async (name: string, parts: readonly (Buffer | string)[]): Promise<string> => {
      const file = path.join(folder, name);
      await writeFile(file, parts.map((part) => `${part.toString()}\n`).join(''));
      return file;
    };
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: {}, cwd: folder });

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

    const nothing = run(path.join(folder, 'nothing'));
    assert.deepEqual([nothing.status, nothing.stdout], [2, '']);
  });
});
