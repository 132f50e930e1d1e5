import {
  appendLeaf,
  consistencyProof,
  emptyFrontier,
  inclusionProof,
  openLogTree,
  rootOf,
} from '@mash-hub/shared/log';
import { openStore } from '@mash-hub/shared/store';
import { createHash } from 'node:crypto';
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';

const leafOf = (index: number): Buffer => createHash('sha256').update(String(index)).digest();

/** A store with the hashes of so many entries, and nothing else of them. */
async function aStoreOfHashes(context: TestContext, count: number) {
  const directory = await mkdtemp(path.join(tmpdir(), 'mash-tree-'));
  const store = await openStore({ agency: 'POLICE', directory, monitorCommands: true });
  context.after(async () => {
    await store.close();
    await rm(directory, { recursive: true });
  });
  const { db } = store.connection;
  assert.ok(db);
  const leaves = Array.from({ length: count }, (_, index) => leafOf(index));
  const documents = leaves.map((leaf, _id) => ({ _id, hash: leaf.toString('hex') }));
  for (let at = 0; at < count; at += 5000)
    await db
      .collection<{ _id: number; hash: string }>('disclosureLog')
      .insertMany(documents.slice(at, at + 5000));
  return { store, db, leaves, tree: openLogTree(store.connection) };
}

const hex = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('hex'));

describe('proofs out of tiles', () => {
  it('are those of the whole tree, whatever is in tiles already', async (context) => {
    const { tree, leaves } = await aStoreOfHashes(context, 1500);
    const sizes = [1, 2, 3, 255, 256, 257, 511, 512, 600, 1024, 1279, 1280, 1499, 1500];
    for (const size of sizes) {
      const whole = leaves.slice(0, size);
      const root = rootOf(whole.reduce(appendLeaf, emptyFrontier));
      assert.equal((await tree.rootAt(size)).toString('hex'), root.toString('hex'));
      for (const index of [0, 1, 255, 256, size - 1].filter((at) => at < size))
        assert.deepEqual(hex(await tree.inclusionProof(index, size)), hex(inclusionProof(whole, index)));
      for (const earlier of sizes.filter((at) => at <= size))
        assert.deepEqual(
          hex(await tree.consistencyProof(earlier, size)),
          hex(consistencyProof(whole, earlier)),
        );
    }
  });

  it('read a few tiles however long the log is, once the tiles are there', async (context) => {
    const { tree, db, store } = await aStoreOfHashes(context, 66_000);
    await tree.rootAt(66_000);
    assert.equal(await db.collection('logTiles').countDocuments({}), 258);
    store.commands.reset();
    await tree.inclusionProof(33_333, 66_000);
    await tree.consistencyProof(40_000, 66_000);
    const total = store.commands.total();
    context.diagnostic(`an inclusion and a consistency proof over 66,000 entries: ${String(total)} commands`);
    assert.ok(total <= 20);
  });

  it('are refused for what the log does not hold', async (context) => {
    const { tree } = await aStoreOfHashes(context, 10);
    await assert.rejects(tree.inclusionProof(10, 10), RangeError);
    await assert.rejects(tree.inclusionProof(-1, 10), RangeError);
    await assert.rejects(tree.inclusionProof(3, 11), RangeError);
    await assert.rejects(tree.consistencyProof(0, 10), RangeError);
    await assert.rejects(tree.consistencyProof(11, 10), RangeError);
    await assert.rejects(tree.rootAt(12), RangeError);
  });
});
