import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { agencyNames } from '../../disclosure';
import { serviceNames } from '../agencies';

const lockName = 'start.pid';
const keptName = 'kept-while-testing';

/** What a hub writes, but for the keys and the logs: they serve any hub of the folder. */
const contents = [...agencyNames.map((agency) => serviceNames[agency]), 'demo.json'] as const;

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const requireUnused = async (lock: string): Promise<void> => {
  const pid = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (pid > 0 && pid !== process.pid && isAlive(pid))
    throw new Error(
      `A hub is running on ${path.dirname(lock)} already, started by process ${String(pid)}. If not, delete ${lock}`,
    );
};

const move = async (from: string, to: string): Promise<void> => {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const name of contents) {
    const source = path.join(from, name);
    if (existsSync(source)) await rename(source, path.join(to, name));
  }
};

const empty = async (folder: string): Promise<void> => {
  for (const name of contents) await rm(path.join(folder, name), { recursive: true, force: true });
};

/**
 * Makes the data directory ready for a hub and answers how to give it back. A test hub begins empty: what an ordinary
 * hub keeps there is put aside, and comes back with the next ordinary start. Throws while a hub is running on it.
 */
export const openDataFolder = async (folder: string, hubTest: boolean): Promise<() => Promise<void>> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = path.join(folder, lockName);
  await requireUnused(lock);
  await writeFile(lock, `${String(process.pid)}\n`, { mode: 0o600 });
  const kept = path.join(folder, keptName);
  // INVARIANT: what is emptied here was written by a test hub; what an ordinary hub wrote is moved, never deleted.
  if (existsSync(kept)) await empty(folder);
  else if (hubTest) await move(folder, kept);
  if (!hubTest && existsSync(kept)) {
    await move(kept, folder);
    await rm(kept, { recursive: true });
  }
  return () => rm(lock, { force: true });
};
