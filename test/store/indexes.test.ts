import type { Store } from '@mash-hub/shared/store';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { storeUrl } from '../support/config';
import { aStore, type TemporaryStore } from './temporaryStore';

type Fields = Record<string, unknown>;

interface Expected {
  readonly filter: Fields;
  readonly sort?: Record<string, 1 | -1>;
  readonly limit?: number;
  readonly index: string;
  /** Documents examined; the same number is returned. */
  readonly documents: number;
}

const SIZE = 2_000;
const COVERED: Readonly<Record<string, Expected>> = {
  'an id': { filter: { _id: 77 }, index: '_id_', documents: 1 },
  'several ids': { filter: { _id: { $in: [1, 5, 1999, 5000] } }, index: '_id_', documents: 3 },
  'a page in the order of the id': {
    filter: { _id: { $gt: 100 } },
    sort: { _id: 1 },
    limit: 5,
    index: '_id_',
    documents: 5,
  },
  equality: { filter: { agency: 'A3' }, index: 'agency_1_at_-1', documents: 200 },
  'equality with a descending sort and a limit': {
    filter: { agency: 'A3' },
    sort: { at: -1 },
    limit: 10,
    index: 'agency_1_at_-1',
    documents: 10,
  },
  'the same backwards': {
    filter: { agency: 'A3' },
    sort: { at: 1 },
    limit: 10,
    index: 'agency_1_at_-1',
    documents: 10,
  },
  'equality and a range': {
    filter: { agency: 'A3', at: { $gte: new Date(1_000), $lt: new Date(2_000) } },
    sort: { at: -1 },
    index: 'agency_1_at_-1',
    documents: 10,
  },
  'a range open above': {
    filter: { agency: 'A3', at: { $gt: new Date(19_000) } },
    index: 'agency_1_at_-1',
    documents: 10,
  },
  $in: {
    filter: { agency: { $in: ['A1', 'A2'] }, at: new Date(110) },
    index: 'agency_1_at_-1',
    documents: 1,
  },
  'a sort alone': { filter: {}, sort: { rank: 1 }, limit: 3, index: 'rank_1', documents: 3 },
  'a range and sort on one field': {
    filter: { rank: { $gt: 1_990 } },
    sort: { rank: -1 },
    limit: 4,
    index: 'rank_1',
    documents: 4,
  },
  'an element of an array': {
    filter: { people: 'p5' },
    sort: { at: -1 },
    limit: 2,
    index: 'people_1_at_-1',
    documents: 2,
  },
  'a path through an array': { filter: { 'links.id': 17 }, index: 'links.id_1', documents: 1 },
  $elemMatch: { filter: { links: { $elemMatch: { id: 17 } } }, index: 'links.id_1', documents: 1 },
  'a missing field': { filter: { closedAt: null }, index: 'closedAt_1', documents: 1_000 },
  'an $or of values': {
    filter: { $or: [{ rank: 3 }, { rank: { $in: [5, 7] } }] },
    index: 'rank_1',
    documents: 3,
  },
  'a condition inside $and': {
    filter: { $and: [{ agency: 'A1' }, { at: new Date(10) }] },
    index: 'agency_1_at_-1',
    documents: 1,
  },
};

describe(
  'A query that an index covers examines only what it returns',
  { skip: storeUrl !== undefined },
  () => {
    let temporary: TemporaryStore;
    let raw: ReturnType<Store['connection']['collection']>;

    before(async () => {
      temporary = await aStore();
      raw = temporary.store.connection.collection('entries');
      for (const key of [
        { agency: 1, at: -1 },
        { rank: 1 },
        { people: 1, at: -1 },
        { 'links.id': 1 },
        { closedAt: 1 },
      ] as const) {
        await raw.createIndexes([{ key }]);
      }
      await raw.insertMany(
        Array.from({ length: SIZE }, (_, n) => ({
          _id: n as never,
          agency: `A${String(n % 10)}`,
          at: new Date(n * 10),
          rank: n,
          people: [`p${String(n % 7)}`, 'all'],
          links: [{ id: n }, { id: -n - 1 }],
          note: 'x',
          ...(n % 2 === 0 ? { closedAt: new Date(n) } : {}),
        })),
      );
    });
    after(() => temporary.end());

    const explain = async (
      filter: Fields,
      sort: Record<string, 1 | -1> = {},
      limit = 0,
    ): Promise<{ plan: Fields; stats: Fields }> => {
      const answer = (await raw.find(filter).sort(sort).limit(limit).explain()) as Record<string, Fields>;
      return {
        plan: answer.queryPlanner?.winningPlan as Fields,
        stats: answer.executionStats ?? {},
      };
    };

    for (const [title, { filter, sort, limit, index, documents }] of Object.entries(COVERED)) {
      it(`covers ${title}`, async () => {
        const { plan, stats } = await explain(filter, sort, limit);
        assert.equal(plan.indexName, index);
        assert.equal(plan.memorySort, false);
        assert.deepEqual([stats.totalDocsExamined, stats.nReturned], [documents, documents]);
      });
    }

    it('continues a page after a cursor without reading what came before', async () => {
      const at = new Date(1_003 * 10);
      const next = { agency: 'A3', $or: [{ at: { $lt: at } }, { at, _id: { $lt: 1_003 } }] };
      const { plan, stats } = await explain(next, { at: -1 }, 5);
      assert.deepEqual([plan.indexName, plan.memorySort, stats.nReturned], ['agency_1_at_-1', false, 5]);
      assert.ok(Number(stats.totalDocsExamined) <= 6);
    });

    it('names its stages as MongoDB does', async () => {
      assert.equal((await explain({ _id: 1 })).plan.stage, 'IDHACK');
      assert.equal((await explain({ agency: 'A1' })).plan.stage, 'IXSCAN');
      assert.equal((await explain({ note: 'x' })).plan.stage, 'COLLSCAN');
    });

    it('admits when it must sort in memory', async () => {
      assert.equal((await explain({ agency: { $in: ['A1', 'A2'] } }, { at: -1 })).plan.memorySort, true);
      assert.equal((await explain({ people: 'all' }, { people: 1 })).plan.memorySort, true);
    });

    it('gives a multikey match once', async () => {
      const found = await raw.find({ people: { $in: ['p1', 'all'] }, rank: { $lt: 20 } }).toArray();
      assert.equal(found.length, 20);
    });

    it('fills an index that is made late, and follows changes', async () => {
      const late = temporary.store.connection.collection('late');
      await late.insertMany(Array.from({ length: 50 }, (_, n) => ({ n, group: n % 5 })));
      await late.createIndexes([{ key: { group: -1, n: 1 } }]);
      await late.updateMany({ group: 3 }, { $set: { group: 4 } });
      await late.deleteMany({ n: { $lt: 10 } });
      assert.equal(await late.countDocuments({ group: 3 }), 0);
      assert.equal((await late.find({ group: 4 }).sort({ n: -1 }).toArray()).length, 16);
    });
  },
);
