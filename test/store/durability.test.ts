import { openStore } from '@mash-hub/shared/store';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { storeUrl, testSeed } from '../support/config';
import { aDirectory, removeDirectory, seededRandom } from './temporaryStore';

/** Lets a child process write until it has acknowledged so many, then kills it at once; answers what it acknowledged. */
function writeAndKill(directory: string, after: number): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(__dirname, 'durabilityWriter.js'), directory], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    let killed = false;
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      if (!killed && printed.split('\n').length > after) killed = child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', () => {
      // What follows the last line break may be half a number.
      if (killed) resolve(printed.split('\n').slice(0, -1).map(Number));
      else reject(new Error('the writer ended by itself'));
    });
  });
}

describe('What was acknowledged is never lost', { skip: storeUrl !== undefined }, () => {
  it('survives SIGKILL at any moment, again and again, and takes over the stale lock', async (t) => {
    t.diagnostic(`seed ${String(testSeed)}`);
    const random = seededRandom(testSeed);
    const directory = aDirectory();
    const acknowledged = new Set<number>();
    for (let round = 0; round < 4; round++) {
      for (const n of await writeAndKill(directory, 1 + Math.floor(random() * 400))) acknowledged.add(n);
      assert.ok(existsSync(join(directory, 'store.lock')), 'the killed process left its lock file');
      const store = await openStore({ agency: 'POLICE', directory, database: 'durability' });
      const raw = store.connection.collection('entries');
      const kept = await raw.find({}).toArray();
      const numbers = new Set(kept.map((one) => one.n as number));
      assert.deepEqual(
        [...acknowledged].filter((n) => !numbers.has(n)),
        [],
      );
      assert.ok(kept.every((one) => String(one.text).length === Number(one.n) % 500));
      for (const one of kept) assert.equal(await raw.countDocuments({ n: one.n as number }), 1);
      await store.close();
    }
    assert.ok(acknowledged.size > 0);
    removeDirectory(directory);
  });
});
