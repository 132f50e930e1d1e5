import { hubError } from '../errors';

/** A number as asked for. Throws BAD_USER_INPUT, naming the field, unless it is 1 to `most`: nothing is cut in silence. */
export const countOf = (field: string, value: number, most: number): number => {
  if (value < 1 || value > most)
    throw hubError('BAD_USER_INPUT', { field, detail: `Ask for 1 to ${String(most)}.` });
  return value;
};

/** The size of a page as asked for. Throws BAD_USER_INPUT unless it is 1 to `largest`. */
export const pageSizeOf = (first: number, largest: number): number => countOf('first', first, largest);
