import { seededIdSource } from '@mash-hub/shared/identifiers';
import {
  appendLeaf,
  consistencyProof,
  emptyFrontier,
  leafHash,
  noteSigner,
  rootOf,
  signatureTypes,
  type NoteSigner,
} from '@mash-hub/shared/log';
import { createLogger, silentLogger } from '@mash-hub/shared/logger';
import { startSubgraph, type RunningSubgraph, type SubgraphConfig } from '@mash-hub/shared/subgraph';
import { noTimer, settableClock } from '@mash-hub/shared/time';
import { definition as health } from '@mash-hub/health';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { aKey, checkpointsOver, logSigner } from '../log/aWitnessedLog';

/** The police as a witness: a known peer has keys of both kinds. */
export const policeWitness = noteSigner('mash-hub/police/witness', signatureTypes.cosignature, aKey(1));

/** A folder that goes with the test. */
export const aFolder = async (context: TestContext): Promise<string> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'witness-'));
  context.after(() => rm(directory, { recursive: true, force: true }));
  return directory;
};

/** The address of a server that goes with the test. */
export const aServer = async (context: TestContext, answer: RequestListener): Promise<string> => {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
};

/** A process of the health subgraph that witnesses the police’s log, whose key it has been given. */
export const aWitness = (
  dataDirectory: string,
  witnessKeys: readonly string[] = [logSigner.verifierKey.text, policeWitness.verifierKey.text],
  changed: Partial<SubgraphConfig> = {},
  logger = silentLogger(),
): Promise<RunningSubgraph> =>
  startSubgraph(health, {
    clock: settableClock(new Date('2026-03-02T12:00:00Z')),
    timer: noTimer,
    ids: seededIdSource(1),
    logger,
    config: {
      port: 0,
      host: '127.0.0.1',
      storeUrl: undefined,
      dataDirectory,
      oidcIssuer: undefined,
      grantKeysUrl: 'http://127.0.0.1:1/none',
      grantSigningKeys: undefined,
      witnesses: [{ service: 'police', url: 'http://127.0.0.1:1' }],
      witnessKeys,
      production: false,
      testClock: false,
      logLevel: 'silent',
      ...changed,
    },
  });

/** A view of the police’s log: what somebody may be shown of it. */
export const aView = (lines: readonly Buffer[]) => {
  const leaves = lines.map((line) => leafHash(line));
  return {
    note: (size: number, signer: NoteSigner = logSigner): string =>
      checkpointsOver(lines, [size], [], signer).get(size) ?? '',
    proof: (from: number, to: number): string[] =>
      consistencyProof(leaves.slice(0, to), from).map((hash) => hash.toString('base64')),
    root: (size: number): string =>
      rootOf(leaves.slice(0, size).reduce(appendLeaf, emptyFrontier)).toString('base64'),
  };
};

/** A logger, and what it has written: level (40 warns, 50 is an error) and words. */
export const aRecorder = () => {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  return {
    logger: createLogger({ service: 'health', level: 'warn', destination }),
    written: () =>
      lines.map((line) => JSON.parse(line) as { level: number; msg: string; why?: string; size?: number }),
  };
};

/** What a witness answers to one request of the protocol. */
export const post = async (witness: RunningSubgraph, body: string) => {
  const answer = await fetch(new URL('/witness/add-checkpoint', witness.url), { method: 'POST', body });
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
};

/** The body of a request: the old size, the proof, a blank line, the note. */
export const asking = (old: number | string, proof: readonly string[], note: string): string =>
  [`old ${String(old)}`, ...proof, '', note].join('\n');
