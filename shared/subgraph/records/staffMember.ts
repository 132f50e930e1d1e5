import { Schema } from 'mongoose';

/**
 * A member of the agency's staff, as its personnel system hands them over: kept to watch over access, published
 * nowhere but through the review queue, which names nobody.
 */
export interface StoredStaffMember {
  /** The `sub` of their access token. */
  readonly _id: string;
  /** The agency's own reference of them in its records, where there is one. */
  readonly person: string | null;
  /** The agency's own references of the people they live with. */
  readonly household: readonly string[];
  /** ISO date of their last day; null while they work there. */
  readonly leftOn: string | null;
  readonly fingerprint: string;
}

export const staffSchema = new Schema<StoredStaffMember>(
  {
    _id: { type: String, required: true },
    person: { type: String, default: null },
    household: { type: [String], default: [] },
    leftOn: { type: String, default: null },
    fingerprint: { type: String, required: true },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);
