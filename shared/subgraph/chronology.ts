import type { Agency, FieldRow, Redacted } from '../disclosure';
import { fromLocal } from '../time';
import type { AgencyAnswer } from './agencyAnswer';
import { fieldRowsOf, type DisclosureRow } from './disclosureRow';
import type { RecordKind } from './records';
import type { AgencyChronology, ChronologyEntry, ChronologyFact } from './types/chronology';

/** A kind of record that has a place in time: the row of its date, and the rows of what else it says. */
interface DatedKind {
  readonly kind: RecordKind;
  readonly date: FieldRow;
  readonly facts: readonly FieldRow[];
}

const datedKind = (kind: RecordKind, rows: readonly DisclosureRow[]): readonly DatedKind[] => {
  const own = fieldRowsOf(kind.type, rows);
  const date = own.find(({ field }) => field === (kind.touchPoint?.field ?? kind.datedBy ?? 'on'));
  return date && !kind.single ? [{ kind, date, facts: own.filter((row) => row !== date) }] : [];
};

const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('; ') || null;
  if (typeof value !== 'object') return JSON.stringify(value);
  const parts = Object.entries(value).map(([name, part]) => `${name}: ${textOf(part) ?? '–'}`);
  return parts.join(', ');
};

/** When an entry stands in time: a record that is dated by a day alone stands at the beginning of that day. */
const instantOf = (value: unknown): Date | null =>
  typeof value === 'string' ? fromLocal(value) : value instanceof Date ? value : null;

const factsOf = (seen: Redacted, rows: readonly FieldRow[]): readonly ChronologyFact[] =>
  rows.flatMap(({ field, coordinate, item }) => {
    const says = textOf(seen[field]);
    return says === null ? [] : [{ field: coordinate, item: item.id, says }];
  });

/**
 * Turns an agency's answer about one person into its part of the chronology of a contact (feature 53, R110, R115).
 * INVARIANT: made of the answer alone, after the kernel has decided and redacted: it cannot say what a direct query
 * would not.
 */
export const createChronology = (
  agency: Agency,
  {
    type,
    kinds,
    rows,
  }: {
    readonly type: string;
    readonly kinds: readonly RecordKind[];
    readonly rows: readonly DisclosureRow[];
  },
) => {
  const dated = kinds.flatMap((kind) => datedKind(kind, rows));

  const entriesOf = (subject: string, answer: AgencyAnswer): readonly ChronologyEntry[] =>
    dated.flatMap(({ kind, date, facts }) =>
      (answer[kind.field] as readonly Redacted[]).map((seen) => ({
        agency,
        subjects: [subject],
        on: instantOf(seen[date.field]),
        kind: kind.type,
        record: seen.id,
        level: answer.level,
        rule: answer.rule,
        facts: factsOf(seen, facts),
      })),
    );

  /** What leaves, in schema coordinates, when these fields of the chronology are selected: what the log has to name. */
  const leaving = (selected: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([
      ...(selected.has('AgencyChronology.touchPoints') ? [`${type}.touchPoints`] : []),
      ...(selected.has('AgencyChronology.entries')
        ? dated.flatMap(({ date, facts }) => [date, ...facts].map(({ coordinate }) => coordinate))
        : []),
    ]);

  const of = (subject: string, answer: AgencyAnswer): AgencyChronology => {
    const { level, rule, answer: kind, touchPoints, withheld, correctedAt } = answer;
    const entries = entriesOf(subject, answer);
    return { level, rule, answer: kind, touchPoints, entries, withheld, correctedAt: instantOf(correctedAt) };
  };

  return { of, leaving };
};
