import { openStore, startEmbeddedStore } from '@mash-hub/shared/store';
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { storeUrl } from '../support/config';
import { aDirectory, removeDirectory } from './temporaryStore';

async function inDirectory(work: (directory: string) => Promise<void>): Promise<void> {
  const directory = aDirectory();
  try {
    await work(directory);
  } finally {
    removeDirectory(directory);
  }
}

describe('One process serves a directory, and others attach to it', { skip: storeUrl !== undefined }, () => {
  it('keeps records over an orderly end, leaving neither lock nor socket', () =>
    inDirectory(async (directory) => {
      const first = await openStore({ agency: 'HEALTH', directory });
      await first.connection.collection('a').insertOne({ n: 1 });
      assert.equal(first.embedded, true);
      await first.close();
      assert.equal(existsSync(join(directory, 'store.lock')), false);
      assert.equal(existsSync(join(directory, 'store.sock')), false);
      const second = await openStore({ agency: 'HEALTH', directory });
      assert.equal(await second.connection.collection('a').countDocuments({ n: 1 }), 1);
      await second.close();
    }));

  it('attaches to a store that is served already, and leaves it running', () =>
    inDirectory(async (directory) => {
      const server = await openStore({ agency: 'HEALTH', directory });
      const guest = await openStore({ agency: 'HEALTH', directory });
      await guest.connection.collection('a').insertOne({ from: 'guest' });
      await guest.close();
      assert.equal(await server.connection.collection('a').countDocuments({ from: 'guest' }), 1);
      await server.close();
    }));

  it('lets several openers at once agree on one server', () =>
    inDirectory(async (directory) => {
      const stores = await Promise.all(
        Array.from({ length: 4 }, () => openStore({ agency: 'HEALTH', directory })),
      );
      await Promise.all(stores.map((store, n) => store.connection.collection('a').insertOne({ n })));
      assert.equal(await stores[0]?.connection.collection('a').countDocuments({}), 4);
      // The one that serves is closed last, so that no guest loses it first.
      const { url } = JSON.parse(readFileSync(join(directory, 'store.lock'), 'utf8')) as { url: string };
      assert.match(url, /^mongodb:\/\//);
      await Promise.all(stores.map((store) => store.connection.close()));
      await Promise.all(stores.map((store) => store.close()));
    }));

  it('takes over the lock of a process that is dead, and one that cannot be read', () =>
    inDirectory(async (directory) => {
      for (const stale of [
        '{"pid":4194999,"url":"mongodb://127.0.0.1:1/?directConnection=true"}',
        'half a fi',
      ]) {
        mkdirSync(directory, { recursive: true });
        writeFileSync(join(directory, 'store.lock'), stale);
        const store = await openStore({ agency: 'HEALTH', directory });
        assert.equal(await store.connection.collection('a').countDocuments({}), 0);
        await store.close();
      }
    }));

  it('refuses to serve a directory twice', () =>
    inDirectory(async (directory) => {
      const server = await startEmbeddedStore({ directory });
      await assert.rejects(startEmbeddedStore({ directory }));
      await server.close();
    }));

  it('is open to its own user alone', () =>
    inDirectory(async (directory) => {
      const server = await startEmbeddedStore({ directory });
      const modeOf = (file: string): number => statSync(join(directory, file)).mode & 0o777;
      assert.deepEqual(
        ['', 'store.sock', 'store.sqlite', 'store.lock'].map(modeOf),
        [0o700, 0o600, 0o600, 0o600],
      );
      await server.close();
    }));

  it('listens on the loopback address where the path is too long for a socket', () =>
    inDirectory(async (directory) => {
      const deep = join(directory, 'x'.repeat(60), 'y'.repeat(60));
      const store = await openStore({ agency: 'HEALTH', directory: deep });
      await store.connection.collection('a').insertOne({ n: 1 });
      const { url } = JSON.parse(readFileSync(join(deep, 'store.lock'), 'utf8')) as { url: string };
      assert.match(url, /^mongodb:\/\/127\.0\.0\.1:\d+\//);
      await store.close();
    }));

  it('ends a connection that sends nonsense and goes on serving the others', () =>
    inDirectory(async (directory) => {
      const store = await openStore({ agency: 'HEALTH', directory });
      for (const nonsense of [
        Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n'),
        Buffer.alloc(64, 0xff),
        Buffer.alloc(64, 1),
      ]) {
        nonsense.writeInt32LE(nonsense.length % 7 === 0 ? 1 : nonsense.length, 0);
        const socket = connect(join(directory, 'store.sock'));
        socket.on('error', () => undefined);
        const ended = new Promise((resolve) => socket.on('close', resolve));
        socket.resume().write(nonsense);
        await ended;
      }
      assert.equal(await store.connection.collection('a').countDocuments({}), 0);
      await store.close();
    }));

  it('finishes what had arrived before it was closed', () =>
    inDirectory(async (directory) => {
      const store = await openStore({ agency: 'HEALTH', directory });
      const raw = store.connection.collection('a');
      const writes = await Promise.allSettled([
        ...Array.from({ length: 50 }, (_, n) => raw.insertOne({ n })),
        store.close(),
      ]);
      const acknowledged = writes.slice(0, 50).filter(({ status }) => status === 'fulfilled').length;
      const again = await openStore({ agency: 'HEALTH', directory });
      assert.ok((await again.connection.collection('a').countDocuments({})) >= acknowledged);
      await again.close();
    }));
});
