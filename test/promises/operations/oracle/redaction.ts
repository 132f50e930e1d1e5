import {
  whatToAsk,
  type ContactFacts,
  type ItemRow,
  type RecordFacts,
  type WithheldReason,
} from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import type { Evaluator, Verdict } from '../evaluator';
import { whyWithheld } from './words';

/** A published field and the item that it carries. */
export interface Field {
  readonly name: string;
  readonly coordinate: string;
  readonly item: ItemRow;
}

/** A row: an item of the catalogue, and the coordinates that carry it. */
export interface Row {
  readonly item: ItemRow;
  readonly discloses: readonly string[];
}

const fieldsByType = (rows: readonly Row[]): ReadonlyMap<string, readonly Field[]> => {
  const byType = new Map<string, Field[]>();
  for (const { item, discloses } of rows)
    for (const coordinate of discloses) {
      const [type = '', name = ''] = coordinate.split('.');
      byType.set(type, [...(byType.get(type) ?? []), { name, coordinate, item }]);
    }
  return byType;
};

const known = new WeakMap<readonly Row[], ReadonlyMap<string, readonly Field[]>>();

/** The fields of a type that carry items, in the order of the rows. */
export const fieldsOf = (type: string, rows: readonly Row[]): readonly Field[] => {
  const byType = known.get(rows) ?? fieldsByType(rows);
  known.set(rows, byType);
  return byType.get(type) ?? [];
};

/** What is withheld from somebody who may know of it. */
export interface WithheldEntry {
  readonly item: string | null;
  readonly field: string;
  readonly count: number | null;
  readonly reason: WithheldReason;
  readonly rule: string;
  readonly ask: string | null;
}

/** Whoever looks, where, and who decides for them. */
export interface Looking {
  readonly evaluator: Evaluator;
  readonly who: Requester;
  readonly contact: ContactFacts | null;
}

const holdsSomething = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

/** Which fields of records were shown, and which withheld with what words, while an answer is put together. */
export const createLedger = () => {
  const shown = new Map<string, { item: string; records: string[] }>();
  const withheld = new Map<string, { entry: Omit<WithheldEntry, 'count'>; count: number }>();
  return {
    show: ({ coordinate, item }: Pick<Field, 'coordinate' | 'item'>, record: string): void => {
      const known = shown.get(coordinate) ?? { item: item.id, records: [] };
      shown.set(coordinate, { ...known, records: [...known.records, record] });
    },
    withhold: (
      { coordinate, item }: Field,
      { reason, rule }: Pick<WithheldEntry, 'reason' | 'rule'>,
    ): void => {
      const key = [coordinate, reason, rule].join(' ');
      const entry = { item: item.id, field: coordinate, reason, rule, ask: whatToAsk[reason] };
      withheld.set(key, { entry, count: (withheld.get(key)?.count ?? 0) + 1 });
    },
    shown: (): ReadonlyMap<string, { readonly item: string; readonly records: readonly string[] }> => shown,
    withheld: (mayCount: boolean): readonly WithheldEntry[] =>
      [...withheld.values()].map(({ entry, count }) => ({ ...entry, count: mayCount ? count : null })),
  };
};

export type Ledger = ReturnType<typeof createLedger>;

/** What stands in the place of a value, and the facts that its words go by. */
export interface Replaced {
  readonly verdict: Verdict;
  readonly value: unknown;
  readonly record: RecordFacts;
}

/** What one record says to somebody: its fields, null where they are not shown; null where nothing of it is. */
export const look = (
  { evaluator, who, contact }: Looking,
  values: Readonly<Record<string, unknown>>,
  record: RecordFacts,
  fields: readonly Field[],
  ledger: Ledger,
  instead: (field: Field, verdict: Verdict) => Replaced | null = () => null,
): Record<string, unknown> | null => {
  const seen: Record<string, unknown> = { id: record.reference };
  let anything = false;
  for (const field of fields) {
    const decided = evaluator.verdict(who, contact, record, field.item);
    const replaced = holdsSomething(values[field.name]) ? instead(field, decided) : null;
    const verdict = replaced?.verdict ?? decided;
    const value = replaced ? replaced.value : values[field.name];
    seen[field.name] = verdict === 'SEEN' ? (value ?? null) : null;
    if (!holdsSomething(value)) continue;
    anything ||= verdict === 'SEEN';
    if (verdict === 'SEEN') ledger.show(field, record.reference);
    if (verdict === 'WITHHELD' && contact)
      ledger.withhold(
        field,
        whyWithheld({ reader: who, contact, record: replaced?.record ?? record, item: field.item }),
      );
    if (verdict === 'WITHHELD' && !contact) ledger.withhold(field, { reason: 'ROLE', rule: 'M1' });
  }
  return anything ? seen : null;
};
