import { Schema } from 'mongoose';

/** A record that somebody added by hand under an idempotency key: what the key stood for, and what came of it. */
export interface StoredAddition {
  /** Of the sender and the key: nobody meets anybody else’s. */
  readonly _id: string;
  readonly record: string;
  /** Fingerprint of the line. */
  readonly fingerprint: string;
  /** Null until the record is written. */
  readonly outcome: 'added' | 'changed' | 'unchanged' | null;
}

export const additionSchema = new Schema<StoredAddition>(
  {
    _id: { type: String, required: true },
    record: { type: String, required: true },
    fingerprint: { type: String, required: true },
    outcome: { type: String, default: null },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);
