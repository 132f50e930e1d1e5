import { Schema, type Connection } from 'mongoose';
import { askedAgencies, childKeysOf, owingAgencies, traysOf, urgencyOf, type Contact } from '../domain';
import { openAggregateStore } from './aggregateStore';

const text = { type: String, default: null };
const texts = { type: [String], default: [] };

/** What a contact is looked up by: nothing here that the contact does not say itself. */
const keysOf = (contact: Contact) => ({
  urgency: urgencyOf(contact),
  state: contact.state,
  profile: contact.profile,
  receivedAt: contact.receivedAt,
  askedAgencies: askedAgencies(contact),
  owingAgencies: owingAgencies(contact),
  trays: traysOf(contact),
  childKeys: childKeysOf(contact),
  incident: contact.incidentReference,
  referrer: contact.referrer.sub,
});

/** The identity of a referrer who is not a professional: apart from the contact (R18). */
export interface StoredReferrer {
  readonly _id: string;
  readonly name: string | null;
  readonly contact: string | null;
  readonly anonymous: boolean;
}

const options = {
  versionKey: false,
  strict: 'throw',
  autoIndex: false,
  autoCreate: false,
  minimize: false,
} as const;

const referrerSchema = new Schema<StoredReferrer>(
  {
    _id: { type: String, required: true },
    name: String,
    contact: String,
    anonymous: { type: Boolean, required: true },
  },
  options,
);

interface StoredCounter {
  readonly _id: string;
  readonly count: number;
}

const counterSchema = new Schema<StoredCounter>(
  { _id: { type: String, required: true }, count: { type: Number, required: true } },
  options,
);

/** The contacts of the hub: one document each, replaced only at the version that a change was based on. */
export const openContactStore = async (connection: Connection) => {
  const { documents, ...contacts } = await openAggregateStore<Contact, ReturnType<typeof keysOf>>(
    connection,
    {
      model: 'Contact',
      collection: 'contacts',
      keysOf,
      keys: {
        state: { type: String, required: true },
        profile: { type: String, required: true },
        receivedAt: { type: Date, required: true },
        askedAgencies: texts,
        owingAgencies: texts,
        trays: texts,
        childKeys: texts,
        incident: text,
        referrer: text,
      },
      indexes: [
        { urgency: 1 },
        { state: 1, urgency: 1 },
        { askedAgencies: 1, urgency: 1 },
        { askedAgencies: 1, state: 1, urgency: 1 },
        { owingAgencies: 1, urgency: 1 },
        { trays: 1, urgency: 1 },
        { referrer: 1, urgency: 1 },
        { profile: 1, receivedAt: 1 },
        { childKeys: 1, receivedAt: 1 },
        { incident: 1 },
      ],
    },
  );
  const referrers = connection.model<StoredReferrer>('Referrer', referrerSchema, 'referrers');
  const counters = connection.model<StoredCounter>('Counter', counterSchema, 'counters');

  const aggregatesOf = async (filter: object): Promise<readonly Contact[]> => {
    const found = await documents
      .find(filter)
      .sort({ receivedAt: 1 })
      .lean<{ aggregate: Contact }[]>()
      .exec();
    return found.map(({ aggregate }) => aggregate);
  };

  /** The contacts of one police incident (D11). */
  const ofIncident = (incident: string): Promise<readonly Contact[]> => aggregatesOf({ incident });

  /** Contacts about the same child, as far as its keys tell, received since (R40). */
  const ofChildSince = (keys: readonly string[], since: Date): Promise<readonly Contact[]> =>
    keys.length === 0
      ? Promise.resolve([])
      : aggregatesOf({ childKeys: { $in: [...keys] }, receivedAt: { $gte: since } });

  /** Contacts of an authority received from one instant up to another, one after the other (G1). */
  async function* receivedBetween(profile: string, from: Date, to: Date): AsyncGenerator<Contact> {
    const cursor = documents
      .find({ profile, receivedAt: { $gte: from, $lt: to } })
      .sort({ receivedAt: 1 })
      .lean<{ aggregate: Contact }>()
      .cursor();
    for await (const { aggregate } of cursor) yield aggregate;
  }

  /** Adds a new contact; the identity of a protected referrer goes apart from it (R18). Throws CONFLICT. */
  const add = async (
    contact: Contact,
    submission: string | null,
    referrer: StoredReferrer | null,
    now: Date,
  ): Promise<void> => {
    if (referrer) await referrers.create(referrer);
    await contacts.add(contact, submission, now);
  };

  const referrersOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, StoredReferrer>> => {
    const found = await referrers
      .find({ _id: { $in: [...ids] } })
      .lean<StoredReferrer[]>()
      .exec();
    return new Map(found.map((referrer) => [referrer._id, referrer]));
  };

  /** The next number of a series; never given twice. */
  const nextNumber = async (series: string): Promise<number> => {
    const counter = await counters
      .findOneAndUpdate({ _id: series }, { $inc: { count: 1 } }, { upsert: true, returnDocument: 'after' })
      .lean<StoredCounter>()
      .exec();
    return counter.count;
  };

  return { ...contacts, add, ofIncident, ofChildSince, receivedBetween, referrersOf, nextNumber };
};

export type ContactStore = Awaited<ReturnType<typeof openContactStore>>;
