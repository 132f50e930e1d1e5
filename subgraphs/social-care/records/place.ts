import { hubError } from '@mash-hub/shared/errors';

const instant = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z`;

/** How a place in a list is written, by what the list is ordered by first; it is handed out as a cursor. */
export const placeForms = {
  RANK: new RegExp(`^\\d\\|${instant}\\|.`),
  INSTANT: new RegExp(`^${instant}\\|.`),
  DAY: /^\d{4}-\d{2}-\d{2}\|./,
} as const;

export type PlaceForm = keyof typeof placeForms;

/**
 * The place behind which a page begins, out of a cursor; null begins at the top. Throws BAD_USER_INPUT for a cursor that
 * no list of this form hands out: it would read as if there were no more. What stood at the place may be gone.
 */
export const placeIn = (after: string | null | undefined, form: PlaceForm): string | null => {
  if (after === null || after === undefined) return null;
  if (!placeForms[form].test(after))
    throw hubError('BAD_USER_INPUT', {
      field: 'after',
      detail: 'This is no cursor of this list: pass one as it was handed out, or none to begin at the top.',
    });
  return after;
};
