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
  /** Place of the change's command in the agency's log: whatever relied on the change stands behind it. */
  readonly place: number;
}

/**
 * A link that a person of the agency ended because it was wrong, and the disclosures that relied on it still to be
 * listed. INVARIANT: written in the same update that ends the link, so that no crash loses a correction.
 */
export interface DueCorrection {
  readonly id: string;
  /** The agency's own reference of the person who was taken for this one. */
  readonly record: string;
  readonly linkedAt: Date;
  readonly linkedPlace: number;
  readonly endedAt: Date;
  readonly endedPlace: number;
  /** Place in the log up to which everything has been listed; absent: nothing yet. */
  readonly listedTo?: number;
  readonly reason: string;
  readonly by: { readonly sub: string; readonly agency: string; readonly role: string };
}

/** That readers were told something by mistake about this person and have not yet acknowledged it. */
export interface CorrectedNote {
  readonly correction: string;
  /** Whom it concerns, as `readerKeyOf` names them. */
  readonly audiences: readonly string[];
  readonly at: Date;
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
  /** Contacts in which the agency's staff looked the person up. */
  readonly contacts?: readonly string[];
  readonly correctionsDue?: readonly DueCorrection[];
  readonly corrected?: readonly CorrectedNote[];
}

const staffShape = { sub: String, agency: String, role: String };

const changeShape = {
  at: { type: Date, required: true },
  by: staffShape,
  status: { type: String, enum: Object.keys(matchStatuses), required: true },
  record: { type: String, default: null },
  basis: { type: String, required: true },
  reason: { type: String, required: true },
  key: { type: String, default: null },
  place: { type: Number, required: true },
};

const dueShape = {
  id: { type: String, required: true },
  record: { type: String, required: true },
  linkedAt: { type: Date, required: true },
  linkedPlace: { type: Number, required: true },
  endedAt: { type: Date, required: true },
  endedPlace: { type: Number, required: true },
  listedTo: Number,
  reason: { type: String, required: true },
  by: staffShape,
};

const notedShape = {
  correction: { type: String, required: true },
  audiences: { type: [String], required: true },
  at: { type: Date, required: true },
};

export const matchSchema = new Schema<StoredMatch>(
  {
    _id: { type: String, required: true },
    subjects: { type: [String], default: [] },
    status: { type: String, enum: Object.keys(matchStatuses), required: true },
    record: { type: String, default: null },
    history: { type: [new Schema(changeShape, { _id: false })], required: true },
    version: { type: Number, required: true },
    contacts: { type: [String], default: [] },
    correctionsDue: { type: [new Schema(dueShape, { _id: false })], default: [] },
    corrected: { type: [new Schema(notedShape, { _id: false })], default: [] },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);
matchSchema.index({ subjects: 1 });
matchSchema.index({ record: 1 });
matchSchema.index({ 'correctionsDue.id': 1 });
