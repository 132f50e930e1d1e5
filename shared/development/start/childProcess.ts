import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ProcessRow } from './processes';

const linesKept = 8;
const readyPauseMs = 100;
const readyPatienceMs = 120_000;
const stopPatienceMs = 15_000;

/** A process of the hub that runs, or did. */
export interface HubChild {
  readonly name: string;
  readonly port: number;
  readonly logFile: string;
  /** Its last lines, for whoever looks for a fault. */
  lastLines(): readonly string[];
  /** Resolves with the reason when it has ended, asked or not. */
  readonly ended: Promise<string>;
  /** Resolves once it answers that it is ready. Throws when it ends first or takes two minutes. */
  ready(): Promise<void>;
  /** Asks it to end, and ends it by force after fifteen seconds. */
  stop(): Promise<void>;
}

const keepLog = (child: ChildProcess, logFile: string): (() => readonly string[]) => {
  const file = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
  let tail = '';
  const take = (chunk: Buffer): void => {
    file.write(chunk);
    tail = (tail + chunk.toString('utf8')).slice(-20_000);
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  child.once('close', () => file.end());
  return () =>
    tail
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(-linesKept);
};

const endOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once('error', ({ message }) => {
      resolve(message);
    });
    // Not `exit`: only when it is closed has everything that it wrote arrived.
    child.once('close', (code, signal) => {
      resolve(signal === null ? `code ${String(code)}` : `signal ${signal}`);
    });
  });

const answersReady = async (port: number): Promise<boolean> => {
  const answer = await fetch(`http://127.0.0.1:${String(port)}/health/ready`).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.ok === true;
};

/**
 * Starts one process of the hub in a process group of its own, so that Ctrl-C reaches the starter alone, which then
 * ends the six in order. It ends by itself when the starter is gone.
 */
export const startChild = (
  { name, port, script, variables }: ProcessRow,
  environmentWith: (own: Readonly<Record<string, string>>) => NodeJS.ProcessEnv,
  logDirectory: string,
): HubChild => {
  const child = spawn(process.execPath, ['--require', path.join(__dirname, 'endWithParent.js'), script], {
    env: environmentWith(variables),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  const logFile = path.join(logDirectory, `${name}.log`);
  const lastLines = keepLog(child, logFile);
  const ended = endOf(child);
  const running = (): boolean =>
    child.exitCode === null && child.signalCode === null && child.pid !== undefined;
  const ready = async (): Promise<void> => {
    for (let waited = 0; waited < readyPatienceMs; waited += readyPauseMs) {
      if (!running()) throw new Error(`${name} ended before it was ready (${await ended})`);
      if (await answersReady(port)) return;
      await wait(readyPauseMs);
    }
    throw new Error(`${name} was not ready within two minutes; see ${logFile}`);
  };
  const stop = async (): Promise<void> => {
    if (!running()) return;
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs);
    await ended;
    clearTimeout(force);
  };
  return { name, port, logFile, lastLines, ended, ready, stop };
};
