import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const root = path.resolve(__dirname, '../../..');
const readyAttempts = 400;
const readyPauseMs = 25;

const scripts = {
  gateway: 'gateway/dist/index.js',
  'social-care': 'subgraphs/social-care/dist/index.js',
  police: 'subgraphs/police/dist/index.js',
  health: 'subgraphs/health/dist/index.js',
  education: 'subgraphs/education/dist/index.js',
  probation: 'subgraphs/probation/dist/index.js',
} as const;

export type ProcessName = keyof typeof scripts;

/** What a process is started with: nothing of the surroundings of the test reaches it. */
export type ProcessEnvironment = Readonly<Record<string, string>>;

/** One process of the hub, as it runs in production: its own node, its own memory, ended by signals. */
export interface HubProcess {
  readonly origin: string;
  /** The last lines that it wrote, for whoever looks for a fault. */
  output(): string;
  signal(signal: NodeJS.Signals): void;
  /** Ends it by a signal and resolves when it has ended. */
  end(signal: NodeJS.Signals): Promise<void>;
}

// A test that fails leaves no process behind.
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

const isListening = (line: string): line is string => line.includes('"msg":"listening"');

const portOf = (child: ChildProcess, lines: string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const read = (line: string): void => {
      lines.push(line);
      if (lines.length > 200) lines.shift();
      if (isListening(line)) resolve((JSON.parse(line) as { readonly port: number }).port);
    };
    if (child.stdout) createInterface({ input: child.stdout }).on('line', read);
    if (child.stderr) createInterface({ input: child.stderr }).on('line', read);
    child.once('exit', (code, signal) => {
      reject(new Error(`It ended (${String(code ?? signal)}) before it listened:\n${lines.join('\n')}`));
    });
  });

/** Resolves when `GET /health/ready` says so. Rejects after ten seconds or so. */
const ready = async (origin: string): Promise<void> => {
  for (let attempt = 0; attempt < readyAttempts; attempt++) {
    const answer = await fetch(`${origin}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await wait(readyPauseMs);
  }
  throw new Error(`${origin} is not ready`);
};

/** Starts one process and resolves when it is ready. Rejects, with what it wrote, when it ends before that. */
export const startProcess = async (name: ProcessName, env: ProcessEnvironment): Promise<HubProcess> => {
  const child = spawn(process.execPath, [path.join(root, scripts[name])], {
    env: { LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const lines: string[] = [];
  const origin = `http://127.0.0.1:${String(await portOf(child, lines))}`;
  await ready(origin);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return { origin, output: () => lines.join('\n'), signal: (signal) => child.kill(signal), end };
};

/** Runs the import command, as an agency does, and rejects with what it wrote when a line was refused. */
export const runImport = async (env: ProcessEnvironment, agency: string, file: string): Promise<void> => {
  const command = path.join(root, 'shared/dist/ingest/importCommand.js');
  const child = spawn(process.execPath, [command, '--agency', agency, '--file', file], {
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The import ended with ${String(code)}:\n${output}`);
};
