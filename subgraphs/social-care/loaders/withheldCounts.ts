import type { DisclosureLog, SealedEntry } from '@mash-hub/shared/log';

/** How often something was withheld, by reason. */
export interface Denials {
  readonly byReason: ReadonlyMap<string, number>;
  /** False where the log of the period was too long to be read whole. */
  readonly complete: boolean;
}

const pageSize = 500;
const largest = 50_000;

const entryAt = async (log: DisclosureLog, seq: number): Promise<SealedEntry | undefined> =>
  (await log.entries({}, { first: 1, after: seq - 1 })).entries[0];

/** The place of the first entry at or after an instant: entries stand in the order of their time, so it is halved. */
const firstSince = async (log: DisclosureLog, size: number, from: Date): Promise<number> => {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const entry = await entryAt(log, middle);
    if (entry === undefined || new Date(entry.body.at) >= from) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * What social care withheld in a period, counted from its own log (K26). Reads only that stretch of the log, by place,
 * and of a very long one only the beginning.
 */
export const withheldBetween = async (
  log: DisclosureLog,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<Denials> => {
  const { size } = await log.checkpoint();
  const byReason = new Map<string, number>();
  let place = await firstSince(log, size, from);
  for (let read = 0; read < largest; read += pageSize) {
    const page = await log.entries({}, { first: pageSize, after: place - 1 });
    for (const { body } of page.entries) {
      if (new Date(body.at) >= to) return { byReason, complete: true };
      if (!('withheld' in body)) continue;
      for (const { reason, count } of body.withheld)
        byReason.set(reason, (byReason.get(reason) ?? 0) + count);
    }
    if (!page.hasNextPage) return { byReason, complete: true };
    place += page.entries.length;
  }
  return { byReason, complete: false };
};
