import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { projectDirectory, readDevelopmentConfig } from '@mash-hub/shared/development/config';

interface Ended {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a compiled program of the hub to its end. */
const run = (
  program: string,
  args: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): Promise<Ended> =>
  new Promise((resolve) => {
    const env = readDevelopmentConfig().environmentWith(variables);
    const options = { cwd: projectDirectory, env, timeout: 60_000 };
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr });
    });
  });

const replay = 'shared/dist/audit/replayCommand.js';
const policyDiff = 'shared/dist/audit/policyDiffCommand.js';
const policyExport = 'shared/dist/audit/policyExportCommand.js';
const operations = 'test/dist/promises/operations/longRun.js';

describe('a command of the hub', () => {
  it('says what is wrong with an order in one coded line, then how it is used, and ends with 2', async (context) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'mash-order-'));
    context.after(() => rm(folder, { recursive: true }));
    const [file, link] = [path.join(folder, 'a.ndjson'), path.join(folder, 'b.ndjson')];
    await writeFile(file, '');
    await symlink(file, link);
    const orders: readonly (readonly [string, readonly string[], string])[] = [
      [policyExport, ['--bogus'], "Unknown option '--bogus'"],
      [replay, [], 'name the exports to replay'],
      [replay, [file, link], `${link} is named twice`],
      [policyDiff, [file], '--draft and at least one export are needed'],
      [operations, ['--operations', 'abc'], '--operations is a whole number, 1 or more'],
    ];
    for (const [program, args, wrong] of orders) {
      const { code, stdout, stderr } = await run(program, args);
      assert.deepEqual([code, stdout], [2, ''], stderr);
      assert.ok(stderr.startsWith(`BAD_USER_INPUT: ${wrong}\n\nnpm run `), stderr);
    }
  });

  it('says how it is used when asked, and in words which file it cannot read', async () => {
    const help = await run(replay, ['--help']);
    assert.deepEqual([help.code, help.stderr], [0, '']);
    assert.match(help.stdout, /^npm run audit:replay -- /);
    const none = await run(replay, ['none.ndjson']);
    assert.equal(none.code, 1);
    assert.match(none.stderr, /^The replay failed: .*none\.ndjson: there is no such file or folder\n$/);
    const folder = await run(policyDiff, ['--draft', 'docs', 'none.ndjson']);
    assert.deepEqual(
      [folder.code, folder.stderr],
      [1, 'The draft could not be tried: docs: it is a folder, not a file\n'],
    );
  });
});

describe('a process of the hub', () => {
  for (const program of ['subgraphs/police/dist/index.js', 'gateway/dist/index.js'])
    it(`${program} says in one coded line which of its settings make no sense, and ends with 2`, async () => {
      const { code, stderr } = await run(program, [], { PORT: 'abc' });
      assert.equal(code, 2);
      assert.match(stderr, /^BAD_USER_INPUT: the settings make no sense: PORT: [^\n]+\n$/);
      assert.doesNotMatch(stderr, /abc|Zod/);
    });
});
