import type { Schema } from 'mongoose';
import type { ZodType } from 'zod';
import type { StoredRecord } from './storedRecord';

/**
 * One kind of record that an agency keeps: its stored shape, the shape in which its source system hands it over, and
 * how it is published. Three shapes, one `toPublished` between.
 */
export interface RecordKind<Content = Readonly<Record<string, unknown>>> {
  /** Name in the import format, `INCIDENT`; also the first part of its records’ references. */
  readonly name: string;
  /** GraphQL type that publishes it, `PoliceIncident`. */
  readonly type: string;
  /** Field of the agency's disclosure type that holds it, `incidents`. */
  readonly field: string;
  /** One a person (a registration, a flag sheet): published as an object, not as a list. */
  readonly single?: true;
  /** Where its date is a touch point: the published field that carries the HEADLINE item, and the kind's name. */
  readonly touchPoint?: { readonly field: string; readonly kind: string };
  /** The published field that says when it happened, where that is neither `on` nor its touch point. */
  readonly datedBy?: string;
  readonly schema: Schema;
  /** The content of an import line. Strict: unknown fields are refused. */
  readonly line: ZodType<Content>;
  /** Method syntax on purpose: kinds of different content stand in one list. */
  toPublished(record: StoredRecord<Content>): object;
}
