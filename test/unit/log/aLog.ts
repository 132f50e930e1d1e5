import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import {
  canonicalJson,
  type DisclosureEntry,
  leafHash,
  openDisclosureLog,
  type SealedEntry,
} from '@mash-hub/shared/log';
import { silentLogger } from '@mash-hub/shared/logger';
import { openStore } from '@mash-hub/shared/store';
import { settableClock } from '@mash-hub/shared/time';

/** A disclosure of one police item about one child, told apart from others by its correlation id. */
export const anEntry = (correlation: string, changed: Partial<DisclosureEntry> = {}): DisclosureEntry => ({
  kind: 'DISCLOSURE',
  at: '2026-03-02T09:00:00.000Z',
  correlation,
  requester: { sub: 'worker-1', agency: 'SOCIAL_CARE', role: 'MASH_SOCIAL_WORKER' },
  contact: 'contact_1',
  subject: 'subject_1',
  person: 'person_1',
  profile: 'COVENTRY@1',
  policy: '1',
  stage: 'STRATEGY',
  level: 'FULL',
  row: 'DT01',
  reasons: [],
  consent: 'GIVEN',
  overrides: [],
  grant: 'grant_1',
  answer: 'DISCLOSED',
  disclosed: [{ item: 'POL-06', field: 'PoliceDisclosure.incidents', count: 1, records: ['incident_1'] }],
  withheld: [],
  basis: null,
  ...changed,
});

/** An agency's store, in its own directory, and ways to its log; all is closed and removed when the test ends. */
export async function anAgency(context: TestContext) {
  const directory = await mkdtemp(path.join(tmpdir(), 'mash-log-'));
  const open = () => openStore({ agency: 'POLICE', directory });
  let store = await open();
  context.after(async () => {
    await store.close();
    await rm(directory, { recursive: true });
  });
  const clock = settableClock(new Date('2026-03-02T09:00:00Z'));
  return {
    openLog: () => openDisclosureLog({ connection: store.connection, clock, logger: silentLogger() }),
    closeStore: () => store.close(),
    reopenStore: async () => {
      store = await open();
    },
    /** The entries as they are stored: what somebody with access to the database could change. */
    stored: () => {
      const { db } = store.connection;
      if (db === undefined) throw new Error('The store is not connected');
      return db.collection<StoredEntry>('disclosureLog');
    },
  };
}

/** An entry as it is stored, its place as its key. */
export type StoredEntry = Omit<SealedEntry, 'seq'> & { readonly _id: number };

/** Entries sealed as the hub seals them, ready to be put into its store behind its back. */
export function chainBehind(
  previousHash: string,
  firstSeq: number,
  bodies: readonly SealedEntry['body'][],
): StoredEntry[] {
  let previous = previousHash;
  return bodies.map((body, index) => {
    const seq = firstSeq + index;
    const hash = leafHash(canonicalJson({ seq, previousHash: previous, body })).toString('hex');
    const stored = { _id: seq, previousHash: previous, hash, body };
    previous = hash;
    return stored;
  });
}

/** The entries `0` to `count - 1`, one append each, as they were sealed. */
export const numbered = (count: number): DisclosureEntry[] =>
  Array.from({ length: count }, (_, index) => anEntry(String(index)));
