import { hubError } from '@mash-hub/shared/errors';

const largestPage = 100;

/** The size of a page as asked for. Throws BAD_USER_INPUT unless it is 1 to 100. */
export const sizeOf = (first: number): number => {
  if (first < 1 || first > largestPage)
    throw hubError('BAD_USER_INPUT', { field: 'first', detail: 'Ask for 1 to 100.' });
  return first;
};
