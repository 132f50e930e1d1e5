import { mongo, Schema, type Connection } from 'mongoose';
import { hubError } from '@mash-hub/shared/errors';
import { askedAgencies, type Contact, type ContactState } from '../domain';

/** A contact as stored: the aggregate whole, and beside it what it is looked up by. */
interface StoredContact {
  readonly _id: string;
  readonly version: number;
  readonly state: ContactState;
  readonly profile: string;
  readonly rag: string | null;
  /** Time of receipt and id: the one order in which contacts are listed, and the cursor. */
  readonly order: string;
  readonly askedAgencies: readonly string[];
  /** Requester and idempotency key of the submission; the contact's own id where none was given. */
  readonly submission: string;
  readonly aggregate: Contact;
}

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

const contactSchema = new Schema<StoredContact>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    state: { type: String, required: true },
    profile: { type: String, required: true },
    rag: { type: String, default: null },
    order: { type: String, required: true },
    askedAgencies: { type: [String], default: [] },
    submission: { type: String, required: true },
    aggregate: { type: Schema.Types.Mixed, required: true },
  },
  options,
);
contactSchema.index({ submission: 1 }, { unique: true });
contactSchema.index({ order: -1 });
contactSchema.index({ state: 1, order: -1 });
contactSchema.index({ askedAgencies: 1, order: -1 });
contactSchema.index({ askedAgencies: 1, state: 1, order: -1 });

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

/** Which contacts a page holds. Every combination is covered by an index. */
export interface ContactFilter {
  readonly state?: ContactState | null;
  readonly askedAgency?: string;
}

/** The place of a contact in the order of receipt. */
export const orderOf = ({ receivedAt, id }: Contact): string => `${receivedAt.toISOString()}|${id}`;

const toStored = (contact: Contact, submission: string): StoredContact => ({
  _id: contact.id,
  version: contact.version,
  state: contact.state,
  profile: contact.profile,
  rag: contact.ratings.at(-1)?.rag ?? null,
  order: orderOf(contact),
  askedAgencies: askedAgencies(contact),
  submission,
  aggregate: contact,
});

const duplicateKey = 11_000;

/** The contacts of the hub: one document each, replaced only at the version that a change was based on. */
export const openContactStore = async (connection: Connection) => {
  const contacts = connection.model<StoredContact>('Contact', contactSchema, 'contacts');
  const referrers = connection.model<StoredReferrer>('Referrer', referrerSchema, 'referrers');
  const counters = connection.model<StoredCounter>('Counter', counterSchema, 'counters');
  await contacts.createIndexes();

  const find = async (ids: readonly string[]): Promise<ReadonlyMap<string, Contact>> => {
    const found = await contacts
      .find({ _id: { $in: [...ids] } })
      .lean<StoredContact[]>()
      .exec();
    return new Map(found.map(({ _id, aggregate }) => [_id, aggregate]));
  };

  const bySubmission = async (submission: string): Promise<Contact | null> =>
    (await contacts.findOne({ submission }).lean<StoredContact>().exec())?.aggregate ?? null;

  /** A page of contacts, newest first, behind the cursor `after`. */
  const page = async ({ state, askedAgency }: ContactFilter, first: number, after: string | null) => {
    const filter = {
      ...(state && { state }),
      ...(askedAgency && { askedAgencies: askedAgency }),
    };
    const found = await contacts
      .find({ ...filter, ...(after && { order: { $lt: after } }) })
      .sort({ order: -1 })
      .limit(first + 1)
      .lean<StoredContact[]>()
      .exec();
    return {
      contacts: found.slice(0, first).map(({ aggregate }) => aggregate),
      hasNextPage: found.length > first,
    };
  };

  /** Adds a new contact. Throws CONFLICT when the submission made one already. */
  const add = async (
    contact: Contact,
    submission: string | null,
    referrer: StoredReferrer | null,
  ): Promise<void> => {
    if (referrer) await referrers.create(referrer);
    await contacts.create(toStored(contact, submission ?? contact.id)).catch((error: unknown) => {
      if (error instanceof mongo.MongoServerError && error.code === duplicateKey) throw hubError('CONFLICT');
      throw error;
    });
  };

  /** Replaces a contact at the version before. Throws CONFLICT when somebody else was faster; nothing is lost. */
  const replace = async (contact: Contact, before: Contact): Promise<void> => {
    const { _id, submission: _submission, ...changes } = toStored(contact, '');
    const { matchedCount } = await contacts
      .updateOne({ _id, version: before.version }, { $set: changes })
      .exec();
    if (matchedCount === 0) throw hubError('CONFLICT');
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

  return { find, bySubmission, page, add, replace, referrersOf, nextNumber };
};

export type ContactStore = Awaited<ReturnType<typeof openContactStore>>;
