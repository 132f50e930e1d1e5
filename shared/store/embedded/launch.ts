import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { WorkerMessage } from './worker';
import { forgetAddress, publishAddress } from './address';

/** An embedded store being served by this process. */
export interface EmbeddedStore {
  /** Where it listens: a mongodb:// url. */
  readonly url: string;
  /** Stops listening, finishes what arrived, moves the log into the file and closes it. */
  close(): Promise<void>;
}

/** The directory is being served by another process, or by another store of this one. */
export class StoreBusyError extends Error {}

function nextMessage(worker: Worker): Promise<WorkerMessage> {
  return new Promise((settle, reject) => {
    worker.once('message', settle);
    worker.once('error', reject);
  });
}

/**
 * Serves `directory` (made, 0700, when missing) from a worker thread. Throws StoreBusyError while it is served
 * already: the database file itself is locked, so a stale address file can neither block nor mislead.
 */
export async function startEmbeddedStore(options: { readonly directory: string }): Promise<EmbeddedStore> {
  const directory = resolve(options.directory);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700);
  const worker = new Worker(join(__dirname, 'worker.js'), { workerData: { directory } });
  const exited = new Promise<void>((settle) =>
    worker.once('exit', () => {
      settle();
    }),
  );
  const first = await nextMessage(worker);
  if (first.kind !== 'ready') {
    await exited;
    const reason = first.kind === 'failed' ? first.message : first.kind;
    throw first.kind === 'failed' && first.busy
      ? new StoreBusyError(reason)
      : new Error(`embedded store: ${reason}`);
  }
  publishAddress(directory, first.url);
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    forgetAddress(directory);
    worker.postMessage('close');
    await exited;
  };
  return { url: first.url, close: () => (closing ??= close()) };
}
