import type { DecisionBasis, RecordBasis } from './basis';
import { typeOfCoordinate } from './coordinate';

/** A field of a record as a log counts it. */
export interface CountedField {
  /** Schema coordinate, `Type.field`. */
  readonly field: string;
  readonly reference: string;
}

/** Whether a field shows when contact was had, of whichever type the records are. */
export const isTouchPoints = (field: string): boolean => field.endsWith('.touchPoints');

/** The records of a basis by type and reference: several parts of one contact share both. */
export const recordsBy = ({ records }: DecisionBasis) => {
  const byKey = new Map<string, RecordBasis[]>();
  const byReference = new Map<string, RecordBasis[]>();
  const add = (map: Map<string, RecordBasis[]>, key: string, record: RecordBasis): void => {
    const known = map.get(key);
    if (known) known.push(record);
    else map.set(key, [record]);
  };
  for (const record of records) {
    add(byKey, `${record.type} ${record.reference}`, record);
    add(byReference, record.reference, record);
  }
  return ({ field, reference }: CountedField): readonly RecordBasis[] =>
    (isTouchPoints(field)
      ? byReference.get(reference)
      : byKey.get(`${typeOfCoordinate(field)} ${reference}`)) ?? [];
};
