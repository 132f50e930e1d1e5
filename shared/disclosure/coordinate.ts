import type { ItemRow } from './tiers';

/** One published field under policy: where it stands in the schema and which item it carries. */
export interface FieldRow {
  /** Name of the field in the published object. */
  readonly field: string;
  /** Schema coordinate, `Type.field`. */
  readonly coordinate: string;
  readonly item: ItemRow;
}

/** The type of a schema coordinate, `Type.field`. */
export const typeOfCoordinate = (coordinate: string): string => coordinate.slice(0, coordinate.indexOf('.'));
