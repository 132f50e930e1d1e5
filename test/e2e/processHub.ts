import type { Agency } from '@mash-hub/shared/disclosure';
import { openDevelopmentIssuer, type Requester } from '@mash-hub/shared/identity';
import { fromLocal, settableClock } from '@mash-hub/shared/time';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { storeUrl } from '../support/config';
import { runImport, startProcess, type HubProcess, type ProcessEnvironment } from './hubProcess';

export const folders = {
  SOCIAL_CARE: 'social-care',
  POLICE: 'police',
  HEALTH: 'health',
  EDUCATION: 'education',
  PROBATION: 'probation',
} as const satisfies Readonly<Record<Agency, string>>;

const partners = ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'] as const;

/** A GraphQL answer as a client reads it, and the id under which the hub logged the request. */
export interface ProcessAnswer {
  readonly status: number;
  readonly text: string;
  readonly correlation: string | null;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions: Record<string, unknown>;
  }[];
}

const correlationHeader = 'x-correlation-id';

/** One request to one process, as a client makes it. */
export const post = async (
  origin: string,
  token: string,
  query: string,
  variables: object,
  correlation?: string,
): Promise<ProcessAnswer> => {
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...(correlation !== undefined && { [correlationHeader]: correlation }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const text = await answer.text();
  const { data, errors } = JSON.parse(text) as Partial<ProcessAnswer>;
  const named = answer.headers.get(correlationHeader);
  return { status: answer.status, text, correlation: named, data: data ?? null, errors: errors ?? [] };
};

const setClock = async (origin: string, now: Date): Promise<void> => {
  const body = JSON.stringify({ now: now.toISOString() });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/test/clock`, { method: 'PUT', headers, body });
  if (!answer.ok) throw new Error(`The clock of ${origin} was not set: ${await answer.text()}`);
};

/**
 * A whole hub of six processes, each as in production but for the clock, which stands at `at` everywhere. Close it
 * whatever happens.
 */
export const startProcessHub = async ({
  at,
  timeoutMs,
}: {
  readonly at: string;
  readonly timeoutMs: number;
}) => {
  const dataDirectory = await mkdtemp(path.join(tmpdir(), 'hub-'));
  const now = fromLocal(at);
  const issuer = await openDevelopmentIssuer({
    directory: dataDirectory,
    clock: settableClock(now),
    production: false,
  });
  const storeOf = (agency: Agency): string | undefined =>
    storeUrl && `${storeUrl.replace(/\/$/, '')}/${path.basename(dataDirectory)}-${folders[agency]}`;
  const environmentOf = (agency: Agency): ProcessEnvironment => {
    const url = storeOf(agency);
    return { DATA_DIRECTORY: dataDirectory, ...(url !== undefined && { STORE_URL: url }) };
  };
  const agencies = new Map<Agency, HubProcess>();
  let grantKeys = 'http://127.0.0.1:1/none';

  const start = async (agency: Agency, port = '0'): Promise<HubProcess> => {
    const settings = { HUB_TEST: '1', PORT: port, GRANT_KEYS_URL: grantKeys };
    const started = await startProcess(folders[agency], { ...environmentOf(agency), ...settings });
    agencies.set(agency, started);
    await setClock(started.origin, now);
    return started;
  };
  const agencyOf = (agency: Agency): HubProcess => {
    const found = agencies.get(agency);
    if (!found) throw new Error(`${agency} was not started`);
    return found;
  };

  grantKeys = `${(await start('SOCIAL_CARE')).origin}/.well-known/jwks.json`;
  await Promise.all(partners.map((agency) => start(agency)));
  const addresses = Object.entries(folders).map(([agency, folder]) => [
    `${folder.toUpperCase().replace('-', '_')}_URL`,
    `${agencyOf(agency as Agency).origin}/graphql`,
  ]);
  const gateway = await startProcess('gateway', {
    ...(Object.fromEntries(addresses) as ProcessEnvironment),
    DATA_DIRECTORY: dataDirectory,
    HUB_TEST: '1',
    PORT: '0',
    AGENCY_TIMEOUT_MS: String(timeoutMs),
  });
  await setClock(gateway.origin, now);

  const tokenOf = (requester: Requester): Promise<string> =>
    issuer.sign(requester, { expiresInSeconds: 24 * 3600 });

  const ask = async (requester: Requester, query: string, variables: object = {}, correlation?: string) =>
    post(gateway.origin, await tokenOf(requester), query, variables, correlation);

  const askAgency = async (
    agency: Agency,
    requester: Requester,
    query: string,
    variables: object = {},
    correlation?: string,
  ) => post(agencyOf(agency).origin, await tokenOf(requester), query, variables, correlation);

  /** Starts an agency that was ended again, at its old address and on its old store. */
  const restart = (agency: Agency): Promise<HubProcess> =>
    start(agency, new URL(agencyOf(agency).origin).port);

  const load = async (agency: Agency, lines: readonly object[]): Promise<void> => {
    const file = path.join(dataDirectory, `${folders[agency]}.ndjson`);
    await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await runImport(environmentOf(agency), agency, file);
  };

  const close = async (): Promise<void> => {
    await Promise.all([gateway, ...agencies.values()].map((one) => one.end('SIGKILL')));
    await rm(dataDirectory, { recursive: true, force: true });
  };

  /** Where an agency's store is, for a test that opens it beside its process. */
  const storeOptions = (agency: Agency) => ({
    agency,
    url: storeOf(agency),
    directory: path.join(dataDirectory, folders[agency]),
  });

  return { gateway, agencyOf, ask, askAgency, restart, load, storeOptions, close };
};

export type ProcessHub = Awaited<ReturnType<typeof startProcessHub>>;
