import { disclose, withhold, type Decision, type Withheld } from './decision';
import type { ContactFacts, Reader, RecordFacts, SubjectPermission } from './facts';
import { modifiers, strictestRefusal, type Question } from './modifiers';
import { ownRead, readsAsOwner } from './ownership';
import type { ItemRow } from './tiers';
import { isOrderedLevel, reaches, stricterOf, type DisclosureLevel } from './vocabulary';

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
const rowOf = (questions: readonly Question[]): string =>
  questions
    .map(({ subject }) => subject)
    .reduce((strictest, person) =>
      stricterOf(person.level, strictest.level) === strictest.level ? strictest : person,
    ).row;

/** A role that reads less than the case allows is held by M10; only what the case lacks keeps an attached record shut. */
const lacksNothing = (subject: SubjectPermission | null): boolean =>
  subject?.reasons.every((reason) => reason === 'ROLE') ?? false;

/** While partners are entering what they hold, the decision circle reads what they attached to their return (F3). */
const isNominated = (contact: ContactFacts, record: RecordFacts, owner: ItemRow['owner']): boolean =>
  contact.circle &&
  contact.stage === 'GATHERING' &&
  record.subjects.every(lacksNothing) &&
  record.subjects.some((subject) => subject?.nominated[owner]?.includes(record.reference) ?? false);

const effectiveLevel = (contact: ContactFacts, record: RecordFacts, item: ItemRow, base: DisclosureLevel) =>
  isOrderedLevel(base) && reaches(base, 'SUMMARY') && isNominated(contact, record, item.owner)
    ? 'FULL'
    : base;

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
  if (readsAsOwner(reader, contact, record, item)) return ownRead(reader, contact, record, item);
  if (!contact) return withhold('NOT_RECIPIENT', 'F8', true);
  const questions = questionsOf(reader, contact, record, item);
  const refusal = refusalOf(questions);
  if (!refusal) return disclose(rowOf(questions));
  if (isStillHeard(item, questions)) return disclose('F4');
  return mayKnow(contact, item, refusal) ? refusal : { ...refusal, hidden: true };
};

/** What the modifiers are asked: the same of everybody whom the record is about. */
export const questionsOf = (
  reader: Reader,
  contact: ContactFacts,
  record: RecordFacts,
  item: ItemRow,
): readonly Question[] =>
  peopleOf(record).map((subject) => ({
    reader,
    contact,
    record,
    item,
    subject,
    level: effectiveLevel(contact, record, item, subject.level),
  }));

/** What was heard at triage about these people is asked for once more, as triage would hear it (F3, F4, J3). */
const isStillHeard = (item: ItemRow, questions: readonly Question[]): boolean => {
  if (item.envelope !== true || !questions.some(({ subject }) => subject.heard === true)) return false;
  const asHeard = questions.map((question): Question => {
    const { subject } = question;
    const level = subject.heard === true ? 'DA_ENVELOPE' : subject.level;
    return { ...question, subject: { ...subject, level }, level };
  });
  return refusalOf(asHeard) === null;
};

/** Where existence is protected only the circle knows that there is something to ask for, and not against a purpose. */
const mayKnow = (contact: ContactFacts, item: ItemRow, { reason }: Withheld): boolean =>
  !item.existenceProtected || (contact.circle && reason !== 'PURPOSE');

const refusalOf = (questions: readonly Question[]): Withheld | null => {
  for (const { forbids } of modifiers) {
    const refusal = strictestRefusal(questions, forbids);
    if (refusal) return refusal;
  }
  return null;
};
