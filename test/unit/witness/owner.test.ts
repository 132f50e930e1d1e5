import { openDisclosureLog, parseNote, parseVerifierKey, verifiedSignatures } from '@mash-hub/shared/log';
import type { RunningSubgraph } from '@mash-hub/shared/subgraph';
import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { createHub, type Hub } from '../../support/createHub';
import { anEntry } from '../log/aLog';
import { aFolder, aRecorder, aServer, aWitness } from './aWitness';

describe('the owner of a log', () => {
  let hub: Hub;
  before(async () => {
    hub = await createHub({ at: '2026-11-03T09:15' });
  });
  after(() => hub.close());

  const witnessingOf = ({ dependencies }: RunningSubgraph) => dependencies.witnessing;
  const grow = ({ dependencies }: RunningSubgraph, count: number) =>
    dependencies.log.append(Array.from({ length: count }, (_, index) => anEntry(String(index))));

  it('makes no checkpoint of an empty log, and no second one of a log that has not grown', async () => {
    const { HEALTH } = hub.agencies;
    assert.equal(await witnessingOf(HEALTH).publishCheckpoint(), undefined);
    await grow(HEALTH, 3);
    const first = await witnessingOf(HEALTH).publishCheckpoint();
    hub.setTime('2026-11-03T09:30');
    const second = await witnessingOf(HEALTH).publishCheckpoint();
    assert.deepEqual([first?.size, first?.cosignatures.length], [3, 4]);
    assert.deepEqual(second, first);
  });

  it('makes one that covers what is in the log when it is asked for, while others are being made', async () => {
    const { EDUCATION } = hub.agencies;
    const made = await Promise.all(
      Array.from({ length: 5 }, async () => {
        await grow(EDUCATION, 1);
        const { size } = await EDUCATION.dependencies.log.checkpoint();
        return { size, checkpoint: await witnessingOf(EDUCATION).publishCheckpoint() };
      }),
    );
    for (const { size, checkpoint } of made) assert.ok(checkpoint && checkpoint.size >= size);
    assert.ok(made.every(({ checkpoint }) => checkpoint?.cosignatures.length === 4));
  });

  it('signs no log that is not what it signed before', async () => {
    const { PROBATION } = hub.agencies;
    await grow(PROBATION, 5);
    await witnessingOf(PROBATION).publishCheckpoint();
    const { db } = PROBATION.dependencies.store.connection;
    assert.ok(db);
    const entries = db.collection<{ _id: number; hash: string }>('disclosureLog');
    const kept = await entries.findOne({ _id: 2 });
    await entries.updateOne({ _id: 2 }, { $set: { hash: 'f'.repeat(64) } });
    await grow(PROBATION, 1);
    await assert.rejects(witnessingOf(PROBATION).publishCheckpoint(), /not what the last checkpoint says/);
    await entries.updateOne({ _id: 2 }, { $set: { hash: kept?.hash ?? '' } });
    assert.equal((await witnessingOf(PROBATION).publishCheckpoint())?.size, 6);
  });
});

describe('a log is opened at its last checkpoint', () => {
  it('reading what came since, and not at all if it is not what was signed', async (context) => {
    const folder = await aFolder(context);
    const first = await aWitness(folder);
    await first.dependencies.log.append(Array.from({ length: 600 }, (_, index) => anEntry(String(index))));
    const checkpoint = await first.dependencies.witnessing.publishCheckpoint();
    const [sealed] = await first.dependencies.log.append([anEntry('since')]);
    await first.close();

    const again = await aWitness(folder);
    context.after(() => again.close());
    const { log, store, clock, logger } = again.dependencies;
    assert.deepEqual((await log.checkpoint()).headHash, sealed?.hash);
    const [next] = await log.append([anEntry('next')]);
    assert.deepEqual([next?.seq, next?.previousHash], [601, sealed?.hash]);
    assert.ok(checkpoint);
    assert.equal((await log.verify(checkpoint)).intact, true);
    const { db } = store.connection;
    const checkpoints = db?.collection<{ _id: number }>('logCheckpoints');
    await checkpoints?.updateOne({ _id: 600 }, { $set: { rootHash: 'f'.repeat(64) } });
    const { connection } = store;
    await assert.rejects(openDisclosureLog({ connection, clock, logger }), /not what was signed/);
  });
});

describe('a witness who is gone, slow or false', () => {
  it('delays a checkpoint no longer than its time, and never an entry', async (context) => {
    const requests = new EventEmitter();
    const asked = once(requests, 'asked');
    const url = await aServer(context, () => requests.emit('asked'));
    const folder = await aFolder(context);
    const owner = await aWitness(folder, undefined, {
      witnesses: [{ service: 'police', url }],
      witnessTimeoutMs: 400,
    });
    context.after(() => owner.close());
    await owner.dependencies.log.append([anEntry('1')]);
    const started = performance.now();
    const done: string[] = [];
    const making = owner.dependencies.witnessing.publishCheckpoint().finally(() => done.push('checkpoint'));
    await asked;
    await owner.dependencies.log.append([anEntry('2')]).finally(() => done.push('entry'));
    const checkpoint = await making;
    assert.deepEqual(done, ['entry', 'checkpoint'], 'the entry did not wait for the witness');
    const taken = performance.now() - started;
    assert.ok(taken < 3000, `the witness had 400 ms, not the three seconds of others: ${String(taken)}`);
    assert.deepEqual(checkpoint?.cosignatures, []);
    assert.equal((await owner.dependencies.witnessing.checkpoints.latest())?.size, checkpoint.size);
  });

  it('is not believed when what it answers is not its signature', async (context) => {
    const answers = ['— mash-hub/police/witness AAAAAAAAAAAAAAAAAAAA\nnonsense\n', '— a AAAAAAAA\n'];
    const url = await aServer(context, (_, response) => {
      response.end(answers.shift() ?? 'A'.repeat(2 ** 17));
    });
    const recorder = aRecorder();
    const config = { witnesses: [{ service: 'police', url }] };
    const owner = await aWitness(await aFolder(context), undefined, config, recorder.logger);
    context.after(() => owner.close());
    await owner.dependencies.log.append([anEntry('1')]);
    const checkpoint = await owner.dependencies.witnessing.publishCheckpoint();
    assert.deepEqual(checkpoint?.cosignatures, []);
    const note = parseNote(`${checkpoint.text}\n${checkpoint.signatures.join('\n')}\n`);
    const published = await fetch(new URL('/.well-known/log-keys', owner.url));
    const { keys } = (await published.json()) as { keys: string[] };
    assert.equal(note && verifiedSignatures(note, keys.map(parseVerifierKey))?.length, 1);
    for (let again = 0; again < 2; again += 1) await owner.dependencies.witnessing.publishCheckpoint();
    const without = 'It answered without a cosignature of a key of its own';
    assert.deepEqual(
      recorder.written().map(({ level, why }) => [level, why]),
      [
        [40, without],
        [40, without],
        [40, 'The answer is longer than 65536 bytes'],
      ],
    );
  });

  it('is an error where it has cosigned what this log does not know of', async (context) => {
    const url = await aServer(context, (_, response) => {
      response.writeHead(409).end('7\n');
    });
    const recorder = aRecorder();
    const config = { witnesses: [{ service: 'police', url }] };
    const owner = await aWitness(await aFolder(context), undefined, config, recorder.logger);
    context.after(() => owner.close());
    await owner.dependencies.log.append([anEntry('1')]);
    await owner.dependencies.witnessing.publishCheckpoint();
    await owner.dependencies.log.append(Array.from({ length: 6 }, (_, index) => anEntry(String(index))));
    await owner.dependencies.witnessing.publishCheckpoint();
    assert.deepEqual(
      recorder.written().map(({ level, size, why }) => [level, size, why]),
      [
        [50, 1, 'It has cosigned 7 entries already'],
        [50, 7, 'It knows another log of this size'],
      ],
    );
  });

  it('is back where it was when log and witnesses are started anew', async (context) => {
    const folder = await aFolder(context);
    for (const size of [1, 2]) {
      const hub = await createHub({ at: '2026-11-03T09:15', dataDirectory: folder });
      const { POLICE } = hub.agencies;
      await POLICE.dependencies.log.append([anEntry(String(size))]);
      const checkpoint = await POLICE.dependencies.witnessing.publishCheckpoint();
      assert.deepEqual([checkpoint?.size, checkpoint?.cosignatures.length], [size, 4]);
      await hub.close();
    }
  });
});
