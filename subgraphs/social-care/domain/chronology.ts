import { stricterOf, type Agency } from '@mash-hub/shared/disclosure';
import { hubError } from '@mash-hub/shared/errors';
import type { AgencyChronology, ChronologyEntry } from '@mash-hub/shared/subgraph';
import { localMonthsBefore } from './localDate';

/** What one agency brought about one subject; null where it was not asked or could not be reached. */
export interface ChronologyPart {
  readonly agency: Agency;
  readonly subject: string;
  /** Whether the requester may ask about the subject at all. */
  readonly permitted: boolean;
  readonly chronology: Pick<AgencyChronology, keyof AgencyChronology> | null;
}

/** An entry as plain facts, whatever class publishes it. */
type Entry = Pick<ChronologyEntry, keyof ChronologyEntry>;

/** A place in the order of a chronology: sorts as text, names nothing that the entry itself does not. */
const placeOf = ({ on, agency, kind, record }: Entry): string =>
  [on === null ? '~' : on.toISOString(), agency, kind, record].join('|');

const toCursor = (place: string): string => Buffer.from(place).toString('base64url');

const fromCursor = (cursor: string): string => {
  const place = Buffer.from(cursor, 'base64url').toString();
  // The reference at the end is the owner’s: it may hold any sign, this one too.
  if (!/^(~|\d{4}-[^|]*)(\|[^|]+){2}\|.+$/.test(place)) throw hubError('BAD_USER_INPUT', { field: 'after' });
  return place;
};

/** One record about several people of the contact is one entry, at the strictest level that it was answered with (M4). */
const together = (one: Entry, other: Entry): Entry => {
  const stricter = stricterOf(one.level, other.level) === one.level ? one : other;
  return { ...stricter, subjects: [...new Set([...one.subjects, ...other.subjects])] };
};

const inOrder = (parts: readonly ChronologyPart[]) => {
  const entries = new Map<string, Entry>();
  for (const entry of parts.flatMap(({ chronology }) => chronology?.entries ?? [])) {
    const place = placeOf(entry);
    const known = entries.get(place);
    entries.set(place, known ? together(known, entry) : entry);
  }
  return [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
};

const sourcesOf = (parts: readonly ChronologyPart[]) =>
  parts.map(({ agency, subject, permitted, chronology }) => ({
    agency,
    subject,
    permitted,
    answered: chronology !== null,
    level: chronology?.level ?? null,
    rule: chronology?.rule ?? null,
    answer: chronology?.answer ?? null,
  }));

const noticesOf = (parts: readonly ChronologyPart[]) =>
  parts.flatMap(({ agency, subject, chronology }) => {
    const { withheld = [], correctedAt = null } = chronology ?? {};
    return withheld.length > 0 || correctedAt !== null ? [{ agency, subject, withheld, correctedAt }] : [];
  });

/** Which stretch of a chronology is asked for: how many entries, behind which cursor. */
export interface ChronologyPage {
  readonly first: number;
  readonly after: string | null;
}

/**
 * The parts of the agencies as one chronology: by date, the undated last, each record once. Pure; a cursor stays good
 * while entries come and go. Throws BAD_USER_INPUT for a cursor that is none.
 */
export const mergeChronology = (parts: readonly ChronologyPart[], { first, after }: ChronologyPage) => {
  const behind = after === null ? '' : fromCursor(after);
  const rest = inOrder(parts).filter(([place]) => place > behind);
  const edges = rest.slice(0, first).map(([place, node]) => ({ cursor: toCursor(place), node }));
  return {
    edges,
    pageInfo: { hasNextPage: rest.length > edges.length, endCursor: edges.at(-1)?.cursor ?? null },
    sources: sourcesOf(parts),
    notices: noticesOf(parts),
  };
};

/** Twelve months of touch points of all agencies, newest first: dates and kinds only (R115, feature 53). Pure. */
export const trackHeadlines = (parts: readonly ChronologyPart[], now: Date) => {
  const from = localMonthsBefore(now, 12);
  const touchPoints = parts
    .flatMap(({ agency, subject, chronology }) =>
      (chronology?.touchPoints ?? []).flatMap(({ kind, on }) =>
        on !== null && on >= from && on <= now ? [{ agency, subject, kind, on }] : [],
      ),
    )
    .sort((one, other) => other.on.getTime() - one.on.getTime() || (one.agency < other.agency ? -1 : 1));
  return { from, to: now, touchPoints, sources: sourcesOf(parts) };
};
