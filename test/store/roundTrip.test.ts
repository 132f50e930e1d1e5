import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import mongoose from 'mongoose';
import { aStore, type TemporaryStore } from './temporaryStore';

const visitSchema = new mongoose.Schema(
  {
    child: String,
    version: Number,
    seenAt: Date,
    concerns: [String],
    home: { rooms: Number },
    people: [{ name: String, _id: false }],
  },
  { versionKey: false },
);

const visitModel = (connection: mongoose.Connection) => connection.model('Visit', visitSchema);

describe('A store keeps what an agency records', () => {
  let temporary: TemporaryStore;
  let Visit: ReturnType<typeof visitModel>;

  before(async () => {
    temporary = await aStore();
    Visit = visitModel(temporary.store.connection);
    Visit.schema.index({ child: 1, seenAt: -1 });
    await Visit.createIndexes();
  });
  after(() => temporary.end());

  it('gives back a record as it was written, the id first', async () => {
    const seenAt = new Date('2026-11-22T09:00:00.000Z');
    const made = await Visit.create({
      child: 'A',
      version: 1,
      seenAt,
      concerns: ['neglect'],
      home: { rooms: 2 },
      people: [{ name: 'B' }],
    });
    const found = await Visit.findById(made._id).lean();
    assert.deepEqual(found, {
      _id: made._id,
      child: 'A',
      version: 1,
      seenAt,
      concerns: ['neglect'],
      home: { rooms: 2 },
      people: [{ name: 'B' }],
    });
    assert.equal(Object.keys(found)[0], '_id');
  });

  it('keeps every value type that the records use', async () => {
    const raw = temporary.store.connection.collection('values');
    const { ObjectId, Binary } = mongoose.mongo;
    const values = {
      text: 'ä\u0000ß😀',
      whole: 7,
      large: 9_007_199_254_740_991,
      half: 0.5,
      negative: -3,
      yes: true,
      none: null,
      at: new Date(0),
      id: new ObjectId('0123456789abcdef01234567'),
      list: [1, 'two', [3]],
      nested: { deep: { er: [] } },
    };
    const bytes = new Binary(Buffer.from([1, 2, 255]));
    const { insertedId } = await raw.insertOne({ ...values, bytes });
    const found = await raw.findOne({ _id: insertedId });
    assert.deepEqual({ ...found, bytes: undefined }, { ...values, _id: insertedId, bytes: undefined });
    assert.deepEqual([...Buffer.from((found?.bytes as { buffer: Uint8Array }).buffer)], [1, 2, 255]);
    assert.equal(await raw.countDocuments({ bytes }), 1);
  });

  it('reads with projection, sort, skip and limit', async () => {
    await Visit.deleteMany({});
    await Visit.insertMany(
      [3, 1, 2, 5, 4].map((version) => ({ child: 'P', version, home: { rooms: version } })),
    );
    const page = await Visit.find({ child: 'P' }, { version: 1, _id: 0 })
      .sort({ version: -1 })
      .skip(1)
      .limit(2)
      .lean();
    assert.deepEqual(page, [{ version: 4 }, { version: 3 }]);
    const without = await Visit.findOne({ version: 1 }, { home: 0, _id: 0, concerns: 0, people: 0 }).lean();
    assert.deepEqual(without, { child: 'P', version: 1 });
  });

  it('changes, replaces and removes', async () => {
    await Visit.deleteMany({});
    await Visit.create({ child: 'C', version: 1 });
    assert.equal((await Visit.updateOne({ child: 'C' }, { $set: { version: 2 } })).modifiedCount, 1);
    assert.equal((await Visit.updateOne({ child: 'C' }, { $set: { version: 2 } })).modifiedCount, 0);
    assert.equal((await Visit.replaceOne({ child: 'C' }, { child: 'D', version: 3 })).modifiedCount, 1);
    assert.equal((await Visit.findOne({ child: 'D' }).lean())?.version, 3);
    assert.equal((await Visit.deleteOne({ child: 'D' })).deletedCount, 1);
    assert.equal(await Visit.countDocuments({}), 0);
  });

  it('refuses to change the identity of a record', async () => {
    const raw = temporary.store.connection.collection('values');
    await raw.deleteMany({});
    await raw.insertOne({ name: 'one' });
    await assert.rejects(raw.updateOne({ name: 'one' }, { $set: { _id: new mongoose.mongo.ObjectId() } }), {
      code: 66,
    });
  });

  it('answers the record before or after a change, as asked', async () => {
    await Visit.deleteMany({});
    const upserted = await Visit.findOneAndUpdate(
      { child: 'E' },
      { $set: { version: 1 } },
      { upsert: true, returnDocument: 'after' },
    ).lean();
    assert.equal(upserted.version, 1);
    const old = await Visit.collection.findOneAndUpdate(
      { child: 'E' },
      { $inc: { version: 1 } },
      { projection: { version: 1, _id: 0 } },
    );
    assert.deepEqual(old, { version: 1 });
    const gone = await Visit.findOneAndDelete({ child: 'E' }).lean();
    assert.equal(gone?.version, 2);
    assert.equal(await Visit.findOneAndUpdate({ child: 'E' }, { $set: { version: 9 } }), null);
  });

  it('writes in bulk, reporting each kind', async () => {
    await Visit.deleteMany({});
    const result = await Visit.bulkWrite([
      { insertOne: { document: { child: 'F', version: 1 } } },
      { updateOne: { filter: { child: 'F' }, update: { $inc: { version: 1 } } } },
      { updateOne: { filter: { child: 'G' }, update: { $set: { version: 7 } }, upsert: true } },
      { replaceOne: { filter: { child: 'F' }, replacement: { child: 'H', version: 5 } } },
      { deleteOne: { filter: { child: 'G' } } },
    ]);
    assert.deepEqual(
      [result.insertedCount, result.modifiedCount, result.upsertedCount, result.deletedCount],
      [1, 2, 1, 1],
    );
    assert.deepEqual(await Visit.distinct('child'), ['H']);
  });

  it('summarises by aggregation', async () => {
    await Visit.deleteMany({});
    await Visit.insertMany(
      [1, 2, 3, 4].map((n) => ({
        child: n % 2 ? 'odd' : 'even',
        version: n,
        concerns: ['x', `c${String(n)}`],
      })),
    );
    const totals = await Visit.aggregate([
      { $match: { version: { $gt: 1 } } },
      { $group: { _id: '$child', n: { $sum: 1 }, sum: { $sum: '$version' }, top: { $max: '$version' } } },
      { $sort: { _id: 1 } },
    ]);
    assert.deepEqual(totals, [
      { _id: 'even', n: 2, sum: 6, top: 4 },
      { _id: 'odd', n: 1, sum: 3, top: 3 },
    ]);
    const unwound = await Visit.aggregate([
      { $sort: { version: 1 } },
      { $limit: 2 },
      { $unwind: '$concerns' },
      { $project: { _id: 0, concern: '$concerns' } },
    ]);
    assert.deepEqual(unwound, [{ concern: 'x' }, { concern: 'c1' }, { concern: 'x' }, { concern: 'c2' }]);
    assert.deepEqual(await Visit.aggregate([{ $match: { child: 'odd' } }, { $skip: 1 }, { $count: 'n' }]), [
      { n: 1 },
    ]);
    assert.equal(await Visit.countDocuments({ child: 'nobody' }), 0);
  });

  it('lists and drops collections and indexes', async () => {
    const { connection } = temporary.store;
    await connection.createCollection('short_lived');
    await connection.collection('short_lived').createIndexes([{ key: { a: 1, b: -1 }, unique: true }]);
    assert.deepEqual(
      (await connection.collection('short_lived').indexes()).map(({ name }) => name),
      ['_id_', 'a_1_b_-1'],
    );
    await connection.collection('short_lived').dropIndex('a_1_b_-1');
    assert.equal((await connection.collection('short_lived').indexes()).length, 1);
    await connection.dropCollection('short_lived');
    const names = (await connection.listCollections()).map(({ name }) => name);
    assert.ok(!names.includes('short_lived') && names.includes('visits'));
  });
});
