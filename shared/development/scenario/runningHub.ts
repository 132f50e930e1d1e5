import path from 'node:path';
import { openDevelopmentIssuer, type Requester } from '../../identity';
import { ingest } from '../../ingest';
import { openStore } from '../../store';
import { openRecordStore } from '../../subgraph/records';
import type { SubgraphDefinition } from '../../subgraph';
import { fromLocal, settableClock, type Clock } from '../../time';
import type { HubPort, HubReply } from './hubPort';

/** Where a running hub is. */
export interface RunningHubOptions {
  /** Address of the gateway, `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
  readonly definitions: readonly SubgraphDefinition[];
  /** The hub’s data directory: the development issuer’s key and the embedded stores. */
  readonly dataDirectory: string;
  /** A MongoDB for all agencies, each in its own database; without it the embedded stores. */
  readonly storeUrl: string | undefined;
  readonly clock: Clock;
}

/** The hub is not there, or does not take us for its own: told in words, not as a stack. */
export class HubNotReachable extends Error {}

async function* linesOf(lines: readonly object[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(JSON.stringify(line));
}

/** The gateway’s own, and those of the agencies, which follow on the next ports. */
const clockAddresses = ({ url, definitions }: RunningHubOptions): readonly string[] => {
  const { protocol, hostname, port } = new URL(url);
  return Array.from({ length: 1 + definitions.length }, (_, index) => {
    const at = String(Number(port) + index);
    return `${protocol}//${hostname}:${at}/test/clock`;
  });
};

const setClocks = async (options: RunningHubOptions, now: Date): Promise<boolean> => {
  const body = JSON.stringify({ now: now.toISOString() });
  const headers = { 'content-type': 'application/json' };
  const answers = await Promise.allSettled(
    clockAddresses(options).map((address) => fetch(address, { method: 'PUT', headers, body })),
  );
  return answers.every((answer) => answer.status === 'fulfilled' && answer.value.ok);
};

/** An HTTP answer, whatever it says. Throws {@link HubNotReachable} where there is none. */
const answerOf = (url: string, request: RequestInit = {}): Promise<Response> =>
  fetch(url, request).catch((): never => {
    throw new HubNotReachable(`No hub answers at ${url}. Start one with “npm start” and try again.`);
  });

const post = async (url: string, token: string, query: string, variables: object): Promise<HubReply> => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const body = JSON.stringify({ query, variables });
  const answer = await answerOf(url, { method: 'POST', headers, body });
  const reply = (await answer.json().catch(() => ({}))) as Partial<HubReply>;
  if (answer.status === 401)
    throw new HubNotReachable(`The hub at ${url} does not know our key: is DATA_DIRECTORY the hub’s own?`);
  if (reply.data === undefined && reply.errors === undefined)
    throw new HubNotReachable(`What answers at ${url} is not the hub.`);
  return { data: reply.data ?? null, errors: reply.errors ?? [] };
};

/** Reads lines into an agency’s own store, beside the process that serves it. */
const createImport =
  ({ definitions, dataDirectory, storeUrl }: RunningHubOptions): HubPort['load'] =>
  async (agency, lines) => {
    const definition = definitions.find((one) => one.agency === agency);
    if (!definition) throw new Error(`There is no agency ${agency}`);
    const { name, kinds } = definition;
    const store = await openStore({ agency, url: storeUrl, directory: path.join(dataDirectory, name) });
    try {
      const records = await openRecordStore(store.connection, kinds);
      return await ingest({ lines: linesOf(lines), kinds, store: records, dryRun: false });
    } finally {
      await store.close();
    }
  };

const anybody = { sub: 'scenario', agency: 'SOCIAL_CARE', role: 'MASH_TEAM_MANAGER' } as const;

/**
 * A running hub, reached as everybody reaches it. `canSetTime` says whether its clock follows the scenario (a hub
 * started with HUB_TEST=1); otherwise everything happens now. Throws {@link HubNotReachable}.
 * INVARIANT: nothing is written before the hub has answered, or the import would serve the stores in its place.
 */
export const openRunningHub = async (
  options: RunningHubOptions,
  startsAt: string,
): Promise<HubPort & { readonly canSetTime: boolean }> => {
  const { url, dataDirectory } = options;
  await answerOf(url);
  const scenarioClock = settableClock(fromLocal(startsAt));
  const canSetTime = await setClocks(options, scenarioClock.now());
  const clock = canSetTime ? scenarioClock : options.clock;
  const issuer = await openDevelopmentIssuer({ directory: dataDirectory, clock, production: false });
  const ask = async (requester: Requester, query: string, variables: object = {}): Promise<HubReply> =>
    post(url, await issuer.sign(requester), query, variables);
  await ask(anybody, '{me{id}}');
  return {
    canSetTime,
    ask,
    load: createImport(options),
    setTime: async (local) => {
      if (!canSetTime) return;
      scenarioClock.set(fromLocal(local));
      await setClocks(options, scenarioClock.now());
    },
  };
};
