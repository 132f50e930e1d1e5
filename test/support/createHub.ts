import { createGateway, readSupergraph } from '@mash-hub/gateway';
import type { Agency, Role } from '@mash-hub/shared/disclosure';
import { seededIdSource } from '@mash-hub/shared/identifiers';
import { openAccessTokens, openDevelopmentIssuer, type Requester } from '@mash-hub/shared/identity';
import { ingest, type IngestReport } from '@mash-hub/shared/ingest';
import { createLogger } from '@mash-hub/shared/logger';
import { startSubgraph, type RunningSubgraph, type SubgraphDefinition } from '@mash-hub/shared/subgraph';
import { fromLocal, noTimer, settableClock, type SettableClock } from '@mash-hub/shared/time';
import { definition as education } from '@mash-hub/education';
import { definition as health } from '@mash-hub/health';
import { definition as police } from '@mash-hub/police';
import { definition as probation } from '@mash-hub/probation';
import { definition as socialCare } from '@mash-hub/social-care';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { replaysAtClose, storeUrl, testLogLevel } from './config';
import { replayAll } from './replayAll';

const definitions: Readonly<Record<Agency, SubgraphDefinition>> = {
  SOCIAL_CARE: socialCare,
  POLICE: police,
  HEALTH: health,
  EDUCATION: education,
  PROBATION: probation,
};

/** A GraphQL answer as it came over HTTP. */
export interface HubAnswer {
  readonly status: number;
  readonly text: string;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions: Record<string, unknown>;
  }[];
}

export interface HubOptions {
  /** Local time at which the hub starts, `2026-11-03T09:15`. */
  readonly at: string;
  readonly seed?: number;
  readonly timeoutMs?: number;
  /** The agencies’ stores, filled before and kept afterwards; without it they are empty and go with the hub. */
  readonly dataDirectory?: string;
  /** Counts what the stores are asked, at the cost of decoding every reply twice. */
  readonly monitorCommands?: boolean;
}

const post = async (
  url: string,
  token: string | null,
  query: string,
  variables: object,
): Promise<HubAnswer> => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const text = await answer.text();
  const { data, errors } = JSON.parse(text) as Partial<HubAnswer>;
  return { status: answer.status, text, data: data ?? null, errors: errors ?? [] };
};

async function* linesOf(lines: readonly object[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(JSON.stringify(line));
}

interface AgencyOptions extends Required<Pick<HubOptions, 'seed' | 'monitorCommands'>> {
  readonly dataDirectory: string;
  readonly clock: SettableClock;
}

const startAgencies = async ({ dataDirectory, clock, seed, monitorCommands }: AgencyOptions) => {
  // Where each listens is known only when it does: the list is filled then, and read at each use.
  const witnesses: { service: string; url: string }[] = [];
  const start = async (agency: Agency, offset: number, grantKeysUrl: string): Promise<RunningSubgraph> => {
    const { name } = definitions[agency];
    const running = await startSubgraph(definitions[agency], {
      clock,
      timer: noTimer,
      ids: seededIdSource(seed + offset),
      monitorCommands,
      logger: createLogger({ service: 'test', level: testLogLevel }),
      config: {
        port: 0,
        host: '127.0.0.1',
        storeUrl: storeUrl && `${storeUrl.replace(/\/$/, '')}/${path.basename(dataDirectory)}-${name}`,
        dataDirectory,
        oidcIssuer: undefined,
        grantKeysUrl,
        grantSigningKeys: undefined,
        witnesses,
        production: false,
        testClock: false,
        logLevel: 'silent',
      },
    });
    witnesses.push({ service: name, url: new URL(running.url).origin });
    return running;
  };
  const own = await start('SOCIAL_CARE', 0, 'http://127.0.0.1:1/none');
  const keys = `${new URL(own.url).origin}/.well-known/jwks.json`;
  const [policing, nursing, schooling, supervising] = await Promise.all([
    start('POLICE', 1, keys),
    start('HEALTH', 2, keys),
    start('EDUCATION', 3, keys),
    start('PROBATION', 4, keys),
  ]);
  return {
    SOCIAL_CARE: own,
    POLICE: policing,
    HEALTH: nursing,
    EDUCATION: schooling,
    PROBATION: supervising,
  };
};

/** A whole hub in one process: real subgraphs, real gateway, real stores, and a clock that the test sets. */
export const createHub = async (options: HubOptions) => {
  const { at, seed = 1, timeoutMs = 2000, dataDirectory: filled, monitorCommands = false } = options;
  const dataDirectory = filled ?? (await mkdtemp(path.join(tmpdir(), 'hub-')));
  const clock = settableClock(fromLocal(at));
  const issuer = await openDevelopmentIssuer({ directory: dataDirectory, clock, production: false });
  const agencies = await startAgencies({ dataDirectory, clock, seed, monitorCommands });
  const urls = Object.fromEntries(
    Object.entries(agencies).map(([agency, { url }]) => [definitions[agency as Agency].name, url]),
  );
  const gateway = createGateway({
    supergraphSdl: readSupergraph(),
    agencies: urls,
    timeoutMs,
    verifier: await openAccessTokens({ oidcIssuer: undefined, dataDirectory, production: false, clock }),
    ids: seededIdSource(seed + 5),
    logger: createLogger({ service: 'test', level: testLogLevel }),
    production: false,
    port: 0,
  });
  const { url } = await gateway.listen();

  const tokenOf = (requester: Requester): Promise<string> =>
    issuer.sign(requester, { expiresInSeconds: 40 * 24 * 3600 });

  const ask = async (requester: Requester, query: string, variables: object = {}): Promise<HubAnswer> =>
    post(url, await tokenOf(requester), query, variables);

  const askAgency = async (agency: Agency, requester: Requester, query: string, variables: object = {}) =>
    post(agencies[agency].url, await tokenOf(requester), query, variables);

  const load = (agency: Agency, lines: readonly object[]): Promise<IngestReport> => {
    const { records } = agencies[agency].dependencies;
    return ingest({ lines: linesOf(lines), kinds: definitions[agency].kinds, store: records, dryRun: false });
  };

  const close = async (): Promise<void> => {
    await gateway.close();
    try {
      if (replaysAtClose) await replayAll({ agencies });
    } finally {
      await Promise.all(Object.values(agencies).map((agency) => agency.close()));
      if (filled === undefined) await rm(dataDirectory, { recursive: true, force: true });
    }
  };

  /** Sets the clock to a local time, `2026-11-03T09:50`. */
  const setTime = (local: string): void => {
    clock.set(fromLocal(local));
  };

  return { url, dataDirectory, agencies, clock, setTime, ask, askAgency, load, tokenOf, close };
};

export type Hub = Awaited<ReturnType<typeof createHub>>;

/** A requester by role: the token's subject is made of the role unless it is named. */
export const aRequester = (agency: Agency, role: Role, extra: Partial<Requester> = {}): Requester => ({
  sub: `${agency}-${role}`.toLowerCase(),
  agency,
  role,
  ...extra,
});
