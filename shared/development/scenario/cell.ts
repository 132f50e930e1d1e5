import type { Agency, WithheldReason } from '../../disclosure';
import { toLocal } from '../../time';
import type { AgencySight, SeenItem, Sight } from './sight';

/** What one person sees of one item: a short value, or which kind of nothing. */
export interface Cell {
  readonly kind: 'SEEN' | 'WITHHELD' | 'NOTHING';
  readonly text: string;
}

const longest = 44;
const isoInstant = /^\d{4}-\d{2}-\d{2}T/;

/** A reason as a reader says it: `no consent`. */
export const inWords = (word: string): string => word.toLowerCase().replaceAll('_', ' ');

const code = /^[A-Z]+(_[A-Z]+)+$/;

const oneValue = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(oneValue).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (code.test(text)) return inWords(text);
  return isoInstant.test(text) ? toLocal(new Date(text)) : text;
};

/** Names a subject, not anything that a reader of the table could use. */
const isReference = ({ coordinate }: SeenItem): boolean => /\.(subjects|givenBy|nominated)$/.test(coordinate);

const isInstant = ({ value }: SeenItem): boolean => typeof value === 'string' && isoInstant.test(value);

/** The values shown short: without the date beside a fact, and cut where they are long. */
const shortOf = (values: readonly SeenItem[]): string => {
  const facts = values.filter((one) => !isInstant(one) && !isReference(one));
  const texts = [...new Set((facts.length > 0 ? facts : values).map(({ value }) => oneValue(value)))].join(
    '; ',
  );
  return texts.length > longest ? `${texts.slice(0, longest - 1)}…` : texts;
};

const seen = (values: readonly SeenItem[]): Cell => ({ kind: 'SEEN', text: shortOf(values) });
const nothing = (text: string): Cell => ({ kind: 'NOTHING', text });

const withheld = (reasons: readonly WithheldReason[], rule: string): Cell => ({
  kind: 'WITHHELD',
  text: `withheld: ${reasons.length > 0 ? reasons.map(inWords).join(', ') : 'no permission'} (${rule})`,
});

const withoutValue = (sight: Sight, answer: AgencySight, item: string): Cell => {
  const refusal = answer.withheld.find((one) => one.item === item);
  if (refusal) return withheld([refusal.reason], refusal.rule);
  switch (answer.answer) {
    case 'NO_PERMISSION': {
      const base = sight.people.find(({ person }) => person === answer.person);
      return withheld(base?.reasons ?? [], base?.rule ?? '');
    }
    case 'NOT_ASKED':
      return nothing('not asked');
    case 'AWAITING':
      return nothing('awaiting');
    case 'UNAVAILABLE':
      return nothing('unavailable');
    case 'DISCLOSED':
    case 'WITHHELD':
    case 'NOTHING_HELD':
      return nothing('nothing held');
  }
};

/** What somebody sees of one item that an agency holds about one person. */
export const cellOf = (sight: Sight, agency: Agency, person: string, item: string): Cell => {
  const answer = sight.agencies.find((one) => one.agency === agency && one.person === person);
  if (!answer) return nothing('no contact');
  const values = answer.seen.filter((one) => one.item === item);
  return values.length > 0 ? seen(values) : withoutValue(sight, answer, item);
};

/** What somebody sees of one item of the contact itself. It is null where it may not be seen: nothing to tell apart. */
export const contactCellOf = (sight: Sight, person: string | null, item: string): Cell => {
  const values = sight.seen.filter((one) => one.item === item && one.person === person);
  return values.length > 0 ? seen(values) : nothing('–');
};
