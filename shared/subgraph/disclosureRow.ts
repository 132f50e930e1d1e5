import { itemOf, type FieldRow } from '../disclosure';

/** What an item discloses in one agency's schema: the whole of a subgraph's `disclosure.ts` is rows of this kind. */
export interface DisclosureRow {
  /** Item of the catalogue, `POL-06` or `EDU-08.count`. */
  readonly item: string;
  /** Schema coordinates, `Type.field`, that carry it. */
  readonly discloses: readonly string[];
}

/** A field that is open to whoever reached it, and the reason in a sentence. */
export interface PublicField {
  readonly coordinate: string;
  readonly because: string;
}

/** The rows of one type, in the order in which they were written. Throws on an item that the catalogue lacks. */
export const fieldRowsOf = (type: string, rows: readonly DisclosureRow[]): readonly FieldRow[] =>
  rows.flatMap(({ item, discloses }) =>
    discloses
      .filter((coordinate) => coordinate.startsWith(`${type}.`))
      .map((coordinate) => ({ field: coordinate.slice(type.length + 1), coordinate, item: itemOf(item) })),
  );
