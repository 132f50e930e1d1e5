import type { LogPage, LogPageRequest, SealedEntry } from '../log';

/** Some entries of a log, by the page. */
export type LogPages = (page: LogPageRequest) => Promise<LogPage>;

/** Pages one after another, oldest first, behind a place; -1 for all. Holds one page. */
export async function* pagesBehind(
  source: LogPages,
  place: number,
  size: number,
): AsyncGenerator<readonly SealedEntry[]> {
  let after = place;
  let more = true;
  while (more) {
    const page = await source({ first: size, ...(after >= 0 && { after }) });
    yield page.entries;
    after = page.entries.at(-1)?.seq ?? after;
    more = page.hasNextPage;
  }
}
