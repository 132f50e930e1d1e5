import { fork } from 'node:child_process';
import path from 'node:path';
import { childEnvironment } from './config';

interface Order {
  readonly id: number;
  readonly name: string;
  readonly argument: unknown;
}

type Report =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: string };

/** What a measured process can be told to do. */
export type Orders = Readonly<Record<string, (argument: never) => unknown>>;

/** A process that is measured alone. */
export interface MeasuredProcess {
  /** Rejects with what the process says when it fails. */
  order<Answer>(name: string, argument?: unknown): Promise<Answer>;
  /** CPU time that the process has used so far, all its threads together, milliseconds. Garbage is collected first. */
  cpuMs(): Promise<number>;
  end(): Promise<void>;
}

const usedMs = (): number => {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The other side: run by the process that is measured, once, at its start. */
export const takeOrders = (orders: Orders): void => {
  const known: Orders = { ...orders, cpuMs: usedMs };
  process.on('message', ({ id, name, argument }: Order) => {
    const done = Promise.resolve().then(() => known[name]?.(argument as never));
    done.then(
      (value) => process.send?.({ id, value } satisfies Report),
      (error: unknown) => process.send?.({ id, error: String(error) } satisfies Report),
    );
  });
  process.on('disconnect', () => process.exit());
};

/** Starts `file` of this folder as a process of its own, its files under `directory`. */
export const startProcess = (file: string, directory: string): MeasuredProcess => {
  const child = fork(path.join(__dirname, `${file}.js`), [], {
    env: childEnvironment(directory),
    execArgv: ['--expose-gc'],
  });
  const waiting = new Map<number, (report: Report) => void>();
  child.on('message', (report: Report) => waiting.get(report.id)?.(report));
  child.on('exit', (code) => {
    for (const [id, answer] of waiting) answer({ id, error: `${file} ended with ${String(code)}` });
  });

  let orders = 0;
  const order = <Answer>(name: string, argument?: unknown): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const id = orders++;
      waiting.set(id, (report) => {
        waiting.delete(id);
        if ('error' in report) reject(new Error(report.error));
        else resolve(report.value as Answer);
      });
      child.send({ id, name, argument } satisfies Order);
    });
  const end = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.disconnect();
    await ended;
  };
  return { order, cpuMs: () => order<number>('cpuMs'), end };
};
