import { typeOfCoordinate, type FieldRow } from './coordinate';
import type { Decider } from './decider';
import type { RecordFacts } from './facts';
import type { Tally } from './tally';

/** What a reader gets of one record: its reference, and its fields, null where withheld. */
export type Redacted = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Nothing to disclose and nothing to withhold: an absent fact is neither. */
const isAbsent = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

type Blank = Readonly<Record<string, null>>;

const blanks = new WeakMap<readonly FieldRow[], Blank>();

/** The rows’ fields, all withheld: copied for every record, because records of one shape are what keeps many cheap. */
const blankOf = (rows: readonly FieldRow[]): Blank => {
  let blank = blanks.get(rows);
  if (!blank) {
    blank = Object.fromEntries(rows.map(({ field }) => [field, null]));
    blanks.set(rows, blank);
  }
  return blank;
};

/**
 * Builds what one reader may see of one record: allowed fields with their value, the others null; a record of which
 * nothing may be seen is left out (`null`). `decisionsOf` decides `rows` in their order. Every decision on a fact
 * that is there is tallied, with what it rested on. `sanitised` names fields that hold the owner’s other text.
 *
 * INVARIANT: the answer is built up from the rows, never cut down from the record, so a field without a row cannot
 * get out.
 */
export const redact = (
  published: object,
  record: RecordFacts,
  rows: readonly FieldRow[],
  decisionsOf: Decider,
  tally: Tally,
  sanitised: readonly string[] = [],
): Redacted | null => {
  const values = published as Readonly<Record<string, unknown>>;
  const decisions = decisionsOf(record);
  const seen: Record<string, unknown> & { id: string } = { ...blankOf(rows), id: record.reference };
  let known = false;
  let counted: string | null = null;
  let index = 0;
  for (const row of rows) {
    const decision = decisions[index++];
    const value = values[row.field];
    if (decision?.disclose) seen[row.field] = value ?? null;
    if (!decision || isAbsent(value)) continue;
    known ||= decision.disclose;
    counted = row.coordinate;
    tally.add(row.item.id, row.coordinate, record.reference, decision);
  }
  if (counted !== null) tally.rest(typeOfCoordinate(counted), record, sanitised);
  return known ? seen : null;
};
