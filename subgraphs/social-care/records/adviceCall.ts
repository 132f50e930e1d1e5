import { Schema, type Connection } from 'mongoose';
import type { AdviceOutcome } from '../domain';
import { placeIn } from './place';

/** A call for advice. INVARIANT: there is no field for a child, an address or a date of birth (R23). */
export interface StoredAdviceCall {
  readonly _id: string;
  readonly at: Date;
  readonly profile: string;
  /** When it came, sortable, ending with the id: the cursor of a page. */
  readonly order: string;
  readonly callerAgency: string | null;
  /** Whether the family agreed to the call (R20); null: not asked. */
  readonly familyAgreed: boolean | null;
  readonly scenario: string;
  readonly advice: string;
  readonly outcome: AdviceOutcome;
}

/** What the log stores of a call, for whoever has to show that no child is in it (R23). */
export const adviceCallSchema = new Schema<StoredAdviceCall>(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    profile: { type: String, required: true },
    order: { type: String, required: true },
    callerAgency: { type: String, default: null },
    familyAgreed: { type: Boolean, default: null },
    scenario: { type: String, required: true },
    advice: { type: String, required: true },
    outcome: { type: String, required: true },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);
adviceCallSchema.index({ profile: 1, order: -1 });
adviceCallSchema.index({ profile: 1, at: 1 });

/** The advice log: apart from the contacts, and with no way to point at one. A call, once in it, never changes. */
export const openAdviceLog = async (connection: Connection) => {
  const calls = connection.model<StoredAdviceCall>('AdviceCall', adviceCallSchema, 'adviceCalls');
  await calls.createIndexes();

  /** Adds a call; one with the same id is there already and stays as it is. */
  const add = async ({ _id, ...call }: Omit<StoredAdviceCall, 'order'>): Promise<void> => {
    const order = `${call.at.toISOString()}|${_id}`;
    await calls.updateOne({ _id }, { $setOnInsert: { ...call, order } }, { upsert: true }).exec();
  };

  const find = async (id: string): Promise<StoredAdviceCall | null> =>
    calls.findOne({ _id: id }).lean<StoredAdviceCall>().exec();

  /** Calls to one authority, newest first, behind the cursor `after`. */
  const page = async (profile: string, first: number, after: string | null | undefined) => {
    const place = placeIn(after, 'INSTANT');
    const found = await calls
      .find({ profile, ...(place !== null && { order: { $lt: place } }) })
      .sort({ order: -1 })
      .limit(first + 1)
      .lean<StoredAdviceCall[]>()
      .exec();
    return { calls: found.slice(0, first), hasNextPage: found.length > first };
  };

  /** How many calls an authority has had in all. */
  const count = (profile: string): Promise<number> => calls.countDocuments({ profile }).exec();

  /** How many calls an authority had from one instant up to another (feature 13). */
  const countBetween = (profile: string, from: Date, to: Date): Promise<number> =>
    calls.countDocuments({ profile, at: { $gte: from, $lt: to } }).exec();

  return { add, find, page, count, countBetween };
};

export type AdviceLog = Awaited<ReturnType<typeof openAdviceLog>>;
