import type { DisclosureLog, PersonSearch, SealedEntry } from '../../log';
import { pagesBehind, type LogPages } from '../logPages';
import { accountEventOf, type AccountedPerson, type AccountEvent } from './accountEvent';
import { isBeyond, placeAt } from '../review/reviewPlace';

/** A stretch of an account, oldest first. */
export interface AccountRequest {
  /** How many lines. */
  readonly first: number;
  /** Place in the log of the last line of the page before. */
  readonly after: number | null;
  /** Milliseconds since the epoch; `to` is exclusive. */
  readonly from: number | null;
  readonly to: number | null;
}

/** What of the log an account is made of. */
export interface AccountedLog {
  readonly log: DisclosureLog;
  readonly search: PersonSearch;
}

/** One page of an account. */
export interface AccountPage<Line> {
  readonly lines: readonly { readonly place: number; readonly line: Line }[];
  /** Where the next page begins; null at the end. */
  readonly next: number | null;
  /** The page ended before it was full, so as not to read without end: there may be more. */
  readonly stoppedEarly: boolean;
}

const pageSize = 200;
/** Entries that one page looks at before it stops. */
const mostLookedAt = 20_000;

async function* entriesOf(source: LogPages, behind: number): AsyncGenerator<SealedEntry> {
  for await (const entries of pagesBehind(source, behind, pageSize)) yield* entries;
}

/** Several sorted streams as one, each entry once. Holds one page a stream. */
async function* inOrder(sources: readonly LogPages[], behind: number): AsyncGenerator<SealedEntry> {
  const streams = sources.map((source) => entriesOf(source, behind));
  const heads = await Promise.all(streams.map((stream) => stream.next()));
  for (;;) {
    const waiting = heads.flatMap(({ done, value }) => (done === true ? [] : [value]));
    const next = waiting.reduce<SealedEntry | null>(
      (least, entry) => (least === null || entry.seq < least.seq ? entry : least),
      null,
    );
    if (next === null) return;
    yield next;
    for (const [index, stream] of streams.entries()) {
      const head = heads[index];
      if (head?.done !== true && head?.value.seq === next.seq) heads[index] = await stream.next();
    }
  }
}

const sourcesOf = (
  { log, search }: AccountedLog,
  { person, contacts, contactsOfOthers }: AccountedPerson,
): readonly LogPages[] => [
  (page) => log.entries({ person }, page),
  (page) => search.resting(person, page),
  (page) => search.withoutContact(page),
  ...[...new Set([...contacts, ...contactsOfOthers])].sort().map(
    (contact): LogPages =>
      (page) =>
        log.entries({ contact }, page),
  ),
];

const isWithin = ({ body }: SealedEntry, { from, to }: AccountRequest): boolean => {
  const at = Date.parse(body.at);
  return (from === null || at >= from) && (to === null || at < to);
};

/**
 * Reads one page of the account of a person out of their agency's log: what named them, what rested on a permission of
 * theirs, what belongs to a contact of theirs or of somebody with whom they share a record, and what of their records
 * was read outside any contact. `linesOf` makes
 * lines of a few events at a time, null for an event without one.
 */
export const readAccount = async <Line>(
  accounted: AccountedLog,
  subject: AccountedPerson,
  request: AccountRequest,
  linesOf: (events: readonly AccountEvent[]) => Promise<readonly (Line | null)[]>,
): Promise<AccountPage<Line>> => {
  const { first, after, from, to } = request;
  const begins = from === null ? 0 : await placeAt(accounted.log, from);
  const lines: { place: number; line: Line }[] = [];
  let waiting: AccountEvent[] = [];
  let [lookedAt, last] = [0, after ?? -1];

  const settle = async (): Promise<void> => {
    const made = await linesOf(waiting);
    made.forEach((line, index) => {
      const place = waiting[index]?.seq;
      if (line !== null && place !== undefined) lines.push({ place, line });
    });
    waiting = [];
  };
  const page = (stoppedEarly: boolean): AccountPage<Line> => {
    const full = lines.slice(0, first);
    const next = lines.length > first ? (full.at(-1)?.place ?? null) : stoppedEarly ? last : null;
    return { lines: full, next, stoppedEarly: stoppedEarly && lines.length <= first };
  };

  for await (const entry of inOrder(sourcesOf(accounted, subject), Math.max(begins - 1, after ?? -1))) {
    if (to !== null && isBeyond(entry, to)) break;
    lookedAt += 1;
    const event = isWithin(entry, request) ? accountEventOf(entry, subject) : null;
    if (event) waiting.push(event);
    last = entry.seq;
    if (waiting.length >= Math.min(pageSize, first + 1)) await settle();
    if (lines.length > first) return page(false);
    if (lookedAt >= mostLookedAt) {
      await settle();
      return page(true);
    }
  }
  await settle();
  return page(false);
};
