import {
  redact,
  type Decider,
  type FieldRow,
  type RecordFacts,
  type Redacted,
  type Tally,
} from '../disclosure';
import type { StoredRecord } from './records';

/** A restricted text in whose place the owner's sanitised one was given: where it stands and in which record. */
export interface SanitisedText {
  /** Schema coordinate, `Type.field`. */
  readonly field: string;
  readonly record: string;
}

/** What a reader sees of one record, and which of it is the owner's sanitised text. */
export interface SanitisedReading {
  readonly seen: Redacted | null;
  readonly sanitised: readonly SanitisedText[];
}

const isThere = (value: unknown): boolean => typeof value === 'string' && value !== '';

/**
 * Redacts one record, giving the owner's sanitised text where the full one is restricted (DT21 and R233: the
 * restricted content is removed from the text). Only where the item is restricted by name and the owner wrote what may
 * go onward: of that the kernel decides as if nothing were restricted. A restriction of the whole record (`*`) holds it
 * back too.
 *
 * INVARIANT: who is outside the decision circle reads the same bytes as of a record that never said more.
 */
export const redactSanitised = (
  published: object,
  stored: Pick<StoredRecord, '_id' | 'sanitised'>,
  facts: RecordFacts,
  rows: readonly FieldRow[],
  decisionsOf: Decider,
  tally: Tally,
): SanitisedReading => {
  const texts = stored.sanitised ?? {};
  const { restricted } = facts;
  if (restricted.length === 0 || restricted.includes('*') || Object.keys(texts).length === 0)
    return { seen: redact(published, facts, rows, decisionsOf, tally), sanitised: [] };

  const values = published as Readonly<Record<string, unknown>>;
  const unrestricted = decisionsOf({ ...facts, restricted: [] });
  const given: Record<string, string> = {};
  const sanitised: SanitisedText[] = [];
  const decisions = decisionsOf(facts).map((decision, index) => {
    const row = rows[index];
    const [open, text] = [unrestricted[index], row && texts[row.field]];
    if (!row || !open || text === undefined || !isThere(values[row.field])) return decision;
    if (decision.disclose || decision.reason !== 'PROVIDER_RESTRICTED') return decision;
    // Only the circle is told of the restriction where the level does not reach the sanitised text either.
    if (!open.disclose && !decision.hidden) return decision;
    // The owner’s log names both: the restriction that held the full text back, and what became of the other.
    tally.add(row.item.id, row.coordinate, stored._id, { ...decision, hidden: true });
    given[row.field] = text;
    sanitised.push({ field: row.coordinate, record: stored._id });
    return open;
  });
  const fields = sanitised.map(({ field }) => field);
  const seen = redact({ ...published, ...given }, facts, rows, () => decisions, tally, fields);
  return { seen, sanitised };
};
