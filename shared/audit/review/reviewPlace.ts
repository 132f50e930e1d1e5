import type { DisclosureLog, SealedEntry } from '../../log';

/**
 * How far the times of neighbouring entries may be out of order, in milliseconds: an entry says when its request was
 * decided and stands where it was written, and several processes write by clocks of their own.
 */
const disorder = 60_000;

const timeAt = async (log: DisclosureLog, seq: number): Promise<number | null> => {
  const { entries } = await log.entries({}, { first: 1, ...(seq > 0 && { after: seq - 1 }) });
  return entries[0] ? Date.parse(entries[0].body.at) : null;
};

/**
 * A place in the log before which nothing is as late as this: found by halving, as the log is written in the order of
 * time but for a minute, and has no index of times. The number of entries where all are earlier.
 */
export const placeAt = async (log: DisclosureLog, at: number): Promise<number> => {
  const wanted = at - disorder;
  let low = 0;
  let high = (await log.checkpoint()).size;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const time = await timeAt(log, middle);
    if (time === null || time >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** Whether an entry is so late that no entry behind it is before this time. */
export const isBeyond = ({ body }: SealedEntry, to: number): boolean => Date.parse(body.at) >= to + disorder;
