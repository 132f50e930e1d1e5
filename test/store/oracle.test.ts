import type { Store } from '@mash-hub/shared/store';
import { find, updateMany, updateOne } from 'mingo';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { testSeed } from '../support/config';
import { createCases } from './oracleCases';
import { aStore, seededRandom, type TemporaryStore } from './temporaryStore';

type Fields = Record<string, unknown>;
type Raw = ReturnType<Store['connection']['collection']>;

const DOCUMENTS = 60;
const ROUNDS = 2_000;
const INDEXES = [
  { a: 1 },
  { s: 1, a: -1 },
  { 'c.d': -1 },
  { tags: 1, at: -1 },
  { 'links.x': 1, 'links.y': 1 },
  { at: -1, _id: -1 },
  { mixed: 1 },
  { count: 1, a: 1 },
  { s: -1, at: 1, _id: 1 },
] as const;

const ids = (found: readonly Fields[]): number[] => found.map((one) => one._id as number);

// Sorted here, not by mingo, whose order of types is not MongoDB's; numbers and strings alone have one order.
function inOrder(found: Fields[]): number[] {
  return ids(found).sort((a, b) => a - b);
}

describe('Against plain mingo over an array, 10,000 random reads and writes agree', () => {
  let temporary: TemporaryStore;
  let raw: Raw;
  const random = seededRandom(testSeed);
  const cases = createCases(random);
  const oracle: Fields[] = Array.from({ length: DOCUMENTS }, (_, id) => cases.document(id));

  before(async () => {
    temporary = await aStore();
    raw = temporary.store.connection.collection('oracle');
    for (const key of INDEXES) await raw.createIndexes([{ key }]);
    await raw.insertMany(structuredClone(oracle));
  });
  after(() => temporary.end());

  async function readOnce(): Promise<void> {
    const filter = cases.filter();
    const expected = inOrder(find<Fields>(oracle, filter, {}).all());
    const actual = (await raw.find(filter).toArray()) as Fields[];
    assert.deepEqual(inOrder(actual), expected, `filter ${JSON.stringify(filter)}`);
  }

  async function sortOnce(): Promise<void> {
    const [filter, sort, limit] = [cases.filter(), cases.sort(), 1 + Math.floor(random() * 20)];
    const all = (await raw.find(filter).sort(sort).toArray()) as Fields[];
    const page = (await raw.find(filter).sort(sort).limit(limit).toArray()) as Fields[];
    assert.deepEqual(ids(page), ids(all).slice(0, limit), `page of ${JSON.stringify({ filter, sort })}`);
    const expected = find<Fields>(oracle, filter, {}).sort(sort).all();
    assert.deepEqual(ids(all), ids(expected), `order of ${JSON.stringify({ filter, sort })}`);
  }

  async function writeOnce(): Promise<void> {
    const [filter, update, many] = [cases.filter(), cases.update(), random() < 0.2];
    if (many) {
      await raw.updateMany(filter, update);
      updateMany(oracle, filter, structuredClone(update));
      return;
    }
    const target = { _id: Math.floor(random() * DOCUMENTS) };
    await raw.updateOne(target as never, update);
    updateOne(oracle, target, structuredClone(update));
  }

  it('reads, pages, sorts and updates alike', async (t) => {
    t.diagnostic(`seed ${String(testSeed)}`);
    for (let round = 0; round < ROUNDS; round++) {
      await writeOnce();
      await Promise.all([readOnce(), readOnce(), sortOnce()]);
    }
  });

  it('holds the same documents in the end, also behind each index', async () => {
    const stored = (await raw.find({}).sort({ _id: 1 }).toArray()) as Fields[];
    assert.deepEqual(stored, oracle);
    for (const key of INDEXES) {
      const field = Object.keys(key)[0] ?? '';
      assert.equal(
        (
          await raw
            .find({})
            .sort({ [field]: 1 })
            .toArray()
        ).length,
        DOCUMENTS,
      );
    }
  });
});
