import { Schema, type Connection } from 'mongoose';

/** A call for advice. INVARIANT: there is no field for a child, an address or a date of birth (R23). */
export interface StoredAdviceCall {
  readonly _id: string;
  readonly at: Date;
  readonly profile: string;
  readonly callerAgency: string | null;
  readonly scenario: string;
  readonly advice: string;
}

const schema = new Schema<StoredAdviceCall>(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    profile: { type: String, required: true },
    callerAgency: { type: String, default: null },
    scenario: { type: String, required: true },
    advice: { type: String, required: true },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);

/** The advice log: apart from the contacts, and with no way to point at one. */
export const openAdviceLog = (connection: Connection) => {
  const calls = connection.model<StoredAdviceCall>('AdviceCall', schema, 'adviceCalls');
  return {
    /** Adds a call; one with the same id is there already and stays as it is. */
    add: async ({ _id, ...call }: StoredAdviceCall): Promise<void> => {
      await calls.updateOne({ _id }, { $setOnInsert: call }, { upsert: true }).exec();
    },
  };
};

export type AdviceLog = ReturnType<typeof openAdviceLog>;
