import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import { at, fieldOf, listAt } from '../support/aCase';

/** An entry as the tests read it. */
export interface Entry {
  readonly agency: Agency;
  readonly on: string | null;
  readonly kind: string;
  readonly record: string;
  readonly facts: readonly { readonly field: string; readonly says: string }[];
}

const isRecord = (value: unknown): value is Record<string, unknown> & { readonly id: string } =>
  typeof value === 'object' && value !== null && typeof at(value, 'id') === 'string';

const sayingOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(sayingOf).filter(Boolean).join('; ') || null;
  if (typeof value !== 'object') return JSON.stringify(value);
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${sayingOf(part) ?? '–'}`)
    .join(', ');
};

const wordsOf = (agency: unknown, subject: unknown, withheld: unknown): string =>
  JSON.stringify([agency, subject, Object.entries(withheld as object).toSorted()]);

/** What is withheld, by agency and person, as a direct query says it. */
export const withheldDirectly = (read: unknown): readonly string[] =>
  listAt(read, 'contact', 'subjects').flatMap((subject) =>
    agencyNames.flatMap((agency) => {
      const withheld = at(subject, fieldOf[agency], 'withheld') as readonly unknown[] | undefined;
      return (withheld ?? []).map((one) => wordsOf(agency, at(subject, 'id'), one));
    }),
  );

/** The same, as the chronology says it. */
export const withheldBeside = (read: unknown): readonly string[] =>
  listAt(read, 'contact', 'chronology', 'entries', 'notices').flatMap((notice) =>
    listAt(notice, 'withheld').map((one) => wordsOf(at(notice, 'agency'), at(notice, 'subject'), one)),
  );

/** What a direct query discloses of records that stand in lists, as the chronology would word it. */
export const directly = (read: unknown): ReadonlySet<string> => {
  const said = new Set<string>();
  for (const subject of listAt(read, 'contact', 'subjects'))
    for (const agency of agencyNames)
      for (const list of Object.values((at(subject, fieldOf[agency]) ?? {}) as Record<string, unknown>))
        for (const record of Array.isArray(list) ? list : [])
          for (const [field, value] of isRecord(record) ? Object.entries(record) : [])
            said.add([agency, (record as { id: string }).id, field, sayingOf(value)].join('|'));
  return said;
};

/** What the entries of a chronology say. */
export const inChronology = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap(({ agency, record, facts }) =>
    facts.map(({ field, says }) => [agency, record, field.split('.')[1], says].join('|')),
  );
