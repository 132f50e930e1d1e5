import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import type { Outcome } from './runner';

/** Fewer than this is a table from which something was lost. */
const fewest = 100;

/** How the runner ends: how many attacks and weaknesses there were, and which weaknesses nobody tried. */
interface Summary {
  readonly attacks: number;
  readonly weaknesses: number;
  readonly unused: readonly string[];
}

/**
 * The attacks run in a process of their own, in which every switch of the weakened build is in place before anything of
 * the hub is loaded.
 */
async function* tellings(): AsyncGenerator<Outcome | Summary> {
  const build = path.join(__dirname, 'weakenedBuild.js');
  const runner = fork(path.join(__dirname, 'runner.js'), {
    execArgv: ['--require', build],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise<number | null>((resolve) => {
    runner.once('exit', resolve);
  });
  assert.ok(runner.stdout);
  for await (const line of createInterface({ input: runner.stdout }))
    yield JSON.parse(line) as Outcome | Summary;
  assert.equal(await ended, 0, 'the attacks came to an end');
}

void describe('An attack fails on the sound build, and succeeds where the one check is missing that it is aimed at', () => {
  void it('each of them, by name (M1–M9, R18, R222, R228, R233, BG1)', async (context) => {
    const start = performance.now();
    let summary: Summary | undefined;
    for await (const told of tellings())
      if ('attacks' in told) summary = told;
      else
        await context.test(`${told.name} [${told.weakness}]`, () => {
          const { before, weakened, after } = told;
          assert.deepEqual({ before, weakened, after }, { before: false, weakened: true, after: false });
        });
    assert.ok(summary);
    const { attacks, weaknesses, unused } = summary;
    const seconds = Math.round((performance.now() - start) / 1000);
    context.diagnostic(`${String(attacks)} attacks, ${String(weaknesses)} weaknesses, ${String(seconds)} s`);
    assert.deepEqual(unused, [], 'every weakness has its attack');
    assert.ok(attacks >= fewest, `${String(attacks)} attacks`);
  });
});
