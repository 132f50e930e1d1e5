import { Schema, type Connection } from 'mongoose';
import {
  askedAgencies,
  childKeysOf,
  owingAgencies,
  traysOf,
  urgencyBefore,
  urgencyOf,
  type Contact,
  isForQualityReview,
  waitingKeysOf,
} from '../domain';
import { openAggregateStore, type AggregateShape } from './aggregateStore';

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
  unidentified: waitingKeysOf(contact),
  qualityReview: isForQualityReview(contact),
  referrer: [contact.referrer.sub, ...contact.merged.map(({ referrerSub }) => referrerSub)].flatMap(
    (sub) => sub ?? [],
  ),
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

/** How contacts are stored, and what they are looked up by. */
const shape: AggregateShape<Contact, ReturnType<typeof keysOf>> = {
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
    unidentified: texts,
    qualityReview: { type: Boolean, default: false },
    referrer: texts,
  },
  indexes: [
    { urgency: 1 },
    { state: 1, urgency: 1 },
    { askedAgencies: 1, urgency: 1 },
    { askedAgencies: 1, state: 1, urgency: 1 },
    { owingAgencies: 1, urgency: 1 },
    { trays: 1, urgency: 1 },
    { trays: 1, state: 1, urgency: 1 },
    { referrer: 1, urgency: 1 },
    { profile: 1, receivedAt: 1 },
    { profile: 1, urgency: 1 },
    { childKeys: 1, receivedAt: 1 },
    { incident: 1, receivedAt: 1 },
    { unidentified: 1 },
    { qualityReview: 1, profile: 1, urgency: 1 },
  ],
};

/** More than a person would look through. */
const mostSuggestions = 100;

/** The contacts of the hub: one document each, replaced only at the version that a change was based on. */
export const openContactStore = async (connection: Connection) => {
  const { documents, ...contacts } = await openAggregateStore(connection, shape);
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

  /** Records of unidentified children that are like a contact with these keys, oldest first, at most a hundred (R27). */
  const unidentifiedLike = async (keys: readonly string[]): Promise<readonly Contact[]> => {
    const waiting = documents.find({ unidentified: { $in: [...keys] } }).limit(mostSuggestions);
    const found = keys.length === 0 ? [] : await waiting.lean<{ aggregate: Contact }[]>().exec();
    return found
      .map(({ aggregate }) => aggregate)
      .sort((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime());
  };

  /** What of an authority is RED, or falls due before an instant, most urgent first (R202). */
  const dueBefore = async (profile: string, instant: Date): Promise<readonly Contact[]> => {
    const found = await documents
      .find({ profile, urgency: { $lt: urgencyBefore(instant) } })
      .sort({ urgency: 1 })
      .lean<{ aggregate: Contact }[]>()
      .exec();
    return found.map(({ aggregate }) => aggregate);
  };

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

  /** Keeps the identity of somebody whose referral merged into a contact apart from it (R18). */
  const keepApart = async (referrer: StoredReferrer): Promise<void> => {
    await referrers.create(referrer);
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

  return {
    ...contacts,
    add,
    ofIncident,
    ofChildSince,
    unidentifiedLike,
    keepApart,
    dueBefore,
    referrersOf,
    nextNumber,
  };
};

export type ContactStore = Awaited<ReturnType<typeof openContactStore>>;
