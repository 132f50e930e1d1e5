import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import { DateTime } from 'luxon';
import { expectedAnswer, type Answer } from './agency';
import { fieldsOf } from './redaction';
import type { Permitted, Published, Sight } from './world';

const zone = 'Europe/London';

/** An entry of a chronology as it is published. */
export interface Entry {
  readonly agency: Agency;
  readonly subjects: readonly string[];
  readonly on: string | null;
  readonly kind: string;
  readonly record: string;
  readonly level: string;
  readonly rule: string;
  readonly facts: readonly { readonly field: string; readonly item: string; readonly says: string }[];
}

const inWords = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    const parts = value.map(inWords).filter((part) => part !== null && part !== '');
    return parts.length > 0 ? parts.join('; ') : null;
  }
  if (typeof value !== 'object') return JSON.stringify(value);
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${inWords(part) ?? '–'}`)
    .join(', ');
};

/** A day alone stands at its beginning here; an instant is one already. */
const instantOf = (value: unknown): string | null => {
  if (typeof value !== 'string') return null;
  return DateTime.fromISO(value, { zone }).toUTC().toISO();
};

const entriesOf = (agency: Agency, published: Published, answer: Answer, subject: string): readonly Entry[] =>
  published.kinds.flatMap((kind) => {
    const fields = fieldsOf(kind.type, published.rows);
    const dated = fields.find(({ name }) => name === (kind.touchPoint?.field ?? kind.datedBy ?? 'on'));
    if (!dated || kind.single) return [];
    return (answer[kind.field] as readonly Readonly<Record<string, unknown>>[]).map((seen): Entry => ({
      agency,
      subjects: [subject],
      on: instantOf(seen[dated.name]),
      kind: kind.type,
      record: String(seen.id),
      level: answer.level,
      rule: answer.rule,
      facts: fields.flatMap((field) => {
        const says = field === dated ? null : inWords(seen[field.name]);
        return says === null ? [] : [{ field: field.coordinate, item: field.item.id, says }];
      }),
    }));
  });

/** One agency’s part of the chronology, about one person; null where the agency was not asked. */
export const expectedPart = (sight: Sight, agency: Agency, one: Permitted) => {
  const answer = expectedAnswer(sight, agency, one);
  if (answer === null) return null;
  const { level, rule, answer: kind, touchPoints, withheld } = answer;
  const entries = entriesOf(agency, sight.world.published[agency], answer, one.model.id);
  return { level, rule, answer: kind, touchPoints, entries, withheld, correctedAt: null };
};

interface Part {
  readonly agency: Agency;
  readonly subject: string;
  readonly permitted: boolean;
  readonly part: ReturnType<typeof expectedPart>;
}

/** By date, what has none last; then by agency, kind and record, letter by letter. */
const placeOf = ({ on, agency, kind, record }: Entry): string => [on ?? '~', agency, kind, record].join('|');

const depths = ['NONE', 'HEADLINE', 'DA_ENVELOPE', 'SUMMARY', 'RELEVANT', 'FULL', 'OWN'];

const merged = (one: Entry, other: Entry): Entry => {
  const stricter = depths.indexOf(other.level) < depths.indexOf(one.level) ? other : one;
  return { ...stricter, subjects: [...new Set([...one.subjects, ...other.subjects])] };
};

const sources = (parts: readonly Part[]) =>
  parts.map(({ agency, subject, permitted, part }) => ({
    agency,
    subject,
    permitted,
    answered: part !== null,
    level: part?.level ?? null,
    rule: part?.rule ?? null,
    answer: part?.answer ?? null,
  }));

/** All entries of a contact for one requester, with their places; what stands beside them; and the tracker. */
export const expectedChronology = (sight: Sight) => {
  const parts = sight.people.flatMap((one): Part[] =>
    (['SOCIAL_CARE', ...agencyNames.filter((agency) => agency !== 'SOCIAL_CARE')] as const).map((agency) => ({
      agency,
      subject: one.model.id,
      permitted: one.any,
      part: expectedPart(sight, agency, one),
    })),
  );
  const entries = new Map<string, Entry>();
  for (const entry of parts.flatMap(({ part }) => part?.entries ?? [])) {
    const known = entries.get(placeOf(entry));
    entries.set(placeOf(entry), known ? merged(known, entry) : entry);
  }
  const to = sight.world.now;
  const from = DateTime.fromJSDate(to, { zone }).minus({ months: 12 }).toJSDate();
  const touchPoints = parts
    .flatMap(({ agency, subject, part }) =>
      (part?.touchPoints ?? []).map(({ kind, on }) => ({ agency, subject, kind, on })),
    )
    .filter(({ on }) => on !== null && Date.parse(on) >= from.getTime() && Date.parse(on) <= to.getTime())
    .sort(
      (one, other) =>
        Date.parse(other.on ?? '') - Date.parse(one.on ?? '') || (one.agency < other.agency ? -1 : 1),
    );
  return {
    ordered: [...entries].sort(([one], [other]) => (one < other ? -1 : 1)),
    sources: sources(parts),
    notices: parts.flatMap(({ agency, subject, part }) =>
      part && part.withheld.length > 0
        ? [{ agency, subject, withheld: part.withheld, correctedAt: null }]
        : [],
    ),
    headlineTracker: { from: from.toISOString(), to: to.toISOString(), touchPoints, sources: sources(parts) },
  };
};
