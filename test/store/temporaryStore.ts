import { openStore, type Store } from '@mash-hub/shared/store';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeUrl } from '../support/config';

/** A directory under the system's temporary one. */
export function aDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'mash-store-'));
}

/** Removes what `aDirectory` made. */
export function removeDirectory(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
}

/** An empty store to test the contract with: the embedded one, or a database of its own on STORE_URL. */
export interface TemporaryStore {
  readonly store: Store;
  readonly directory: string;
  end(): Promise<void>;
}

let databases = 0;

/** Opens an empty store that `end` removes with everything in it. */
export async function aStore(): Promise<TemporaryStore> {
  const directory = aDirectory();
  const database = `store_test_${String(process.pid)}_${String(++databases)}`;
  const store = await openStore({
    agency: 'POLICE',
    url: storeUrl,
    directory,
    database,
    monitorCommands: true,
  });
  const end = async (): Promise<void> => {
    await store.connection.dropDatabase();
    await store.close();
    removeDirectory(directory);
  };
  return { store, directory, end };
}

/** A repeatable source of numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
