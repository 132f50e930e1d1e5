import type mongoose from 'mongoose';
import type { LogEntryBody, LogPage, LogPageRequest } from './entry';
import { collectionName } from './logCollection';
import { connected } from './logConnection';

interface StoredEntry {
  readonly _id: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly body: LogEntryBody;
}

/** What an account of one person asks of a log beside its ordinary filters. Reads only. */
export interface PersonSearch {
  /**
   * Entries whose decisions rested on a permission of this person, oldest first: those of a contact that names them,
   * and those about somebody else with a record about both.
   */
  resting(person: string, page: LogPageRequest): Promise<LogPage>;
  /** Entries that belong to no contact, oldest first. */
  withoutContact(page: LogPageRequest): Promise<LogPage>;
  /** The contacts in which the person occurs. */
  contactsOf(person: string): Promise<ReadonlySet<string>>;
}

const asked = 'body.person';
const restedOn = 'body.basis.people.person';

/** Opens the search in an agency's own log and makes sure of its index. */
export async function openPersonSearch(connection: mongoose.Connection): Promise<PersonSearch> {
  const collection = () => connected(connection).collection<StoredEntry>(collectionName);
  await collection().createIndexes([{ key: { [restedOn]: 1, _id: 1 } }]);

  const pageOf = async (
    filter: Readonly<Record<string, string | null>>,
    { first, after }: LogPageRequest,
  ): Promise<LogPage> => {
    const found = await collection()
      .find({ ...filter, ...(after !== undefined && { _id: { $gt: after } }) })
      .sort({ _id: 1 })
      .limit(first + 1)
      .toArray();
    const entries = found.slice(0, first).map(({ _id, ...entry }) => ({ seq: _id, ...entry }));
    return { entries, hasNextPage: found.length > first };
  };

  return {
    resting: (person, page) => pageOf({ [restedOn]: person }, page),
    withoutContact: (page) => pageOf({ 'body.contact': null }, page),
    contactsOf: async (person) => {
      const contacts = new Set<string>();
      for (const field of [asked, restedOn]) {
        const found = collection().find({ [field]: person }, { projection: { 'body.contact': 1 } });
        for await (const { body } of found)
          if ('contact' in body && typeof body.contact === 'string') contacts.add(body.contact);
      }
      return contacts;
    },
  };
}
