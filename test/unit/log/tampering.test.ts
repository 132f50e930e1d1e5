import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { codeOf } from '@mash-hub/shared/errors';
import { anAgency, anEntry, chainBehind, numbered } from './aLog';

/** A log of eight entries with a checkpoint that an auditor kept, and its store laid open. */
async function aLogOfEight(context: TestContext) {
  const agency = await anAgency(context);
  const log = await agency.openLog();
  await log.append(numbered(8));
  const kept = await log.checkpoint();
  const stored = agency.stored();
  const documents = await stored.find({}).sort({ _id: 1 }).toArray();
  return {
    ...agency,
    log,
    kept,
    stored,
    documents,
    rewriteFrom: async (seq: number, rewritten: typeof documents) => {
      await stored.deleteMany({ _id: { $gte: seq } });
      await stored.insertMany(rewritten);
    },
  };
}

const foundAt = (seq: number) => ({ intact: false, seq });
const placeOf = (verified: { intact: boolean; seq?: number }) => ({
  intact: verified.intact,
  seq: verified.seq,
});

describe('whoever changes the log behind its back is found out', () => {
  it('when an entry says something else', async (context) => {
    const { log, stored } = await aLogOfEight(context);
    await stored.updateOne({ _id: 3 }, { $set: { 'body.level': 'NONE' } });
    assert.deepEqual(placeOf(await log.verify()), foundAt(3));
  });

  it('when an entry says something else under a hash that fits', async (context) => {
    const { log, stored, documents } = await aLogOfEight(context);
    const [forged] = chainBehind(documents[2]?.hash ?? '', 3, [anEntry('forged')]);
    await stored.updateOne({ _id: 3 }, { $set: { body: anEntry('forged'), hash: forged?.hash ?? '' } });
    assert.deepEqual(placeOf(await log.verify()), foundAt(4));
  });

  it('when an entry was dropped', async (context) => {
    const { log, stored } = await aLogOfEight(context);
    await stored.deleteOne({ _id: 3 });
    assert.deepEqual(placeOf(await log.verify()), foundAt(3));
  });

  it('when two entries changed places', async (context) => {
    const { log, documents, rewriteFrom } = await aLogOfEight(context);
    const [three, four] = documents.slice(3, 5);
    assert.ok(three && four);
    await rewriteFrom(3, [{ ...four, _id: 3 }, { ...three, _id: 4 }, ...documents.slice(5)]);
    assert.deepEqual(placeOf(await log.verify()), foundAt(3));
  });

  it('when an entry was inserted', async (context) => {
    const { log, documents, rewriteFrom } = await aLogOfEight(context);
    const inserted = chainBehind(documents[2]?.hash ?? '', 3, [anEntry('forged')]);
    const moved = documents.slice(3).map((document) => ({ ...document, _id: document._id + 1 }));
    await rewriteFrom(3, [...inserted, ...moved]);
    assert.deepEqual(placeOf(await log.verify()), foundAt(4));
  });

  it('when everything from an entry on was forged, by the head that the process remembers', async (context) => {
    const { log, documents, rewriteFrom } = await aLogOfEight(context);
    const bodies = documents.slice(3).map(({ body }) => ({ ...body, correlation: 'forged' }));
    await rewriteFrom(3, chainBehind(documents[2]?.hash ?? '', 3, bodies));
    assert.deepEqual(placeOf(await log.verify()), foundAt(8));
  });

  it('when the end was cut off or all was forged, by a checkpoint that an auditor kept', async (context) => {
    const { kept, openLog, stored, documents, rewriteFrom } = await aLogOfEight(context);
    await stored.deleteMany({ _id: { $gte: 6 } });
    const opened = await openLog();
    assert.equal((await opened.verify()).intact, true, 'the rest is a chain');
    assert.deepEqual(placeOf(await opened.verify(kept)), foundAt(6));
    const bodies = documents.slice(6).map(({ body }) => ({ ...body, correlation: 'forged' }));
    await rewriteFrom(6, chainBehind(documents[5]?.hash ?? '', 6, bodies));
    assert.deepEqual(placeOf(await (await openLog()).verify(kept)), foundAt(8));
  });
});

describe('nothing is disclosed behind a broken log', () => {
  it('a log with a gap does not open', async (context) => {
    const { openLog, stored } = await aLogOfEight(context);
    await stored.deleteOne({ _id: 3 });
    await assert.rejects(openLog(), /broken at 4/);
  });

  it('an append is refused when what another wrote in front of it does not follow', async (context) => {
    const { log, stored } = await aLogOfEight(context);
    await stored.insertOne({
      _id: 8,
      previousHash: 'f'.repeat(64),
      hash: 'f'.repeat(64),
      body: anEntry('forged'),
    });
    await assert.rejects(log.append([anEntry('8')]), (error) => codeOf(error) === 'LOG_UNAVAILABLE');
    await stored.deleteOne({ _id: 8 });
    assert.equal((await log.append([anEntry('8')]))[0]?.seq, 8);
  });
});
