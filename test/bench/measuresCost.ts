import { profileOf } from '@mash-hub/shared/profiles';
import { openStore } from '@mash-hub/shared/store';
import { createFold, measures, type Contact } from '@mash-hub/social-care/domain';
import { openContactStore, type ContactStore } from '@mash-hub/social-care/records/contactStore';
import { openMeasuredStore, type MeasuredStore } from '@mash-hub/social-care/records/measuredStore';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isQuick } from './config';
import { yearOfContacts } from './yearOfContacts';

/** Coventry’s contacts of a year (G2); a tenth of them for a quick look. */
const count = isQuick ? 2_640 : 26_400;
const seed = 94;
const atOnce = 200;

const storeAll = async (contacts: ContactStore, measured: MeasuredStore): Promise<void> => {
  const store = async (contact: Contact): Promise<void> => {
    await contacts.add(contact, null, null, contact.receivedAt);
    await measured.record(contact);
  };
  let batch: Contact[] = [];
  const flush = async (): Promise<void> => {
    await Promise.all(batch.map(store));
    batch = [];
  };
  for (const contact of yearOfContacts(count, seed)) {
    batch.push(contact);
    if (batch.length === atOnce) await flush();
  }
  await flush();
};

const seconds = (since: number): number => (performance.now() - since) / 1000;

const measureAll = async (measured: MeasuredStore) => {
  const from = new Date(Date.UTC(2026, 0, 1));
  const to = new Date(Date.UTC(2027, 0, 1));
  const fold = createFold(measures, { profile: profileOf('COVENTRY'), from, to, now: to, agency: null });
  const since = fold.readFrom() ?? from;
  for await (const { facts } of measured.between('COVENTRY', since, to)) fold.addContact(facts);
  return fold.results();
};

/** All measures over a year of Coventry’s volume, from a store of its own: what it takes, in a line. */
export const measuresCost = async (): Promise<string> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'hub-bench-measures-'));
  const store = await openStore({ agency: 'SOCIAL_CARE', directory });
  try {
    const contacts = await openContactStore(store.connection);
    const measured = await openMeasuredStore(store.connection, contacts);
    const written = performance.now();
    await storeAll(contacts, measured);
    const storing = seconds(written);
    const started = performance.now();
    const results = await measureAll(measured);
    const taken = seconds(started);
    const conversion = results.find(({ id }) => id === 'K2')?.value ?? NaN;
    return [
      `Measures K1–K30 over ${String(count)} contacts (seed ${String(seed)}): ${taken.toFixed(1)} s,`,
      `${Math.round(count / taken).toString()} contacts/s, K2 ${conversion.toFixed(1)} %;`,
      `made and stored in ${storing.toFixed(0)} s.`,
    ].join(' ');
  } finally {
    await store.close();
    await rm(directory, { recursive: true, force: true });
  }
};
