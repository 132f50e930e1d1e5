import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createHub } from '../support/createHub';
import { takeOrders } from './childProcess';
import { openScreening, teamManager } from './screening';
import { hubTime, type ServedHub } from './servedHub';
import { safeguardSwitch, type Safeguards } from './withoutPolicy';

/** A whole hub with one screening in it, in a process of its own whose folder for temporary files is empty. */
const serve = async () => {
  const hub = await createHub({ at: hubTime, timeoutMs: 20_000 });
  const contact = await openScreening(hub);
  const found = (await readdir(tmpdir())).find((name) => name.startsWith('hub-'));
  const addresses = Object.entries(hub.agencies).map(
    ([agency, { url }]) => [agency.toLowerCase().replaceAll('_', '-'), url] as const,
  );
  const served: ServedHub = {
    gateway: hub.url,
    agencies: Object.fromEntries(addresses),
    token: await hub.tokenOf(teamManager),
    contact,
    dataDirectory: path.join(tmpdir(), found ?? ''),
  };
  return { hub, served, keep: safeguardSwitch(hub) };
};

const serving = serve();
takeOrders({
  open: async () => (await serving).served,
  keep: async (safeguards: Safeguards) => {
    (await serving).keep(safeguards);
  },
  close: async () => (await serving).hub.close(),
});
