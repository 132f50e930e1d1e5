import { disclose, withhold, type Decision, type Withheld } from './decision';
import type { ContactFacts, Reader, RecordFacts, SubjectPermission } from './facts';
import { modifiers, type Question } from './modifiers';
import { isOwner, ownRead } from './ownership';
import type { ItemRow } from './tiers';
import { stricterOf, type DisclosureLevel } from './vocabulary';

/** A person without a permission in this contact: nothing is known of their consent, so there is none (M4). */
const unknown: SubjectPermission = {
  person: '',
  level: 'NONE',
  row: 'M4',
  reasons: ['NO_CONSENT'],
  consent: 'NOT_SOUGHT',
  marked: {},
  nominated: {},
  agreed: {},
};

/** Everybody whom a record is about; a record about nobody known is about somebody unknown. */
const peopleOf = ({ subjects }: RecordFacts): readonly SubjectPermission[] =>
  subjects.length > 0 ? subjects.map((subject) => subject ?? unknown) : [unknown];

/** The row that held the disclosure down most, among the people whom the record is about. */
const rowOf = (people: readonly SubjectPermission[]): string =>
  people.reduce((strictest, person) =>
    stricterOf(person.level, strictest.level) === strictest.level ? strictest : person,
  ).row;

/** While partners are entering what they hold, the decision circle reads what they attached to their return (F3). */
const isNominated = (contact: ContactFacts, record: RecordFacts, owner: ItemRow['owner']): boolean =>
  contact.circle &&
  contact.stage === 'GATHERING' &&
  record.subjects.every((subject) => subject !== null && subject.reasons.length === 0) &&
  record.subjects.some((subject) => subject?.nominated[owner]?.includes(record.reference) ?? false);

const effectiveLevel = (contact: ContactFacts, record: RecordFacts, item: ItemRow, base: DisclosureLevel) =>
  base !== 'NONE' && base !== 'HEADLINE' && isNominated(contact, record, item.owner) ? 'FULL' : base;

/**
 * Decides one item of one record for one reader: modifiers M1–M10 of domain F7 in their order, each asked for every
 * person whom the record is about (R230, M4); the first that forbids gives the reason, and only what none forbids is
 * disclosed. `contact` is null when the reader asks outside any contact, where only the owner reads.
 *
 * Guarantees: pure; unknown facts withhold; a NEVER-ONWARD item is disclosed to nobody outside its inner circle
 * whatever the level; adding a restriction or lowering a level never discloses more; the order of the people does
 * not matter.
 */
export const decide = (
  reader: Reader,
  contact: ContactFacts | null,
  record: RecordFacts,
  item: ItemRow,
): Decision => {
  if (isOwner(reader, item)) return ownRead(reader, contact, record, item);
  if (!contact) return withhold('NOT_RECIPIENT', 'F8', true);
  const people = peopleOf(record);
  const levelOf = (subject: SubjectPermission) => effectiveLevel(contact, record, item, subject.level);
  const refusal = refusalOf(reader, contact, record, item, people, levelOf);
  if (!refusal) return disclose(rowOf(people));
  if (isStillHeard(reader, contact, record, item, people)) return disclose('F4');
  return mayKnow(contact, item, refusal) ? refusal : { ...refusal, hidden: true };
};

/** What was heard at triage about these people is asked for once more, as triage would hear it (F3, F4, J3). */
const isStillHeard = (
  reader: Reader,
  contact: ContactFacts,
  record: RecordFacts,
  item: ItemRow,
  people: readonly SubjectPermission[],
): boolean => {
  if (item.envelope !== true || !people.some(({ heard }) => heard === true)) return false;
  const asHeard = people.map((person): SubjectPermission =>
    person.heard === true ? { ...person, level: 'DA_ENVELOPE' } : person,
  );
  return refusalOf(reader, contact, record, item, asHeard, ({ level }) => level) === null;
};

/** Where existence is protected only the circle knows that there is something to ask for, and not against a purpose. */
const mayKnow = (contact: ContactFacts, item: ItemRow, { reason }: Withheld): boolean =>
  !item.existenceProtected || (contact.circle && reason !== 'PURPOSE');

const refusalOf = (
  reader: Reader,
  contact: ContactFacts,
  record: RecordFacts,
  item: ItemRow,
  people: readonly SubjectPermission[],
  levelOf: (subject: SubjectPermission) => DisclosureLevel,
): Withheld | null => {
  const questions = people.map((subject): Question => {
    return { reader, contact, record, item, subject, level: levelOf(subject) };
  });
  for (const modifier of modifiers)
    for (const question of questions) {
      const refusal = modifier(question);
      if (refusal) return refusal;
    }
  return null;
};
