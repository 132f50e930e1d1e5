import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Who serves a directory, and where. */
export interface Address {
  readonly pid: number;
  readonly url: string;
}

function fileOf(directory: string): string {
  return join(directory, 'store.lock');
}

/** Writes the lock file in one step, so that a reader never sees half of it. */
export function publishAddress(directory: string, url: string): void {
  const draft = `${fileOf(directory)}.${String(process.pid)}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, url }), { mode: 0o600 });
  renameSync(draft, fileOf(directory));
}

/** Removes the lock file on an orderly end. */
export function forgetAddress(directory: string): void {
  rmSync(fileOf(directory), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && Reflect.get(error, 'code') === 'EPERM';
  }
}

/** The address in the lock file, if its process still lives; a stale or unreadable file counts as none. */
export function liveAddress(directory: string): Address | undefined {
  try {
    const { pid, url } = JSON.parse(readFileSync(fileOf(directory), 'utf8')) as Partial<Address>;
    if (typeof pid !== 'number' || typeof url !== 'string' || !isAlive(pid)) return undefined;
    return { pid, url };
  } catch {
    return undefined;
  }
}
