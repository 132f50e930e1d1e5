import { parentPort, workerData } from 'node:worker_threads';
import { startServer } from './server';

/** What the worker tells its starter: it serves, it could not start, or it has closed. */
export type WorkerMessage =
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'failed'; readonly busy: boolean; readonly message: string }
  | { readonly kind: 'closed' };

function tell(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

async function main(): Promise<void> {
  const { directory } = workerData as { readonly directory: string };
  try {
    const server = await startServer(directory);
    parentPort?.once('message', () => {
      void server.close().then(() => {
        tell({ kind: 'closed' });
        parentPort?.close();
      });
    });
    tell({ kind: 'ready', url: server.url });
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unknown error';
    const busy = error instanceof Error && Reflect.get(error, 'code') === 'SQLITE_BUSY';
    tell({ kind: 'failed', busy, message });
    parentPort?.close();
  }
}

void main();
