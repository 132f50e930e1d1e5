import { openStore } from '@mash-hub/shared/store';
import { fromLocal } from '@mash-hub/shared/time';
import { openContactStore, type ContactStore } from '@mash-hub/social-care/records/contactStore';
import path from 'node:path';
import { aRequester, createHub, type Hub } from '../support/createHub';
import { takeOrders } from './childProcess';
import { loadedContacts } from './loadedContacts';
import { teamManager } from './screening';
import { hubTime } from './servedHub';

const atOnce = 200;
/** What has ended is filed as swept: nothing falls due in it any more. */
const never = new Date(Date.UTC(9999, 0, 1));

const fill = async (contacts: ContactStore, count: number, now: Date): Promise<string> => {
  let batch: Promise<void>[] = [];
  let last = '';
  for (const { contact, live } of loadedContacts(count, now)) {
    batch.push(contacts.add(contact, null, null, live ? now : never));
    last = contact.id;
    if (batch.length < atOnce) continue;
    await Promise.all(batch);
    batch = [];
  }
  await Promise.all(batch);
  return last;
};

/** A hub whose social care has so many contacts, made by its own commands and stored as it stores them. */
const serve = async (count: number) => {
  const hub: Hub = await createHub({ at: hubTime, timeoutMs: 600_000 });
  const directory = path.join(hub.dataDirectory, 'social-care');
  const store = await openStore({ agency: 'SOCIAL_CARE', directory });
  const contact = await fill(await openContactStore(store.connection), count, fromLocal(hubTime));
  await store.close();
  // Everything that has fallen due becomes a task before anything is measured.
  await hub.ask(teamManager, '{ tasks(first: 1) { edges { cursor } } }');
  const nurse = aRequester('HEALTH', 'NAMED_NURSE');
  const [token, nursesToken] = await Promise.all([hub.tokenOf(teamManager), hub.tokenOf(nurse)]);
  return { url: hub.url, contact, token, nursesToken, hub };
};

/** What the measuring side learns of a loaded hub. */
export type LoadedHub = Omit<Awaited<ReturnType<typeof serve>>, 'hub'>;

let serving: ReturnType<typeof serve> | undefined;
takeOrders({
  open: async (count: number): Promise<LoadedHub> => {
    serving ??= serve(count);
    const { url, contact, token, nursesToken } = await serving;
    return { url, contact, token, nursesToken };
  },
  close: async () => (await serving)?.hub.close(),
});
