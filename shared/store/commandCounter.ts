import type mongoose from 'mongoose';

/** Counts the commands that the driver sends, so that a test can bound the queries of a request. */
export interface CommandCounter {
  /** Commands started since the last reset, by “<command> <collection>”. */
  counts(): ReadonlyMap<string, number>;
  /** All of them together. */
  total(): number;
  /** Starts again from nothing. */
  reset(): void;
}

const notMonitored = (): never => {
  throw new Error('This store does not count its commands: open it with monitorCommands');
};

/** The counter of a store that does not count. INVARIANT: asking it fails, so that nobody takes silence for zero. */
export const noCommandCounter: CommandCounter = {
  counts: notMonitored,
  total: notMonitored,
  reset: notMonitored,
};

/** Counts on a connection made with `monitorCommands: true`. */
export function countCommands(connection: mongoose.Connection): CommandCounter {
  const counts = new Map<string, number>();
  connection.getClient().on('commandStarted', ({ commandName, command }) => {
    const named: unknown = command[commandName === 'getMore' ? 'collection' : commandName];
    const key = typeof named === 'string' ? `${commandName} ${named}` : commandName;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return {
    counts: () => new Map(counts),
    total: () => [...counts.values()].reduce((sum, n) => sum + n, 0),
    reset: () => {
      counts.clear();
    },
  };
}
