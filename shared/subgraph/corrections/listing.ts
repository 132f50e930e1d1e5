import { createHash } from 'node:crypto';
import { isOwnStaffOf, type Agency } from '../../disclosure';
import type { DisclosureEntry, SealedEntry } from '../../log';
import type { RecordStore, Reliance, StoredCorrection, StoredReliance } from '../records';
import { audiencesOf, readersOf } from './readers';
import { relianceOn, type WrongLink } from './reliance';

type Listed = Omit<StoredCorrection, 'disclosures' | 'acknowledged'>;

/** A correction as far as one page of the log fills it. */
interface Part {
  readonly header: Listed;
  readonly disclosures: StoredReliance[];
}

/** The same group, person, contact and link have the same id, whenever and by whom they are listed. */
const idOf = (link: string, ...facts: readonly unknown[]): string =>
  `${link}-${createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16)}`;

const headerOf = (owner: Agency, link: WrongLink, body: DisclosureEntry, reliance: Reliance): Listed => {
  const { id, record, linkedAt, endedAt, reason, by } = link.due;
  const readers = readersOf(owner, body.requester);
  const { agency, service, establishment } = readers;
  const { person, subject, contact } = body;
  return {
    _id: idOf(id, readers, person, subject, contact, reliance),
    link: id,
    person: person ?? link.person,
    subject,
    contact,
    reliance,
    linked: { person: link.person, record, from: linkedAt, to: endedAt },
    reason,
    by: { sub: by.sub, agency: by.agency, role: by.role },
    recipient: { agency, service, establishment },
    audiences: audiencesOf(readers),
  };
};

const relianceOf = (
  owner: Agency,
  link: WrongLink,
  reliance: Reliance,
  { seq, body }: SealedEntry & { readonly body: DisclosureEntry },
): StoredReliance => {
  const { at, requester, answer, disclosed } = body;
  // Of what others permitted only the records that were about somebody else too are wrong.
  const wrong = (records: readonly string[]): readonly string[] =>
    reliance === 'ABOUT_SOMEBODY_ELSE' ? records : records.filter((record) => link.shared.has(record));
  const items = disclosed.map((item) => ({ ...item, records: wrong(item.records) }));
  return {
    place: seq,
    at: new Date(at),
    sub: requester.sub,
    role: requester.role,
    answer,
    own: isOwnStaffOf(owner, requester),
    items: items
      .filter(({ records }) => records.length > 0)
      .map(({ item, field, records }) => ({ item, field, count: records.length, records })),
  };
};

const isDisclosure = (entry: SealedEntry): entry is SealedEntry & { readonly body: DisclosureEntry } =>
  'answer' in entry.body;

/** The entries of a page of the log that relied on the link, by the correction that they belong to. Pure. */
export const partsOf = (
  owner: Agency,
  link: WrongLink,
  page: readonly SealedEntry[],
): ReadonlyMap<string, Part> => {
  const parts = new Map<string, Part>();
  for (const entry of page) {
    const reliance = relianceOn(link, entry);
    if (!reliance || !isDisclosure(entry)) continue;
    const header = headerOf(owner, link, entry.body, reliance);
    const part = parts.get(header._id) ?? { header, disclosures: [] };
    parts.set(header._id, part);
    part.disclosures.push(relianceOf(owner, link, reliance, entry));
  }
  return parts;
};

/**
 * Writes what a page of the log adds. INVARIANT: every write may be made again and changes nothing then; and the note
 * that the readers’ next answer carries is there before the correction that they acknowledge, so that none is missed.
 */
export const writeParts = async (
  { matches, corrections }: Pick<RecordStore, 'matches' | 'corrections'>,
  at: Date,
  parts: ReadonlyMap<string, Part>,
): Promise<void> => {
  if (parts.size === 0) return;
  const found = await corrections
    .find({ _id: { $in: [...parts.keys()] } }, { _id: 1 })
    .lean<Pick<StoredCorrection, '_id'>[]>()
    .exec();
  const known = new Set(found.map(({ _id }) => _id));
  const added = [...parts.values()].filter(({ header }) => !known.has(header._id));
  if (added.length > 0)
    await matches.bulkWrite(
      added.map(({ header: { _id, person, audiences } }) => ({
        updateOne: {
          filter: { _id: person },
          update: { $addToSet: { corrected: { correction: _id, audiences: [...audiences], at } } },
        },
      })),
    );
  // The driver’s own collection: what is written is made here alone, and comes out in the same order each time.
  await corrections.db.collection<StoredCorrection>(corrections.collection.name).bulkWrite(
    [...parts.values()].map(({ header: { _id, ...rest }, disclosures }) => ({
      updateOne: {
        filter: { _id },
        update: {
          $setOnInsert: { ...rest, acknowledged: null },
          $addToSet: { disclosures: { $each: disclosures } },
        },
        upsert: true,
      },
    })),
    { ordered: false },
  );
};
