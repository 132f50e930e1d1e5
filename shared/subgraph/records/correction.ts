import { Schema, type SchemaDefinition } from 'mongoose';

/** In which way a disclosure relied on a wrong link, with a sentence for each. */
export const reliances = {
  ABOUT_SOMEBODY_ELSE: 'What was told as about this person was about somebody else.',
  ON_ANOTHERS_PERMISSION:
    'The record is about this person and somebody else, for whom the permission of a third person was taken.',
} as const;

export type Reliance = keyof typeof reliances;

/** How much of one item was told, and of which records: as the log has it, never content. */
export interface CorrectedItem {
  readonly item: string;
  readonly field: string;
  readonly count: number;
  readonly records: readonly string[];
}

/** One entry of the agency's log that relied on the wrong link. */
export interface StoredReliance {
  /** Its place in the log. */
  readonly place: number;
  readonly at: Date;
  readonly sub: string;
  readonly role: string;
  /** The answer that was given: also “nothing held” said of somebody else is to be corrected. */
  readonly answer: string;
  readonly own: boolean;
  readonly items: readonly CorrectedItem[];
}

/**
 * What one group of readers was told by a wrong link, about one person in one contact (domain B6): addressed to them,
 * kept in the store of the agency whose link it was. INVARIANT: never content, a name or an address.
 */
export interface StoredCorrection {
  /** Made of the wrong link and the group: listing the same disclosures again makes no second one. */
  readonly _id: string;
  /** Names the ended link; corrections to several groups share it. */
  readonly link: string;
  /** The hub's person about whom the readers asked. */
  readonly person: string;
  readonly subject: string | null;
  readonly contact: string | null;
  readonly reliance: Reliance;
  /** Whose link it was: a person of the hub, and the agency's own reference of the person taken for them. */
  readonly linked: {
    readonly person: string;
    readonly record: string;
    readonly from: Date;
    readonly to: Date;
  };
  readonly reason: string;
  readonly by: { readonly sub: string; readonly agency: string; readonly role: string };
  readonly recipient: {
    readonly agency: string;
    readonly service: string | null;
    readonly establishment: string | null;
  };
  /** Whoever may read it, as `readerKeyOf` names them. */
  readonly audiences: readonly string[];
  readonly disclosures: readonly StoredReliance[];
  readonly acknowledged: { readonly at: Date; readonly sub: string; readonly role: string } | null;
}

const embedded = (shape: SchemaDefinition): Schema => new Schema(shape, { _id: false });

const staffShape = { sub: String, agency: String, role: String };

const itemShape = { item: String, field: String, count: Number, records: { type: [String], default: [] } };

const relianceShape = {
  place: { type: Number, required: true },
  at: { type: Date, required: true },
  sub: { type: String, required: true },
  role: { type: String, required: true },
  answer: { type: String, required: true },
  own: { type: Boolean, required: true },
  items: { type: [embedded(itemShape)], default: [] },
};

export const correctionSchema = new Schema<StoredCorrection>(
  {
    _id: { type: String, required: true },
    link: { type: String, required: true },
    person: { type: String, required: true },
    subject: { type: String, default: null },
    contact: { type: String, default: null },
    reliance: { type: String, enum: Object.keys(reliances), required: true },
    linked: embedded({ person: String, record: String, from: Date, to: Date }),
    reason: { type: String, required: true },
    by: staffShape,
    recipient: embedded({ agency: String, service: String, establishment: String }),
    audiences: { type: [String], default: [] },
    disclosures: { type: [embedded(relianceShape)], default: [] },
    acknowledged: { type: embedded({ at: Date, sub: String, role: String }), default: null },
  },
  { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
);
correctionSchema.index({ audiences: 1, _id: 1 });
