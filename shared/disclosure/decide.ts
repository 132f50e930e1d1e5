import { disclose, withhold, type Decision, type Withheld } from './decision';
import type { ContactFacts, Reader, RecordFacts, SubjectPermission } from './facts';
import { modifiers, type Question } from './modifiers';
import { isOwner, ownRead } from './ownership';
import type { ItemRow } from './tiers';
import { stricterOf, type DisclosureLevel } from './vocabulary';

/** The stricter permission of two people: with a person of whom nothing is known there is none (M4). */
const scopeOf = (subjects: RecordFacts['subjects']): SubjectPermission | null => {
  let strictest: SubjectPermission | null = subjects[0] ?? null;
  for (const subject of subjects) {
    if (!subject || !strictest) return null;
    if (stricterOf(subject.level, strictest.level) !== strictest.level) strictest = subject;
  }
  return strictest;
};

/** While partners are entering what they hold, the decision circle reads what they attached to their return (F3). */
const isNominated = (contact: ContactFacts, record: RecordFacts, owner: ItemRow['owner']): boolean =>
  contact.circle &&
  contact.stage === 'GATHERING' &&
  record.subjects.every((subject) => subject !== null && subject.reasons.length === 0) &&
  record.subjects.some((subject) => subject?.nominated[owner]?.includes(record.reference) ?? false);

const effectiveLevel = (contact: ContactFacts, record: RecordFacts, item: ItemRow, base: DisclosureLevel) =>
  base !== 'NONE' && base !== 'HEADLINE' && isNominated(contact, record, item.owner) ? 'FULL' : base;

/**
 * Decides one item of one record for one reader: modifiers M1–M11 of domain F7 in their order, the first that
 * forbids gives the reason, and only what none forbids is disclosed. `contact` is null when the reader asks outside
 * any contact, where only the owner reads.
 *
 * Guarantees: pure; unknown facts withhold; a NEVER-ONWARD item is disclosed to nobody outside its inner circle
 * whatever the level; adding a restriction or lowering a level never discloses more.
 */
export const decide = (
  reader: Reader,
  contact: ContactFacts | null,
  record: RecordFacts,
  item: ItemRow,
): Decision => {
  if (isOwner(reader, item)) return ownRead(reader, record, item);
  const refusal = refusalOf(reader, contact, record, item);
  if (refusal) return item.existenceProtected && !contact?.circle ? { ...refusal, hidden: true } : refusal;
  return disclose(scopeOf(record.subjects)?.row ?? 'F8');
};

const refusalOf = (
  reader: Reader,
  contact: ContactFacts | null,
  record: RecordFacts,
  item: ItemRow,
): Withheld | null => {
  if (!contact) return withhold('NOT_RECIPIENT', 'F8');

  const subject = scopeOf(record.subjects);
  if (!subject) return withhold('NO_CONSENT', 'M4');
  const level = effectiveLevel(contact, record, item, subject.level);
  const question: Question = { reader, contact, record, item, subject, level };
  for (const modifier of modifiers) {
    const refusal = modifier(question);
    if (refusal) return refusal;
  }
  return null;
};
