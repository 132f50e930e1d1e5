import type { Store } from '@mash-hub/shared/store';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import mongoose from 'mongoose';
import { storeUrl } from '../support/config';
import { aStore, type TemporaryStore } from './temporaryStore';

type Fields = Record<string, unknown>;
const { Decimal128, Long, Timestamp, MinKey, Code } = mongoose.mongo;

const FILTERS: readonly Fields[] = [
  { $where: 'true' },
  { $expr: { $eq: [1, 1] } },
  { $text: { $search: 'x' } },
  { $jsonSchema: {} },
  { $comment: 'x' },
  { name: /x/ },
  { name: { $regex: 'x' } },
  { name: { $in: [/x/] } },
  { name: { $type: 'string' } },
  { name: { $mod: [2, 0] } },
  { name: { $not: /x/ } },
  { name: { $elemMatch: { $where: 'true' } } },
  { $and: [{ $or: [{ name: { $regex: 'x' } }] }] },
  { name: { $gt: new Decimal128('1') } },
  { name: Long.fromString('9223372036854775807') },
  { name: new Timestamp(0n) },
  { name: new MinKey() },
  { 'a..b': 1 },
  { $and: [] },
];

const UPDATES: readonly Fields[] = [
  { $rename: { name: 'title' } },
  { $mul: { n: 2 } },
  { $pop: { list: 1 } },
  { $bit: { n: { and: 1 } } },
  { $currentDate: { at: true } },
  { $push: { list: { $each: [1], $sort: 1 } } },
  { $set: { n: new Decimal128('1') } },
  { $set: { 'list.$': 1 } },
  { $set: { 'list.$[].x': 1 } },
  { $set: { n: /x/ } },
  { $set: { n: { $odd: 1 } } },
  { $pull: { list: { $regex: 'x' } } },
];

const STAGES: readonly Fields[] = [
  { $lookup: { from: 'x', localField: 'a', foreignField: 'b', as: 'c' } },
  { $out: 'x' },
  { $facet: {} },
  { $addFields: { a: 1 } },
  { $match: { $expr: true } },
  { $group: { _id: null, n: { $stdDevPop: '$n' } } },
  { $group: { _id: { $toUpper: '$name' } } },
  { $project: { x: { $concat: ['$a', 'b'] } } },
  { $project: { x: '$$ROOT' } },
  { $limit: 0 },
];

describe(
  'The embedded store refuses what it does not implement, instead of ignoring it',
  { skip: storeUrl !== undefined },
  () => {
    let temporary: TemporaryStore;
    let raw: ReturnType<Store['connection']['collection']>;

    before(async () => {
      temporary = await aStore();
      raw = temporary.store.connection.collection('things');
      await raw.insertOne({ name: 'x', n: 1, list: [1] });
    });
    after(() => temporary.end());

    const isRefusal = (error: unknown): boolean => {
      assert.ok(error instanceof mongoose.mongo.MongoServerError);
      assert.ok(
        [2, 9, 14, 52, 59, 67].includes(Number(error.code)),
        `unexpected code ${String(error.code)}: ${error.message}`,
      );
      return true;
    };

    for (const filter of FILTERS) {
      it(`refuses the filter ${JSON.stringify(filter)}, also where there is nothing to find`, async () => {
        await assert.rejects(raw.find(filter).toArray(), isRefusal);
        await assert.rejects(
          temporary.store.connection.collection('nothing').find(filter).toArray(),
          isRefusal,
        );
        await assert.rejects(raw.deleteMany(filter), isRefusal);
      });
    }

    for (const update of UPDATES) {
      it(`refuses the update ${JSON.stringify(update)}`, async () => {
        await assert.rejects(raw.updateOne({ name: 'x' }, update), isRefusal);
        await assert.rejects(raw.findOneAndUpdate({ name: 'nobody' }, update, { upsert: true }), isRefusal);
      });
    }

    for (const stage of STAGES) {
      it(`refuses the stage ${JSON.stringify(stage)}`, async () => {
        await assert.rejects(raw.aggregate([stage]).toArray(), isRefusal);
      });
    }

    it('refuses values that it could not compare as MongoDB does', async () => {
      for (const value of [
        new Decimal128('1.5'),
        Long.MAX_VALUE,
        /x/,
        new Code('x'),
        new Timestamp(1n),
        new MinKey(),
      ]) {
        await assert.rejects(raw.insertOne({ value }), isRefusal);
        await assert.rejects(raw.insertOne({ deep: [{ value }] }), isRefusal);
      }
      assert.equal(await raw.countDocuments({}), 1);
    });

    it('refuses collation, hints, array filters and pipelines as updates', async () => {
      await assert.rejects(raw.find({}, { collation: { locale: 'en' } }).toArray(), isRefusal);
      await assert.rejects(raw.find({}, { hint: 'x' }).toArray(), isRefusal);
      await assert.rejects(raw.updateOne({}, { $set: { n: 1 } }, { collation: { locale: 'en' } }), isRefusal);
      await assert.rejects(
        raw.updateOne({}, { $set: { 'list.$[e]': 1 } }, { arrayFilters: [{ e: 1 }] }),
        isRefusal,
      );
      await assert.rejects(raw.updateOne({}, [{ $set: { n: 1 } }]), isRefusal);
      await assert.rejects(raw.find({}, { projection: { list: { $slice: 1 } } }).toArray(), isRefusal);
    });

    it('refuses index kinds that it does not keep', async () => {
      await assert.rejects(raw.createIndexes([{ key: { name: 'text' } }]), isRefusal);
      await assert.rejects(raw.createIndexes([{ key: { name: 'hashed' } }]), isRefusal);
      await assert.rejects(raw.createIndexes([{ key: { name: 1 }, sparse: true }]), isRefusal);
      await assert.rejects(raw.createIndexes([{ key: { name: 1 }, expireAfterSeconds: 1 }]), isRefusal);
      await assert.rejects(
        raw.createIndexes([{ key: { name: 1 }, partialFilterExpression: { n: 1 } }]),
        isRefusal,
      );
    });

    it('refuses transactions and commands that do not exist', async () => {
      const session = await temporary.store.connection.startSession();
      await assert.rejects(
        session.withTransaction(() => raw.insertOne({ name: 'in a transaction' }, { session })),
      );
      await session.endSession();
      assert.equal(await raw.countDocuments({}), 1);
      await assert.rejects(temporary.store.connection.db?.command({ shutdown: 1 }) ?? Promise.resolve(), {
        code: 59,
      });
      await assert.rejects(raw.watch().next());
    });

    it('refuses field names that a path could not name', async () => {
      await assert.rejects(raw.insertOne({ 'a.b': 1 }), isRefusal);
      await assert.rejects(raw.insertOne({ deep: { $x: 1 } }), isRefusal);
    });
  },
);
