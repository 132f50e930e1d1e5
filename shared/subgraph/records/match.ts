import { Schema } from 'mongoose';

export const matchStatuses = {
  OPEN: 'Candidates, if any, wait for a person of the agency.',
  LINKED: 'Confirmed as this person in the agency’s records.',
  NO_RECORD: 'The agency holds nothing about this person.',
} as const;

export type MatchStatus = keyof typeof matchStatuses;

export interface MatchChange {
  readonly at: Date;
  readonly by: { readonly sub: string; readonly agency: string; readonly role: string };
  readonly status: MatchStatus;
  readonly record: string | null;
  readonly basis: string;
  readonly reason: string;
  /** Idempotency key of the command that made the change. */
  readonly key: string | null;
}

/** How a person of the hub is linked to a person in the agency's records (domain B6): one document, history inside. */
export interface StoredMatch {
  /** The hub's pseudonymous person id. */
  readonly _id: string;
  /** Subjects under which the person was asked about: how the agency's staff name the match. */
  readonly subjects: readonly string[];
  readonly status: MatchStatus;
  /** The agency's own person reference, when linked. */
  readonly record: string | null;
  readonly history: readonly MatchChange[];
  readonly version: number;
}

const changeShape = {
  at: { type: Date, required: true },
  by: { sub: String, agency: String, role: String },
  status: { type: String, enum: Object.keys(matchStatuses), required: true },
  record: { type: String, default: null },
  basis: { type: String, required: true },
  reason: { type: String, required: true },
  key: { type: String, default: null },
};

export const matchSchema = new Schema<StoredMatch>(
  {
    _id: { type: String, required: true },
    subjects: { type: [String], default: [] },
    status: { type: String, enum: Object.keys(matchStatuses), required: true },
    record: { type: String, default: null },
    history: { type: [new Schema(changeShape, { _id: false })], required: true },
    version: { type: Number, required: true },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);
matchSchema.index({ subjects: 1 });
