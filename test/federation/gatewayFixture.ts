import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeSupergraph, createGateway, type GatewayDeps } from '@mash-hub/gateway';
import { seededIdSource } from '@mash-hub/shared/identifiers';
import {
  type AccessTokenVerifier,
  createAccessTokenVerifier,
  localKeys,
  openDevelopmentIssuer,
} from '@mash-hub/shared/identity';
import { silentLogger } from '@mash-hub/shared/logger';
import { settableClock } from '@mash-hub/shared/time';
import type { ListeningAgency } from './gatewayAgencies';
import {
  type Circumstances,
  type PartnerAgency,
  schemas,
  startPartner,
  startSocialCare,
} from './gatewayGraph';

/** An answer as a client reads it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly {
    message: string;
    path?: (string | number)[];
    extensions: Record<string, unknown>;
  }[];
}

/** A gateway before real agencies, with a token that opens it. */
export interface RunningHub {
  readonly url: string;
  readonly token: string;
  readonly gateway: ReturnType<typeof createGateway>;
  readonly socialCare: ListeningAgency;
  readonly police: PartnerAgency;
  readonly health: PartnerAgency;
  readonly ask: (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
  /** Sends anything at all: by default a POST of JSON with the token. */
  readonly send: (body: unknown, headers?: Record<string, string>, init?: RequestInit) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

export const supergraphSdl = composeSupergraph(schemas).supergraphSdl ?? '';
const clock = settableClock(new Date('2026-03-02T09:00:00Z'));

/** Starts the gateway before three agencies. `overrides.agencies` puts something else in an agency's place. */
export async function startHub(
  circumstances: Circumstances,
  overrides: Partial<GatewayDeps> = {},
): Promise<RunningHub> {
  const socialCare = await startSocialCare(circumstances);
  const police = await startPartner('police', circumstances);
  const health = await startPartner('health', circumstances);
  const close = async () => {
    await Promise.all([socialCare, police, health].map((agency) => agency.close()));
  };
  const { verifier, token } = await signedIn();
  const urls = { 'social-care': socialCare.url, police: police.url, health: health.url };
  const { gateway, url } = await startGateway(urls, verifier, overrides).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const send: RunningHub['send'] = async (body, headers = {}, init = {}) =>
    answerOf(
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...init,
      }),
    );
  return {
    url,
    token,
    gateway,
    socialCare,
    police,
    health,
    send,
    ask: (query, variables = {}) => send({ query, variables }),
    close: async () => {
      await gateway.close();
      await close();
    },
  };
}

async function startGateway(
  urls: Readonly<Record<string, string>>,
  verifier: AccessTokenVerifier,
  overrides: Partial<GatewayDeps>,
) {
  const gateway = createGateway({
    supergraphSdl,
    timeoutMs: 2000,
    verifier,
    ids: seededIdSource(7),
    logger: silentLogger(),
    production: false,
    port: 0,
    ...overrides,
    agencies: { ...urls, ...overrides.agencies },
  });
  const { url } = await gateway.listen();
  return { gateway, url };
}

/** Runs a test against a hub and closes it, whatever happens. */
export async function withHub(
  circumstances: Circumstances,
  overrides: Partial<GatewayDeps>,
  test: (hub: RunningHub) => Promise<void>,
): Promise<void> {
  const hub = await startHub(circumstances, overrides);
  try {
    await test(hub);
  } finally {
    await hub.close();
  }
}

async function signedIn() {
  const directory = mkdtempSync(join(tmpdir(), 'mash-hub-gateway-'));
  try {
    const issuer = await openDevelopmentIssuer({ directory, clock, production: false });
    const token = await issuer.sign({ sub: 'officer-1', agency: 'POLICE', role: 'POLICE_MASH_OFFICER' });
    return { token, verifier: createAccessTokenVerifier({ keys: localKeys(issuer.jwks()), clock }) };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const { data, errors = [] } = (text === '' ? {} : JSON.parse(text)) as Partial<Answer>;
  return { status: response.status, headers: response.headers, text, data, errors };
}
