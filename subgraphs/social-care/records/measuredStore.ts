import { mongo, Schema, type Connection } from 'mongoose';
import { factsOf, factsVersion, type Contact, type MeasuredContact } from '../domain';
import type { ContactStore } from './contactStore';

/** What measures know of one contact, and of which version of it. */
interface StoredMeasured {
  readonly _id: string;
  readonly version: number;
  /** Version of the facts themselves: another release of the hub may measure more. */
  readonly by: number;
  readonly profile: string;
  readonly receivedAt: Date;
  readonly facts: MeasuredContact;
}

const options = {
  versionKey: false,
  strict: 'throw',
  autoIndex: false,
  autoCreate: false,
  minimize: false,
} as const;

const schema = new Schema<StoredMeasured>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    by: { type: Number, required: true },
    profile: { type: String, required: true },
    receivedAt: { type: Date, required: true },
    facts: { type: Schema.Types.Mixed, required: true },
  },
  options,
);
schema.index({ profile: 1, receivedAt: 1 });

const duplicateKey = 11_000;

/** The facts of one contact under its id. */
export interface Measured {
  readonly id: string;
  readonly facts: MeasuredContact;
}

/**
 * What measures count by, a small document a contact (G1). Derived: the sweep writes it after every change, and it can
 * be written anew from the contacts at any time.
 */
export const openMeasuredStore = async (connection: Connection, contacts: Pick<ContactStore, 'find'>) => {
  const measured = connection.model<StoredMeasured>('MeasuredContact', schema, 'measuredContacts');
  await measured.createIndexes();

  /** Measures a contact. Has no effect where a later version of it has been measured already. */
  const record = async (contact: Contact): Promise<void> => {
    const { id: _id, version, profile, receivedAt } = contact;
    const changes = { version, by: factsVersion, profile, receivedAt, facts: factsOf(contact) };
    await measured
      .updateOne({ _id, version: { $lte: version } }, { $set: changes }, { upsert: true })
      .exec()
      .catch(async (error: unknown) => {
        // The document is there, at a later version: the filter passed it by and the insert found its id taken.
        const isDuplicate = error instanceof mongo.MongoServerError && error.code === duplicateKey;
        if (!isDuplicate || !(await measured.exists({ _id, version: { $gte: version } }))) throw error;
      });
  };

  /**
   * Contacts of an authority received from one instant up to another, oldest first (G1). What another release of the
   * hub measured is measured anew, from the contact itself.
   */
  async function* between(profile: string, from: Date, to: Date): AsyncGenerator<Measured> {
    const cursor = measured
      .find({ profile, receivedAt: { $gte: from, $lt: to } })
      .sort({ receivedAt: 1 })
      .lean<StoredMeasured>()
      .cursor({ batchSize: 1000 });
    for await (const { _id: id, by, facts } of cursor) {
      if (by === factsVersion) yield { id, facts };
      else for (const contact of (await contacts.find([id])).values()) yield { id, facts: factsOf(contact) };
    }
  }

  return { record, between };
};

export type MeasuredStore = Awaited<ReturnType<typeof openMeasuredStore>>;
