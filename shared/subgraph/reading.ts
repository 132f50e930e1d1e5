import {
  createDecider,
  createTally,
  isOrderedLevel,
  reaches,
  type ContactFacts,
  type Decider,
  type DisclosureLevel,
  type FieldRow,
  type RecordFacts,
  type Redacted,
  type SubjectPermission,
  type Tally,
} from '../disclosure';
import type { Grant } from '../grant';
import { visibleRefusals, type AgencyAnswer } from './agencyAnswer';
import { fieldRowsOf, type DisclosureRow } from './disclosureRow';
import { reasonForAge, type LoadedRecords, type RecordKind, type StoredRecord } from './records';
import type { RequestContext } from './requestContext';
import { restrictedMarkers } from './restrictedMarkers';
import { redactSanitised, type SanitisedText } from './sanitised';
import type { TouchPoint } from './types/touchPoint';

/** The facts that make one reading: who is read about, and under which permission. */
export interface Reading {
  /** Null when the agency's own staff read outside any contact. */
  readonly grant: Grant | null;
  readonly level: DisclosureLevel;
  readonly row: string;
  /** The agency's own reference of the person. */
  readonly record: string;
  /** Permission by the agency's own person reference; absent means that nothing is known of the person's consent. */
  readonly permissions: ReadonlyMap<string, SubjectPermission>;
}

/** What a reading yields: the answer for the reader, and the tally for the log. */
export interface Read {
  readonly answer: AgencyAnswer;
  readonly tally: Tally;
}

interface KindRows {
  readonly kind: RecordKind;
  readonly rows: readonly FieldRow[];
  readonly touchRow: FieldRow | undefined;
}

const contactFactsOf = (grant: Grant, now: Date): ContactFacts => ({
  stage: grant.stage,
  circle: grant.circle,
  recipient: grant.recipient,
  domesticAbuseMode: grant.domesticAbuseMode,
  restrictionYields: grant.restrictionYields,
  recency: grant.recency,
  at: now.getTime(),
});

const recordFactsOf = (stored: StoredRecord, reading: Reading): RecordFacts => ({
  reference: stored._id,
  date: stored.date?.getTime() ?? null,
  subjects: stored.subjects.map((subject) => reading.permissions.get(subject) ?? null),
  restricted: stored.restrictions.filter(({ lifted }) => lifted === null).flatMap(({ items }) => items),
  establishment: stored.establishment,
  olderButRelevant: reasonForAge(stored) !== null,
});

const mayCount = (grant: Grant | null, level: DisclosureLevel): boolean =>
  !grant || grant.circle || level === 'OWN' || (isOrderedLevel(level) && reaches(level, 'SUMMARY'));

/**
 * Decide and redact, for the records of one person (design 5, steps 2 and 3). Pure.
 * `type` is the GraphQL type of the agency's answer.
 */
export const createReading = (type: string, kinds: readonly RecordKind[], rows: readonly DisclosureRow[]) => {
  const kindRows: readonly KindRows[] = kinds.map((kind) => {
    const own = fieldRowsOf(kind.type, rows);
    return { kind, rows: own, touchRow: own.find((row) => row.field === kind.touchPoint?.field) };
  });

  const redactKind = (
    { kind, rows: own, touchRow }: KindRows,
    stored: readonly StoredRecord[],
    reading: Reading,
    decisionsOf: Decider,
    tally: Tally,
    touchPoints: TouchPoint[],
    sanitised: SanitisedText[],
  ): readonly Redacted[] =>
    stored.flatMap((record) => {
      const facts = recordFactsOf(record, reading);
      const { seen, sanitised: given } = redactSanitised(
        kind.toPublished(record),
        record,
        facts,
        own,
        decisionsOf,
        tally,
      );
      sanitised.push(...given);
      if (!seen) return [];
      if (kind.touchPoint && touchRow && seen[touchRow.field] !== null) {
        touchPoints.push({ kind: kind.touchPoint.kind, on: record.date });
        tally.add(touchRow.item.id, `${type}.touchPoints`, record._id, { disclose: true, rule: reading.row });
      }
      return [seen];
    });

  return (request: RequestContext, reading: Reading, records: LoadedRecords['records']): Read => {
    const contact = reading.grant && contactFactsOf(reading.grant, request.now);
    const tally = createTally();
    const touchPoints: TouchPoint[] = [];
    const sanitised: SanitisedText[] = [];
    const fields: Record<string, readonly Redacted[] | Redacted | null> = {};
    for (const own of kindRows) {
      const stored = records.get(own.kind.name)?.get(reading.record) ?? [];
      const decisionsOf = createDecider(
        request.requester,
        contact,
        own.rows.map((row) => row.item),
      );
      const seen = redactKind(own, stored, reading, decisionsOf, tally, touchPoints, sanitised);
      fields[own.kind.field] = own.kind.single ? (seen[0] ?? null) : seen;
    }
    touchPoints.sort((a, b) => (b.on?.getTime() ?? 0) - (a.on?.getTime() ?? 0));
    const { level, row, grant } = reading;
    const refused = visibleRefusals(tally.withheld(), mayCount(grant, level));
    const read = [...records.values()].flatMap((kind) => kind.get(reading.record) ?? []);
    const withheld = grant?.circle
      ? [...refused, ...restrictedMarkers(tally.disclosed(), read, sanitised)]
      : refused;
    const anything = tally.disclosed().length > 0;
    const answer = anything ? 'DISCLOSED' : withheld.length > 0 ? 'WITHHELD' : 'NOTHING_HELD';
    return { answer: { level, rule: row, answer, touchPoints, withheld, ...fields }, tally };
  };
};

export type ReadPerson = ReturnType<typeof createReading>;
