import { createDecider, createTally, redact, type FieldRow, type Tier } from '../../disclosure';
import type { AgencyContext } from '../agencyContext';
import { reasonForAge, type LoadedRecords, type RecordKind, type StoredRecord } from '../records';
import { toRestrictionView, type RestrictionView } from '../restrictions/restrictionView';
import { logHandlingRead, ownFactsOf } from './ownRecord';

/** One item of a record and what decides on its sharing. */
export interface ItemHandlingView {
  readonly item: string;
  readonly tier: Tier;
  readonly restricted: boolean;
}

/** How one record is handled, as its owner's own staff see it. Nothing of its content. */
export interface HandlingView {
  readonly id: string;
  readonly kind: string;
  readonly date: Date | null;
  readonly subjects: readonly string[];
  readonly establishment: string | null;
  readonly olderButRelevant: string | null;
  readonly sanitised: readonly string[];
  readonly restrictions: readonly RestrictionView[];
  readonly items: readonly ItemHandlingView[];
}

const toItems = (rows: readonly FieldRow[], restricted: readonly string[]): readonly ItemHandlingView[] =>
  [...new Map(rows.map(({ item }) => [item.id, item])).values()].map(({ id, tier }) => ({
    item: id,
    tier,
    restricted: restricted.includes(id) || restricted.includes('*'),
  }));

const toHandling = (kind: RecordKind, stored: StoredRecord, rows: readonly FieldRow[]): HandlingView => {
  const standing = stored.restrictions.filter(({ lifted }) => lifted === null);
  return {
    id: stored._id,
    kind: kind.name,
    date: stored.date,
    subjects: stored.subjects,
    establishment: stored.establishment,
    olderButRelevant: reasonForAge(stored),
    sanitised: Object.keys(stored.sanitised ?? {}),
    restrictions: standing.map((restriction) => toRestrictionView(stored._id, restriction)),
    items: toItems(
      rows,
      standing.flatMap(({ items }) => items),
    ),
  };
};

const handlingOfKind = (
  context: AgencyContext,
  kind: RecordKind,
  records: readonly StoredRecord[],
): readonly HandlingView[] => {
  const rows = context.dependencies.pipeline.rowsOf(kind);
  const decisionsOf = createDecider(
    context.requester,
    null,
    rows.map(({ item }) => item),
  );
  return records.flatMap((stored) => {
    const facts = ownFactsOf(stored);
    const seen = redact(kind.toPublished(stored), facts, rows, decisionsOf, createTally());
    const decisions = decisionsOf(facts);
    return seen
      ? [
          toHandling(
            kind,
            stored,
            rows.filter((_, place) => decisions[place]?.disclose),
          ),
        ]
      : [];
  });
};

const newestFirst = (a: HandlingView, b: HandlingView): number =>
  (b.date?.getTime() ?? 0) - (a.date?.getTime() ?? 0) || a.id.localeCompare(b.id);

/**
 * How the agency's records of one person are handled: whom they are about, when, at which tier, under which
 * restriction. Exactly the records that the same requester reads as their own: at a setting those of the setting.
 */
export const handlingOf = async (
  context: AgencyContext,
  person: string,
): Promise<readonly HandlingView[]> => {
  const { records } = context.dependencies;
  const loaded: LoadedRecords['records'] = await records.loadRecords([person]);
  const views = records.kinds.flatMap((kind) =>
    handlingOfKind(context, kind, loaded.get(kind.name)?.get(person) ?? []),
  );
  await logHandlingRead(
    context,
    'RecordHandling',
    views.map(({ id }) => id),
  );
  return views.sort(newestFirst);
};
