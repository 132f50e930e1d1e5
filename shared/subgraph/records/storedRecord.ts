import { Schema, type SchemaDefinition } from 'mongoose';

/** A provider's prohibition on sharing further (R233). Lifted ones stay, so that the history is complete. */
export interface StoredRestriction {
  readonly id: string;
  /** Item ids, or `*` for the whole record. */
  readonly items: readonly string[];
  readonly reason: string;
  readonly by: { readonly sub: string; readonly agency: string; readonly role: string };
  readonly at: Date;
  /** Idempotency key of the command that placed it. */
  readonly key: string | null;
  readonly lifted: { readonly sub: string; readonly at: Date; readonly reason: string } | null;
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
  /** The agency's reason why it still matters though it is old (M9). */
  readonly olderButRelevant: string | null;
  readonly restrictions: readonly StoredRestriction[];
  readonly content: Content;
  /** Fingerprint of the imported line: the same line again changes nothing. */
  readonly fingerprint: string;
}

const restrictionShape = {
  id: { type: String, required: true },
  items: { type: [String], required: true },
  reason: { type: String, required: true },
  by: { sub: String, agency: String, role: String },
  at: { type: Date, required: true },
  key: { type: String, default: null },
  lifted: { type: { sub: String, at: Date, reason: String }, default: null },
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
      restrictions: { type: [new Schema(restrictionShape, { _id: false })], default: [] },
      content: { type: new Schema(content, { _id: false, strict: 'throw' }), required: true },
      fingerprint: { type: String, required: true },
    },
    { versionKey: false, strict: 'throw', autoIndex: false, autoCreate: false },
  );
  schema.index({ subjects: 1 });
  return schema;
};
