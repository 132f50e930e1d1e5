/** Small, and yet several batches of the import. */
export const population = { seed: 7, people: 500 };

/** So many lines are read before the process dies: the second batch is in, the next is being written. */
export const halfWay = 1100;

/** So many records among the lines of the file, which has two for each person. */
export const recordsHalfWay = 700;
