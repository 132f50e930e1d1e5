import { Schema } from 'mongoose';

/** A person as the agency's own system knows them: what matching compares (domain B6). Content stands elsewhere. */
export interface StoredPerson {
  /** The reference in the agency's source system. */
  readonly _id: string;
  readonly names: readonly { readonly given: string; readonly family: string }[];
  /** ISO date; null when unknown or not yet born. */
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly addresses: readonly string[];
  /** The agency's own identifiers, such as `nhsNumber` or `upn`; they never leave it. */
  readonly identifiers: Readonly<Record<string, string>>;
  /** Identifier values as `name:value`, for exact matching. */
  readonly keys: readonly string[];
  /** Folded family name and year of birth: the block in which candidates are looked for. */
  readonly blocks: readonly string[];
  /** A former identity that must never be linked, such as before adoption. */
  readonly walled: boolean;
  readonly fingerprint: string;
}

export const personSchema = new Schema<StoredPerson>(
  {
    _id: { type: String, required: true },
    names: { type: [new Schema({ given: String, family: String }, { _id: false })], required: true },
    birthDate: { type: String, default: null },
    sex: { type: String, default: null },
    addresses: { type: [String], default: [] },
    identifiers: { type: Schema.Types.Mixed, default: {} },
    keys: { type: [String], default: [] },
    blocks: { type: [String], default: [] },
    walled: { type: Boolean, default: false },
    fingerprint: { type: String, required: true },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false, minimize: false },
);
personSchema.index({ keys: 1 });
personSchema.index({ blocks: 1 });
