import type { Store } from '@mash-hub/shared/store';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { aStore, type TemporaryStore } from './temporaryStore';

type Fields = Record<string, unknown>;
type Raw = ReturnType<Store['connection']['collection']>;

const PEOPLE: readonly Fields[] = [
  {
    n: 1,
    name: 'Ann',
    tags: ['a', 'b'],
    home: { town: 'Walsall' },
    visits: [
      { by: 'HV', n: 1 },
      { by: 'SW', n: 5 },
    ],
  },
  { n: 2, name: 'Ben', tags: [], home: { town: 'Durham' }, visits: [{ by: 'HV', n: 5 }] },
  { n: 3, name: null, tags: ['b', 'c'], home: {} },
  { n: 4, tags: 'b', score: [1, 12] },
];

const FILTERS: readonly (readonly [string, Fields, readonly number[]])[] = [
  ['equality', { name: 'Ann' }, [1]],
  ['equality with an element', { tags: 'b' }, [1, 3, 4]],
  ['equality with a whole array', { tags: ['a', 'b'] }, [1]],
  ['equality with a missing field', { name: null }, [3, 4]],
  ['equality with an embedded document', { home: { town: 'Durham' } }, [2]],
  ['a dotted path', { 'home.town': 'Walsall' }, [1]],
  ['a dotted path through an array', { 'visits.by': 'SW' }, [1]],
  ['a dotted path by position', { 'visits.0.n': 5 }, [2]],
  ['$eq', { n: { $eq: 2 } }, [2]],
  ['$ne', { name: { $ne: 'Ann' } }, [2, 3, 4]],
  ['$in', { n: { $in: [1, 3, 9] } }, [1, 3]],
  ['$in with null', { name: { $in: [null, 'Ben'] } }, [2, 3, 4]],
  ['$nin', { tags: { $nin: ['a', 'c'] } }, [2, 4]],
  ['$gt', { n: { $gt: 2 } }, [3, 4]],
  ['$gte', { n: { $gte: 2 } }, [2, 3, 4]],
  ['$lt', { n: { $lt: 2 } }, [1]],
  ['$lte', { n: { $lte: 2 } }, [1, 2]],
  ['a range of strings', { name: { $gte: 'Ann', $lt: 'Az' } }, [1]],
  ['two bounds met by two elements', { score: { $gt: 5, $lt: 9 } }, [4]],
  ['a comparison with another type', { name: { $gt: 1 } }, []],
  ['$exists true', { name: { $exists: true } }, [1, 2, 3]],
  ['$exists false', { name: { $exists: false } }, [4]],
  ['$size', { tags: { $size: 2 } }, [1, 3]],
  ['$all', { tags: { $all: ['b', 'c'] } }, [3]],
  ['$elemMatch of documents', { visits: { $elemMatch: { by: 'HV', n: 5 } } }, [2]],
  ['two conditions met by two elements', { 'visits.by': 'HV', 'visits.n': 5 }, [1, 2]],
  ['$elemMatch of values', { score: { $elemMatch: { $gt: 5, $lt: 9 } } }, []],
  ['$not', { n: { $not: { $gt: 2 } } }, [1, 2]],
  ['$and', { $and: [{ n: { $gt: 1 } }, { tags: 'b' }] }, [3, 4]],
  ['$or', { $or: [{ n: 1 }, { tags: 'c' }] }, [1, 3]],
  ['$nor', { $nor: [{ n: 1 }, { tags: 'c' }] }, [2, 4]],
];

const START: Fields = { k: 1, n: 5, list: [1, 2], deep: { x: 1 } };
const UPDATES: readonly (readonly [string, Fields, Fields])[] = [
  [
    '$set',
    { $set: { n: 6, 'deep.y': 2, 'made.up': 1 } },
    { k: 1, n: 6, list: [1, 2], deep: { x: 1, y: 2 }, made: { up: 1 } },
  ],
  ['$set of an element', { $set: { 'list.1': 9 } }, { k: 1, n: 5, list: [1, 9], deep: { x: 1 } }],
  ['$set beyond the end', { $set: { 'list.3': 9 } }, { k: 1, n: 5, list: [1, 2, null, 9], deep: { x: 1 } }],
  ['$unset', { $unset: { n: '', 'deep.x': '', 'no.such': '' } }, { k: 1, list: [1, 2], deep: {} }],
  ['$inc', { $inc: { n: -2, fresh: 1.5 } }, { k: 1, n: 3, list: [1, 2], deep: { x: 1 }, fresh: 1.5 }],
  [
    '$push',
    { $push: { list: 3, other: 'a' } },
    { k: 1, n: 5, list: [1, 2, 3], deep: { x: 1 }, other: ['a'] },
  ],
  ['$push $each', { $push: { list: { $each: [3, 4] } } }, { k: 1, n: 5, list: [1, 2, 3, 4], deep: { x: 1 } }],
  [
    '$push $slice',
    { $push: { list: { $each: [3, 4], $slice: -3 } } },
    { k: 1, n: 5, list: [2, 3, 4], deep: { x: 1 } },
  ],
  [
    '$push $position',
    { $push: { list: { $each: [0], $position: 0, $slice: 2 } } },
    { k: 1, n: 5, list: [0, 1], deep: { x: 1 } },
  ],
  [
    '$addToSet',
    { $addToSet: { list: 2, set: { a: 1 } } },
    { k: 1, n: 5, list: [1, 2], deep: { x: 1 }, set: [{ a: 1 }] },
  ],
  [
    '$addToSet $each',
    { $addToSet: { list: { $each: [2, 3, 3] } } },
    { k: 1, n: 5, list: [1, 2, 3], deep: { x: 1 } },
  ],
  ['$pull', { $pull: { list: 1 } }, { k: 1, n: 5, list: [2], deep: { x: 1 } }],
  ['$pull by operator', { $pull: { list: { $gte: 1 } } }, { k: 1, n: 5, list: [], deep: { x: 1 } }],
  ['$max', { $max: { n: 9, 'deep.x': 0 } }, { k: 1, n: 9, list: [1, 2], deep: { x: 1 } }],
  ['$min', { $min: { n: 9, 'deep.x': 0, first: 3 } }, { k: 1, n: 5, list: [1, 2], deep: { x: 0 }, first: 3 }],
  ['$setOnInsert on an existing record', { $setOnInsert: { n: 0 }, $inc: { k: 0 } }, START],
];

const MISFITS: readonly (readonly [string, Fields, number])[] = [
  ['$inc of an array', { $inc: { list: 1 } }, 14],
  ['$inc by a string', { $inc: { n: 'x' } }, 14],
  ['$push to a number', { $push: { n: 1 } }, 2],
  ['$addToSet to a number', { $addToSet: { n: 1 } }, 2],
  ['$pull from a number', { $pull: { n: 1 } }, 2],
  ['$set below a number', { $set: { 'n.x': 1 } }, 28],
  ['two operators on one path', { $set: { n: 1 }, $inc: { n: 1 } }, 40],
  ['an operator that does not exist', { $frobnicate: { n: 1 } }, 9],
];

describe('Queries and updates mean what they mean in MongoDB', () => {
  let temporary: TemporaryStore;
  let people: Raw;
  let indexed: Raw;
  let updated: Raw;

  before(async () => {
    temporary = await aStore();
    const { connection } = temporary.store;
    [people, indexed, updated] = [
      connection.collection('people'),
      connection.collection('indexed'),
      connection.collection('updated'),
    ];
    await people.insertMany(PEOPLE.map((person) => ({ ...person })));
    for (const key of ['n', 'name', 'tags', 'home.town', 'visits.by', 'score'])
      await indexed.createIndexes([{ key: { [key]: 1 } }]);
    await indexed.createIndexes([{ key: { home: -1 } }]);
    await indexed.createIndexes([{ key: { 'visits.by': -1, 'visits.n': -1 } }]);
    await indexed.insertMany(PEOPLE.map((person) => ({ ...person })));
  });
  after(() => temporary.end());

  for (const [title, filter, expected] of FILTERS) {
    it(`finds by ${title}, with and without an index`, async () => {
      for (const collection of [people, indexed]) {
        const found = await collection.find(filter).sort({ n: 1 }).toArray();
        assert.deepEqual(
          found.map((person) => person.n as number),
          expected,
        );
      }
    });
  }

  for (const [title, update, expected] of UPDATES) {
    it(`updates by ${title}`, async () => {
      await updated.deleteMany({});
      await updated.insertOne({ ...START });
      await updated.updateOne({ k: 1 }, update);
      const { _id, ...rest } = (await updated.findOne({})) ?? { _id: undefined };
      assert.ok(_id);
      assert.deepEqual(rest, expected);
    });
  }

  for (const [title, update, code] of MISFITS) {
    it(`refuses ${title} and changes nothing`, async () => {
      await updated.deleteMany({});
      await updated.insertOne({ ...START });
      await assert.rejects(updated.updateOne({ k: 1 }, update), { code });
      const { _id, ...rest } = (await updated.findOne({})) ?? { _id: undefined };
      assert.deepEqual([Boolean(_id), rest], [true, START]);
    });
  }

  it('inserts on upsert what the filter demands, what the update sets and what applies on insert only', async () => {
    await updated.deleteMany({});
    const result = await updated.updateOne(
      { k: 7, 'deep.x': { $eq: 2 }, n: { $gt: 3 } },
      { $inc: { count: 1 }, $setOnInsert: { first: true } },
      { upsert: true },
    );
    assert.equal(result.upsertedCount, 1);
    const { _id, ...rest } = (await updated.findOne({})) ?? { _id: undefined };
    assert.deepEqual(
      [String(_id), rest],
      [String(result.upsertedId), { k: 7, deep: { x: 2 }, count: 1, first: true }],
    );
  });

  it('sorts values of different types in the order of MongoDB', async () => {
    await updated.deleteMany({});
    const at = new Date(5);
    const ascending = [
      null,
      -1.5,
      0,
      2,
      10,
      '',
      'A',
      'a',
      'aa',
      'é',
      '\uffee',
      '😀',
      { a: 1 },
      { a: 2 },
      { b: 0 },
      false,
      true,
      at,
    ];
    await updated.insertMany([...ascending].reverse().map((v) => ({ v })));
    const read = async (direction: 1 | -1): Promise<unknown[]> =>
      (await updated.find({}).sort({ v: direction }).toArray()).map((found) => found.v as unknown);
    assert.deepEqual(await read(1), ascending);
    await updated.createIndexes([{ key: { v: -1 } }]);
    assert.deepEqual(await read(1), ascending);
    assert.deepEqual(await read(-1), [...ascending].reverse());
  });
});
