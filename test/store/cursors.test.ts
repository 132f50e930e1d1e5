import type { Store } from '@mash-hub/shared/store';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aStore, type TemporaryStore } from './temporaryStore';

describe('Long results are read in batches', () => {
  let temporary: TemporaryStore;
  let raw: ReturnType<Store['connection']['collection']>;
  const numbers = Array.from({ length: 2_500 }, (_, n) => n);

  before(async () => {
    temporary = await aStore();
    raw = temporary.store.connection.collection('numbers');
    await raw.createIndexes([{ key: { half: 1, n: -1 } }]);
    await raw.insertMany(numbers.map((n) => ({ n, half: n % 2 })));
  });
  after(() => temporary.end());

  it('gives everything once, whatever the size of a batch', async () => {
    for (const size of [1, 7, 100, 2_500]) {
      temporary.store.commands.reset();
      const limit = size === 1 ? 20 : 0;
      const found = await raw.find({}).sort({ n: 1 }).batchSize(size).limit(limit).toArray();
      assert.deepEqual(
        found.map((one) => one.n as number),
        limit > 0 ? numbers.slice(0, limit) : numbers,
      );
    }
    assert.equal(temporary.store.commands.counts().get('find numbers'), 1);
  });

  it('counts the commands that it took', async () => {
    temporary.store.commands.reset();
    await raw.find({}).batchSize(1_000).toArray();
    assert.deepEqual(
      [...temporary.store.commands.counts()],
      [
        ['find numbers', 1],
        ['getMore numbers', 2],
      ],
    );
    assert.equal(temporary.store.commands.total(), 3);
  });

  it('pages backwards through an index', async () => {
    const found = await raw.find({ half: 1 }).sort({ n: 1 }).batchSize(10).toArray();
    assert.deepEqual(
      found.map((one) => one.n as number),
      numbers.filter((n) => n % 2 === 1),
    );
  });

  it('goes on while others write, neither losing nor repeating what was there before', async () => {
    const seen: number[] = [];
    for await (const one of raw
      .find({ half: 0, n: { $gte: 0 } })
      .sort({ n: -1 })
      .batchSize(50)) {
      if (seen.length % 100 === 0) await raw.insertOne({ n: -seen.length - 1, half: 0 });
      seen.push(one.n as number);
    }
    assert.deepEqual(seen, numbers.filter((n) => n % 2 === 0).reverse());
    await raw.deleteMany({ n: { $lt: 0 } });
  });

  it('forgets a cursor that is closed', async () => {
    const cursor = raw.find({}).batchSize(2);
    await cursor.next();
    const { id } = cursor;
    await cursor.close();
    const more = temporary.store.connection.db?.command({ getMore: id, collection: 'numbers' });
    await assert.rejects(more ?? Promise.resolve(), { code: 43 });
  });

  it('reads an aggregation in batches too', async () => {
    const found = await raw
      .aggregate([{ $match: { half: 1 } }, { $group: { _id: '$n' } }], { batchSize: 100 })
      .toArray();
    assert.equal(found.length, 1_250);
  });
});
