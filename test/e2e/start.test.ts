import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

const script = path.resolve(__dirname, '../../../shared/dist/development/start.js');
const patienceMs = 120_000;
const agencies = ['socialCare', 'police', 'health', 'education', 'probation'] as const;

interface Answered {
  readonly answer: string;
}
type SubjectAnswer = Readonly<Record<(typeof agencies)[number], Answered | null>> & { readonly role: string };

/** The start script as somebody runs it, and what it has printed so far. */
interface Started {
  readonly process: ChildProcess;
  output(): string;
  /** Resolves with the output once it matches. Rejects when the script ends first or takes too long. */
  says(pattern: RegExp): Promise<string>;
  /** Resolves with its exit code when it has ended by itself. */
  code(): Promise<number | null>;
  /** Asks it to stop; resolves with its exit code. */
  stop(): Promise<number | null>;
}

const variables = (own: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  PATH: path.dirname(process.execPath),
  ...own,
});

const start = (environment: NodeJS.ProcessEnv): Started => {
  const child = spawn(process.execPath, [script], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ended = once(child, 'close');
  const code = async (): Promise<number | null> => {
    await ended;
    return child.exitCode;
  };
  const listen = (heard: () => void): void => {
    child.stdout.on('data', heard);
    child.stderr.on('data', heard);
  };
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return {
    process: child,
    output: () => output,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const fail = (why: string): void => {
          reject(new Error(`${why} before it said ${String(pattern)}:\n${output}`));
        };
        const bound = setTimeout(() => {
          fail('Two minutes went by');
        }, patienceMs);
        const look = (): void => {
          if (!pattern.test(output)) return;
          clearTimeout(bound);
          resolve(output);
        };
        listen(look);
        void ended.then(() => {
          clearTimeout(bound);
          fail('It ended');
        });
        look();
      }),
    code,
    stop: () => {
      child.kill('SIGTERM');
      return code();
    },
  };
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => {
      resolve(false);
    });
    server.listen(port, '127.0.0.1', () =>
      server.close(() => {
        resolve(true);
      }),
    );
  });

const sixFrom = (base: number): readonly number[] => Array.from({ length: 6 }, (_, index) => base + index);

const allFree = async (base: number): Promise<boolean> =>
  (await Promise.all(sixFrom(base).map(isFree))).every(Boolean);

/** The first of six free ports in a row. */
const freeBase = async (): Promise<number> => {
  for (let base = 20_000 + (process.pid % 2000) * 10; base < 60_000; base += 10)
    if (await allFree(base)) return base;
  throw new Error('There are no six free ports in a row');
};

const firstQuery = async (output: string, body: string) => {
  const token = /^export TM=(\S+)$/m.exec(output)?.[1] ?? '';
  const url = /^curl -s (\S+)/m.exec(output)?.[1] ?? '';
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
  });
  return (await response.json()) as {
    readonly data: {
      readonly contact: { readonly reference: string; readonly subjects: readonly SubjectAnswer[] };
    };
    readonly errors?: readonly { readonly extensions: { readonly code: string; readonly agency?: string } }[];
  };
};

const childrenOf = (pid: number): readonly number[] => {
  try {
    return readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8')
      .trim()
      .split(' ')
      .map(Number);
  } catch {
    return [];
  }
};

describe('npm start', () => {
  let directory = '';
  let environment: NodeJS.ProcessEnv = {};
  let base = 0;
  let hub: Started;
  let contact = '';
  const body = () => readFile(path.join(directory, 'first-query.json'), 'utf8');

  before(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'mash-start-'));
    base = await freeBase();
    environment = variables({ PORT_BASE: String(base), DATA_DIRECTORY: directory });
    hub = start(environment);
  });

  after(async () => {
    if (hub.process.exitCode === null) await hub.stop();
    await rm(directory, { recursive: true, force: true });
  });

  it('prints a first query that all five agencies answer about the child', async () => {
    const output = await hub.says(/Stop with Ctrl-C/);
    const { data, errors } = await firstQuery(output, await body());
    assert.equal(errors, undefined);
    const child = data.contact.subjects.find(({ role }) => role === 'CHILD');
    for (const agency of agencies) assert.equal(child?.[agency]?.answer, 'DISCLOSED', agency);
    contact = data.contact.reference;
  });

  it('prints the addresses, and writes a token for each kind of user', async () => {
    for (const port of sixFrom(base))
      assert.ok(hub.output().includes(`http://127.0.0.1:${String(port)}/graphql`));
    const tokens = await readFile(path.join(directory, 'tokens.sh'), 'utf8');
    for (const name of ['TM', 'POLICE', 'NURSE', 'DSL', 'PROBATION', 'AUDITOR'])
      assert.match(tokens, new RegExp(`^export ${name}=[\\w-]+\\.[\\w-]+\\.[\\w-]+$`, 'm'));
  });

  it('says which ports are busy, and does not touch the hub that has them', async () => {
    const second = start(variables({ PORT_BASE: String(base), DATA_DIRECTORY: `${directory}/other` }));
    const said = await second.says(/in use[^]*PORT_BASE/);
    assert.ok(said.includes(String(base)));
    assert.equal(await second.code(), 1);
  });

  it('stops on SIGTERM with nothing left behind', async () => {
    assert.equal(await hub.stop(), 0);
    assert.ok(await allFree(base), 'no process is left on a port');
    assert.ok(!readdirSync(directory).includes('start.pid'));
  });

  it('HUB_TEST starts an empty hub whose clock can be set', async () => {
    hub = start({ ...environment, HUB_TEST: '1' });
    await hub.says(/Stop with Ctrl-C/);
    const answer = await fetch(`http://127.0.0.1:${String(base + 1)}/test/clock`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: '2026-11-03T09:15:00Z' }),
    });
    assert.deepEqual(await answer.json(), { now: '2026-11-03T09:15:00.000Z' });
    assert.ok(!readdirSync(directory).includes('demo.json'));
    assert.ok(readdirSync(path.join(directory, 'kept-while-testing')).includes('demo.json'));
  });

  it('starts again with the data it had, neither lost to the test hub nor doubled', async () => {
    assert.equal(await hub.stop(), 0);
    hub = start(environment);
    const output = await hub.says(/Stop with Ctrl-C/);
    assert.doesNotMatch(output, /Reading in/);
    const { data } = await firstQuery(output, await body());
    assert.equal(data.contact.reference, contact);
    assert.equal(data.contact.subjects.length, 3);
  });

  it('reports a process that dies, while the other agencies go on answering', async (context) => {
    const police = childrenOf(hub.process.pid ?? 0).find((pid) =>
      readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').includes('subgraphs/police'),
    );
    if (police === undefined) {
      context.skip('this system does not tell whose children processes are');
      return;
    }
    process.kill(police, 'SIGKILL');
    await hub.says(/police has ended \(signal SIGKILL\); the others go on[^]*"listening"/);
    const { data, errors } = await firstQuery(hub.output(), await body());
    const child = data.contact.subjects.find(({ role }) => role === 'CHILD');
    assert.deepEqual([child?.police, child?.health?.answer], [null, 'DISCLOSED']);
    assert.ok(errors?.every(({ extensions }) => extensions.code === 'AGENCY_UNAVAILABLE'));
  });

  it('refuses to start in production', async () => {
    const refused = start({ ...environment, NODE_ENV: 'production' });
    await refused.says(/in production/);
    assert.equal(await refused.code(), 1);
  });
});
