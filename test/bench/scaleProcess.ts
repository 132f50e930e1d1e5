import { prepareDemoCase } from '@mash-hub/shared/development/demoCase';
import { demoFamilyOf, schoolOf } from '@mash-hub/shared/development/demoHousehold';
import { demoUsers } from '@mash-hub/shared/development/demoUsers';
import { importEverywhere } from '@mash-hub/shared/development/populationImport';
import { createPopulation } from '@mash-hub/shared/population';
import type { Requester } from '@mash-hub/shared/identity';
import { randomInt } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { createHub, type Hub } from '../support/createHub';
import { takeOrders } from './childProcess';
import { matchingCase } from './scaleMatching';
import { hubTime } from './servedHub';

/** Which hub is wanted: so many people, read in already (`isFilled`) or to be read in. */
export interface ScaleOrder {
  readonly people: number;
  readonly directory: string;
  readonly isFilled: boolean;
}

/** What the measuring side learns of it. */
export interface ScaledHub {
  readonly url: string;
  readonly contact: string;
  readonly token: string;
  /** A contact about somebody of a common name, whom health is to look for. */
  readonly matchContact: string;
  readonly nursesToken: string;
  /** Five subgraphs and a gateway, until they answer, milliseconds. */
  readonly openedMs: number;
  /** Size of each agency’s store, bytes. */
  readonly bytes: Readonly<Record<string, number>>;
}

const millisecondsOf = async <T>(work: () => Promise<T>): Promise<readonly [T, number]> => {
  const begun = performance.now();
  const done = await work();
  return [done, performance.now() - begun];
};

const clientOf = (hub: Hub) => ({
  ask: async (by: Requester, query: string, variables: object): Promise<Record<string, unknown>> => {
    const { data, errors } = await hub.ask(by, query, variables);
    if (data === null || errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  },
});

const bytesIn = async (directory: string): Promise<ScaledHub['bytes']> => {
  const found: Record<string, number> = {};
  for (const { name } of (await readdir(directory, { withFileTypes: true })).filter((each) =>
    each.isDirectory(),
  ))
    found[name] = await stat(path.join(directory, name, 'store.sqlite')).then(
      ({ size }) => size,
      () => 0,
    );
  return found;
};

/** A hub over so many people, with the first family that is known to all five agencies as its case. */
const serve = async ({ people, directory, isFilled }: ScaleOrder) => {
  const population = { seed: 1, people };
  if (!isFilled) await importEverywhere(population, { dataDirectory: directory, storeUrl: undefined });
  const bytes = await bytesIn(directory);
  // Stores that are kept hold the contacts of earlier runs: each run needs ids of its own.
  const seed = randomInt(2 ** 31);
  const options = { at: hubTime, seed, timeoutMs: 60_000, dataDirectory: directory };
  const [hub, openedMs] = await millisecondsOf(() => createHub(options));
  const family = demoFamilyOf(createPopulation(population));
  const users = demoUsers(schoolOf(createPopulation(population), family.child));
  const client = clientOf(hub);
  const contact = await prepareDemoCase(client, users, family);
  const matchContact = await matchingCase(client, users);
  const [token, nursesToken] = await Promise.all([
    hub.tokenOf(users.teamManager),
    hub.tokenOf(users.staff.HEALTH),
  ]);
  const served: ScaledHub = { url: hub.url, contact, token, matchContact, nursesToken, openedMs, bytes };
  return { hub, served };
};

let serving: ReturnType<typeof serve> | undefined;
takeOrders({
  open: async (order: ScaleOrder): Promise<ScaledHub> => (await (serving ??= serve(order))).served,
  close: async () => (await serving)?.hub.close(),
});
