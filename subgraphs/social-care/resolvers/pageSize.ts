import { pageSizeOf } from '@mash-hub/shared/subgraph';

const largestPage = 100;

/** The size of a page as asked for. Throws BAD_USER_INPUT unless it is 1 to 100. */
export const sizeOf = (first: number): number => pageSizeOf(first, largestPage);
