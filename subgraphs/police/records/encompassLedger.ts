import { Schema, type Connection } from 'mongoose';

/** One Operation Encompass notice as it was sent: when, to which school, and when its key adult first read it. */
export interface EncompassSending {
  /** Reference of the notice among the police’s records, `ENCOMPASS_NOTICE:<incident>:<child>:<school>`. */
  readonly _id: string;
  readonly profile: string;
  readonly establishment: string;
  readonly incidentReference: string;
  readonly incidentAt: Date;
  readonly sentAt: Date;
  /** The instant before which the school was to have it (R183, R187). */
  readonly dueBy: Date;
  readonly readAt: Date | null;
}

const schema = new Schema<EncompassSending>(
  {
    _id: { type: String, required: true },
    profile: { type: String, required: true },
    establishment: { type: String, required: true },
    incidentReference: { type: String, required: true },
    incidentAt: { type: Date, required: true },
    sentAt: { type: Date, required: true },
    dueBy: { type: Date, required: true },
    readAt: { type: Date, default: null },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);
schema.index({ establishment: 1, _id: 1 });
schema.index({ dueBy: 1 });

/**
 * What was sent to schools and when: beside the notices themselves, which are records of the police like any other.
 * Every lookup has an index.
 */
export const openEncompassLedger = async (connection: Connection) => {
  const sendings = connection.model<EncompassSending>('EncompassSending', schema, 'encompassSendings');
  await sendings.createIndexes();

  const byId = (id: string): Promise<EncompassSending | null> =>
    sendings.findOne({ _id: id }).lean<EncompassSending>().exec();

  const add = async (sending: EncompassSending): Promise<void> => {
    await sendings.create(sending);
  };

  /** Sendings to one school, or to all for null, in the order of their references, at most `limit`. */
  const page = (
    establishment: string | null,
    after: string | null,
    limit: number,
  ): Promise<readonly EncompassSending[]> =>
    sendings
      .find({
        ...(establishment !== null && { establishment }),
        ...(after !== null && { _id: { $gt: after } }),
      })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<EncompassSending[]>()
      .exec();

  /** Notes the first reading; a later one changes nothing (R186). */
  const noteRead = async (ids: readonly string[], at: Date): Promise<void> => {
    for (const id of ids)
      await sendings.updateOne({ _id: id, readAt: null }, { $set: { readAt: at } }).exec();
  };

  /** Sendings that were due from one instant up to another (K28). */
  const dueBetween = (from: Date, to: Date): Promise<readonly EncompassSending[]> =>
    sendings
      .find({ dueBy: { $gte: from, $lt: to } })
      .lean<EncompassSending[]>()
      .exec();

  return { byId, add, page, noteRead, dueBetween };
};

export type EncompassLedger = Awaited<ReturnType<typeof openEncompassLedger>>;
