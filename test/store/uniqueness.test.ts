import type { Alert } from '@mash-hub/social-care/domain';
import { openMeasuredStore } from '@mash-hub/social-care/records/measuredStore';
import { openTaskStore } from '@mash-hub/social-care/records/taskStore';
import type { Store } from '@mash-hub/shared/store';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import mongoose from 'mongoose';
import { aContact } from '../unit/social-care/builders';
import { aStore, type TemporaryStore } from './temporaryStore';

describe('A unique key is kept by one record', () => {
  let temporary: TemporaryStore;
  let raw: ReturnType<Store['connection']['collection']>;

  before(async () => {
    temporary = await aStore();
    raw = temporary.store.connection.collection('references');
    await raw.createIndexes([{ key: { source: 1, reference: 1 }, unique: true }]);
  });
  beforeEach(() => raw.deleteMany({}));
  after(() => temporary.end());

  it('refuses a second record with code 11000 and names the key', async () => {
    await raw.insertOne({ source: 'NICHE', reference: 'R1' });
    await assert.rejects(raw.insertOne({ source: 'NICHE', reference: 'R1' }), (error: unknown) => {
      assert.ok(error instanceof mongoose.mongo.MongoServerError);
      assert.equal(error.code, 11000);
      assert.deepEqual(error.errorResponse.keyPattern ?? error.keyPattern, { source: 1, reference: 1 });
      assert.deepEqual(error.errorResponse.keyValue ?? error.keyValue, {
        source: 'NICHE',
        reference: 'R1',
      });
      return true;
    });
    await raw.insertOne({ source: 'OTHER', reference: 'R1' });
  });

  it('refuses a second _id', async () => {
    await raw.insertOne({ _id: 'same' as never, source: 'A', reference: '1' });
    await assert.rejects(raw.insertOne({ _id: 'same' as never, source: 'B', reference: '2' }), {
      code: 11000,
    });
  });

  it('refuses an update that would make two alike, and leaves both as they were', async () => {
    await raw.insertMany([
      { source: 'A', reference: '1' },
      { source: 'A', reference: '2' },
    ]);
    await assert.rejects(raw.updateOne({ reference: '2' }, { $set: { reference: '1' } }), { code: 11000 });
    await assert.rejects(raw.findOneAndUpdate({ reference: '2' }, { $set: { reference: '1' } }), {
      code: 11000,
    });
    assert.deepEqual((await raw.distinct('reference')).sort(), ['1', '2']);
    await raw.updateOne({ reference: '2' }, { $set: { reference: '3' } });
    await raw.insertOne({ source: 'A', reference: '2' });
  });

  it('stops an ordered insert at the refusal and carries an unordered one through', async () => {
    const batch = ['1', '1', '2'].map((reference) => ({ source: 'A', reference }));
    await assert.rejects(raw.insertMany(batch.map((one) => ({ ...one }))), { code: 11000 });
    assert.equal(await raw.countDocuments({}), 1);
    await raw.deleteMany({});
    await assert.rejects(
      raw.insertMany(
        batch.map((one) => ({ ...one })),
        { ordered: false },
      ),
      { code: 11000 },
    );
    assert.equal(await raw.countDocuments({}), 2);
  });

  it('does not build a unique index over records that are alike, and leaves no trace of it', async () => {
    const alike = temporary.store.connection.collection('alike');
    await alike.insertMany([{ a: 1 }, { a: 1 }]);
    await assert.rejects(alike.createIndexes([{ key: { a: 1 }, unique: true }]), { code: 11000 });
    assert.equal((await alike.indexes()).length, 1);
    await alike.insertOne({ a: 1 });
  });

  it('of another index than that of the ids is no task or figure that is there already, and is told', async () => {
    const { connection } = temporary.store;
    const tasks = await openTaskStore(connection);
    await connection.collection('tasks').createIndexes([{ key: { tray: 1 }, unique: true }]);
    const occasion = { source: 'contacts', aggregate: 'a', version: 1, contact: 'a', reference: 'A-1' };
    const [one, other] = ['first', 'second'].map((key): Alert => ({
      ...{ key, kind: 'REQUEST_OVERDUE', agency: 'HEALTH', role: null, sub: null, causedBy: null },
      ...{ at: new Date(0), until: null, due: null, reason: 'It has waited.', rule: 'R52' },
    }));
    assert.ok(one && other);
    await tasks.raise(occasion, [one]);
    await tasks.raise(occasion, [one]);
    await assert.rejects(tasks.raise(occasion, [one, other]), { code: 11000 });

    const measured = await openMeasuredStore(connection, { find: () => Promise.resolve(new Map()) });
    await connection.collection('measuredContacts').createIndexes([{ key: { profile: 1 }, unique: true }]);
    const contact = aContact();
    await measured.record({ ...contact, version: 2 });
    await measured.record(contact);
    await assert.rejects(measured.record({ ...contact, id: 'another' }), { code: 11000 });
  });

  it('counts to exactly 100 with 100 upserts at once', async () => {
    await Promise.all(
      Array.from({ length: 100 }, () =>
        raw.findOneAndUpdate({ source: 'RACE', reference: 'one' }, { $inc: { n: 1 } }, { upsert: true }),
      ),
    );
    const all = await raw.find({ source: 'RACE' }).toArray();
    assert.deepEqual(
      all.map((found) => found.n as number),
      [100],
    );
  });

  it('lets exactly one of 50 writers with the same version win', async () => {
    await raw.insertOne({ source: 'V', reference: 'v', version: 1 });
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, writer) =>
        raw.updateOne({ reference: 'v', version: 1 }, { $set: { writer }, $inc: { version: 1 } }),
      ),
    );
    assert.equal(
      results.reduce((sum, { modifiedCount }) => sum + modifiedCount, 0),
      1,
    );
  });
});
