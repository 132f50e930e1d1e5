/** What the Team Manager marks: a whole record by its reference, or one item of it (M6, B3). */
export const itemMark = (reference: string, item: string): string => `${reference}#${item}`;

/** The reference of the record that a mark names, as a whole or by an item of it. */
export const referenceOfMark = (mark: string): string => mark.split('#', 1)[0] ?? mark;
