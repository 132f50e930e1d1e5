import { openDevelopmentIssuer, type Requester } from '@mash-hub/shared/identity';
import { seededIdSource } from '@mash-hub/shared/identifiers';
import { ingest } from '@mash-hub/shared/ingest';
import type { LogEntryBody } from '@mash-hub/shared/log';
import { silentLogger } from '@mash-hub/shared/logger';
import { createAgencyContext, startSubgraph, type SubgraphDefinition } from '@mash-hub/shared/subgraph';
import { settableClock } from '@mash-hub/shared/time';
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

async function* asLines(lines: readonly object[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(JSON.stringify(line));
}

/** One agency's subgraph alone, on an embedded store of its own: no gateway, no social care, nobody else. */
export const oneAgency = async (definition: SubgraphDefinition) => {
  const directory = await mkdtemp(path.join(tmpdir(), 'agency-'));
  const clock = settableClock(new Date('2026-11-03T09:15:00Z'));
  const issuer = await openDevelopmentIssuer({ directory, clock, production: false });
  const running = await startSubgraph(definition, {
    clock,
    ids: seededIdSource(1),
    monitorCommands: true,
    logger: silentLogger(),
    config: {
      port: 0,
      host: '127.0.0.1',
      storeUrl: undefined,
      dataDirectory: directory,
      oidcIssuer: undefined,
      grantKeysUrl: 'http://127.0.0.1:1/none',
      grantSigningKeys: undefined,
      production: false,
      testClock: false,
      logLevel: 'silent',
    },
  });
  const { dependencies } = running;

  const load = async (lines: readonly object[]): Promise<void> => {
    const { kinds } = definition;
    const report = await ingest({ lines: asLines(lines), kinds, store: dependencies.records, dryRun: false });
    assert.deepEqual(report.refused, []);
  };

  /** The context of one request by a requester, as the resolvers get it. */
  const contextOf = (requester: Requester) =>
    createAgencyContext(definition.agency, dependencies, {
      requester,
      correlation: 'correlation-1',
      now: clock.now(),
    });

  const ask = async (requester: Requester, query: string, variables: object = {}) => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${await issuer.sign(requester)}`,
    };
    const answer = await fetch(running.url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    return (await answer.json()) as {
      readonly data: Readonly<Record<string, Readonly<Record<string, unknown>>>> | null;
      readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
    };
  };

  /** Everything that the agency has logged, oldest first. */
  const logged = async (): Promise<readonly LogEntryBody[]> =>
    (await dependencies.log.entries({}, { first: 1000 })).entries.map(({ body }) => body);

  const close = async (): Promise<void> => {
    await running.close();
    await rm(directory, { recursive: true, force: true });
  };

  return { dependencies, load, contextOf, ask, logged, clock, close };
};

export type OneAgency = Awaited<ReturnType<typeof oneAgency>>;
