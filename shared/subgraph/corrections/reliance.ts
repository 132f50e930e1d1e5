import type { DisclosureEntry, LogEntryBody, SealedEntry } from '../../log';
import type { DueCorrection, Reliance } from '../records';

/** A wrong link, and what is needed to tell which entries of the log relied on it. */
export interface WrongLink {
  /** The hub's person who was linked. */
  readonly person: string;
  readonly due: DueCorrection;
  /** Place of the next change of the match behind the one that ended the link; null where there is none. */
  readonly closedPlace: number | null;
  /** Records of the person who was taken for them, without those that are about the right one too. */
  readonly records: ReadonlySet<string>;
  /** Records about the person who was taken for them and somebody else: these need the permission of both (M4). */
  readonly shared: ReadonlySet<string>;
}

const told: ReadonlySet<string> = new Set(['DISCLOSED', 'WITHHELD', 'NOTHING_HELD']);

/** Somebody was told what the agency holds, if only that it holds nothing; a bad grant is told nothing. */
const tells = (body: LogEntryBody): body is DisclosureEntry =>
  'answer' in body && body.row !== 'GRANT' && told.has(body.answer);

const names = (items: DisclosureEntry['disclosed'], records: ReadonlySet<string>): boolean =>
  items.some((item) => item.records.some((record) => records.has(record)));

/**
 * How an entry relied on the link, or null if it did not. The places of the log decide, not the clocks: an entry
 * behind the link's command and before its end was read by it. A reading that had begun when the link ended is
 * recognised by the records that it names, up to the next change of the match. Pure.
 */
export const relianceOn = (link: WrongLink, { seq, body }: SealedEntry): Reliance | null => {
  const { person, due, closedPlace, records, shared } = link;
  if (!tells(body) || seq <= due.linkedPlace || seq >= (closedPlace ?? Infinity)) return null;
  if (body.person === person) {
    const relied = seq < due.endedPlace || names([...body.disclosed, ...body.withheld], records);
    return relied ? 'ABOUT_SOMEBODY_ELSE' : null;
  }
  // The owner's own staff read without anybody's permission (M1).
  if (body.kind !== 'DISCLOSURE' || body.person === null) return null;
  return names(body.disclosed, shared) ? 'ON_ANOTHERS_PERMISSION' : null;
};
