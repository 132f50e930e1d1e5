import { Schema, type SchemaDefinition } from 'mongoose';

/** How far a provider's prohibition reaches (R233). */
export const restrictionScopes = {
  NO_ONWARD: 'The decision circle reads it in the hub; it goes no further.',
} as const;

export type RestrictionScope = keyof typeof restrictionScopes;

/** A provider's prohibition on sharing further (R233). Lifted ones stay, so that the history is complete. */
export interface StoredRestriction {
  readonly id: string;
  readonly scope: RestrictionScope;
  /** Item ids, or `*` for the whole record. */
  readonly items: readonly string[];
  readonly reason: string;
  readonly by: { readonly sub: string; readonly agency: string; readonly role: string };
  readonly at: Date;
  /** Idempotency key of the command that placed it. */
  readonly key: string | null;
  readonly lifted: {
    readonly sub: string;
    readonly role: string;
    readonly at: Date;
    readonly reason: string;
    /** Idempotency key of the command that lifted it. */
    readonly key: string | null;
  } | null;
}

/** What the agency's own staff said in the hub of a record's age (M9); null takes back what was said before. */
export interface StoredAgeReason {
  readonly reason: string | null;
  readonly by: { readonly sub: string; readonly agency: string; readonly role: string };
  readonly at: Date;
  /** Idempotency key of the command that said it. */
  readonly key: string | null;
}

/** What every record of every agency has around its content. */
export interface StoredRecord<Content = Readonly<Record<string, unknown>>> {
  /** `<kind>:<reference in the source system>`; what marks, nominations, restrictions and the log name. */
  readonly _id: string;
  /** The agency's own references of the people whom the record is about (R230, M4). */
  readonly subjects: readonly string[];
  /** When the recorded thing happened. */
  readonly date: Date | null;
  readonly establishment: string | null;
  /** The source system's reason why it still matters though it is old (M9); see {@link reasonForAge}. */
  readonly olderButRelevant: string | null;
  /** What was said of it in the hub, oldest first; the last one stands. No import touches it. */
  readonly ageReasons?: readonly StoredAgeReason[] | undefined;
  /** By published field: the text that may go onward where the item is restricted by name. */
  readonly sanitised?: Readonly<Record<string, string>> | null | undefined;
  readonly restrictions: readonly StoredRestriction[];
  readonly content: Content;
  /** Fingerprint of the imported line: the same line again changes nothing. */
  readonly fingerprint: string;
}

/** Why a record still matters though it is old: the last word said in the hub, or else the source system's (M9). */
export const reasonForAge = ({ olderButRelevant, ageReasons }: StoredRecord): string | null => {
  const said = ageReasons?.at(-1);
  return said ? said.reason : olderButRelevant;
};

const staffShape = { sub: String, agency: String, role: String };

const restrictionShape = {
  id: { type: String, required: true },
  scope: { type: String, enum: Object.keys(restrictionScopes), required: true },
  items: { type: [String], required: true },
  reason: { type: String, required: true },
  by: staffShape,
  at: { type: Date, required: true },
  key: { type: String, default: null },
  lifted: {
    type: { sub: String, role: String, at: Date, reason: String, key: String },
    default: null,
  },
};

const ageReasonShape = {
  reason: { type: String, default: null },
  by: staffShape,
  at: { type: Date, required: true },
  key: { type: String, default: null },
};

/** The stored shape of one record kind: the common envelope around the kind's own content. */
export const recordSchema = (content: SchemaDefinition): Schema => {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      subjects: { type: [String], required: true },
      date: { type: Date, default: null },
      establishment: { type: String, default: null },
      olderButRelevant: { type: String, default: null },
      // Without a default, so that no import writes what the hub’s own staff said.
      ageReasons: { type: [new Schema(ageReasonShape, { _id: false })], default: undefined },
      sanitised: { type: Schema.Types.Mixed, default: null },
      restrictions: { type: [new Schema(restrictionShape, { _id: false })], default: [] },
      content: { type: new Schema(content, { _id: false, strict: 'throw' }), required: true },
      fingerprint: { type: String, required: true },
    },
    { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
  );
  schema.index({ subjects: 1 });
  return schema;
};
