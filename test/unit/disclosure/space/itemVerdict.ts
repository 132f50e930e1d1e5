import type { MarksByAgency, SubjectPermission } from '@mash-hub/shared/disclosure';
import { depthOf } from './baseLevel';
import { depthNeeded, isOpen } from './depthNeeded';
import type { Person, Question } from './question';
import { meetsPurpose, meetsRecipient } from './recipient';

/** What a reader is told of one item. */
export type Verdict = 'SEEN' | 'ABSENT' | 'WITHHELD';

/** Strictest first. PURPOSE is a refusal that nobody should ask about. */
const refusals = ['ABSENT', 'PURPOSE', 'WITHHELD'] as const;
type Refusal = (typeof refusals)[number];
type Modifier = (question: Question, person: Person) => Refusal | null;

const yearInMilliseconds = 365.25 * 24 * 60 * 60 * 1000;

const holds = (marks: MarksByAgency, { item }: Question, mark: string): boolean =>
  marks[item.owner]?.includes(mark) ?? false;

const isInnerCircle = ({ contact, item, reader }: Question): boolean =>
  contact.circle || (item.innerCircle?.includes(reader.role) ?? false);

/** M2: the owner's own, or the inner circle's, and nobody else's. */
const neverOnward: Modifier = (question) => {
  const { item, contact } = question;
  if (isOpen(item.tier)) return null;
  if (item.tier === 'NEVER_ONWARD_OWNER' || !isInnerCircle(question)) return 'ABSENT';
  return item.strategyOnly === true && contact.stage !== 'STRATEGY' ? 'ABSENT' : null;
};

/** M3, R232, R233: a provider's prohibition leaves the circle reading in the hub, or knowing that there is something. */
const providerRestriction: Modifier = ({ record, item, contact }, { depth }) => {
  if (!record.restricted.includes(item.id) && !record.restricted.includes('*')) return null;
  if (contact.restrictionYields && depth === depthOf('FULL') && isOpen(item.tier)) return null;
  if (!contact.circle || depth === depthOf('NONE')) return 'ABSENT';
  return depth !== 'ENVELOPE' && depth >= depthOf('RELEVANT') ? null : 'WITHHELD';
};

/** F4: the envelope opens what it lists; a police list goes to social care's own staff alone. */
const envelopeOpens = ({ item, contact, reader, role }: Question): boolean =>
  item.envelope === true &&
  isOpen(item.tier) &&
  (contact.domesticAbuseMode !== 'POLICE_LIST' ||
    (reader.agency === 'SOCIAL_CARE' && role.service === undefined));

/** M6, B3: at RELEVANT the Team Manager's mark decides; whole-record detail has to be lifted by name. */
const isMarked = (question: Question, permission: SubjectPermission, needed: number): boolean => {
  const { record, item } = question;
  const byName = holds(permission.marked, question, `${record.reference}#${item.id}`);
  if (needed === depthOf('FULL')) return byName;
  return byName || holds(permission.marked, question, record.reference);
};

/** M4, M5 and M6 for an item that needs such a depth. */
const opensAt = (question: Question, { permission, depth }: Person, needed: number): boolean => {
  if (permission === null) return false;
  if (depth === 'ENVELOPE') return envelopeOpens(question);
  const needsMark = depth === depthOf('RELEVANT') && needed >= depth && isOpen(question.item.tier);
  return needsMark ? isMarked(question, permission, needed) : depth >= needed;
};

const level: Modifier = (question, person) =>
  opensAt(question, person, depthNeeded(question.item)) ? null : 'WITHHELD';

/** M7: on the release, and for a purpose that the item serves. */
const recipientAndPurpose: Modifier = (question, person) => {
  if (!meetsPurpose(question, person)) return 'PURPOSE';
  return meetsRecipient(question, person, isInnerCircle(question)) ? null : 'WITHHELD';
};

/** M8: where a victim is stays hidden from every setting and from administrative roles. */
const safety: Modifier = ({ item, reader, role }) => {
  const mayKnowWhere = reader.establishment === undefined && depthOf(role.ceiling) >= depthOf('RELEVANT');
  return item.revealsLocation === true && !mayKnowWhere ? 'ABSENT' : null;
};

const isAged = ({ record, contact }: Question, years: number): boolean =>
  record.date !== null && !record.olderButRelevant && contact.at - record.date > years * yearInMilliseconds;

/** The depth needed once age has been considered: old health information is one tier stricter (M9, HLT-26). */
const depthNeededAtItsAge = (question: Question): number => {
  const { item, contact } = question;
  const needed = depthNeeded(item);
  const stricter =
    item.owner === 'HEALTH' && isOpen(item.tier) && isAged(question, contact.recency.healthYears);
  return stricter ? Math.min(needed + 1, depthOf('FULL')) : needed;
};

/** M9: old probation information waits for a stated reason; old health information needs the stricter tier. */
const age: Modifier = (question, person) => {
  const { item, contact } = question;
  if (item.owner === 'PROBATION' && isAged(question, contact.recency.probationYears)) return 'WITHHELD';
  return opensAt(question, person, depthNeededAtItsAge(question)) ? null : 'WITHHELD';
};

/** M10: the role reads so deep; at the envelope, what its own work reaches. */
const roleWithinRecipient: Modifier = (question, { depth }) => {
  const needed = depthNeeded(question.item);
  const { own, ceiling } = question.role;
  const reaches =
    depth === 'ENVELOPE'
      ? needed <= depthOf('SUMMARY') || depthOf(own) >= depthOf('RELEVANT')
      : depthOf(ceiling) >= needed;
  return reaches ? null : 'WITHHELD';
};

const inOrder = [
  neverOnward,
  providerRestriction,
  level,
  recipientAndPurpose,
  safety,
  age,
  roleWithinRecipient,
];

/** F3: while gathering the circle reads what was attached to a return, if nothing holds back anybody it is about. */
const isAttached = (question: Question, permission: SubjectPermission): boolean => {
  const { contact, record } = question;
  if (contact.stage !== 'GATHERING' || !contact.circle) return false;
  const lacksNothing = record.subjects.every(
    (subject) => subject?.reasons.every((one) => one === 'ROLE') ?? false,
  );
  return lacksNothing && holds(permission.nominated, question, record.reference);
};

const depthOfPerson = (question: Question, permission: SubjectPermission | null): Person['depth'] => {
  if (permission === null) return depthOf('NONE');
  if (permission.level === 'DA_ENVELOPE') return 'ENVELOPE';
  // OWN says nothing about somebody else's records.
  if (permission.level === 'OWN') return depthOf('NONE');
  const depth = depthOf(permission.level);
  return depth > depthOf('HEADLINE') && isAttached(question, permission) ? depthOf('FULL') : depth;
};

/** F7, last paragraph: where existence is protected a refusal looks like nothing held, outside the circle at least. */
const toVerdict = ({ item, contact }: Question, refusal: Refusal): Verdict => {
  if (refusal === 'ABSENT') return 'ABSENT';
  const circleMayKnow = contact.circle && refusal !== 'PURPOSE';
  return item.existenceProtected === true && !circleMayKnow ? 'ABSENT' : 'WITHHELD';
};

/** Each modifier is asked for every person before the next; the strictest answer of the first that refuses counts. */
const verdictFor = (question: Question, people: readonly Person[]): Verdict => {
  for (const modifier of inOrder) {
    const answers = people.map((person) => modifier(question, person));
    const refusal = refusals.find((candidate) => answers.includes(candidate));
    if (refusal !== undefined) return toVerdict(question, refusal);
  }
  return 'SEEN';
};

/** What somebody who does not own an item may have of it in a contact: M2 to M10, and what triage let them hear (J3). */
export const disclosedVerdict = (question: Question): Verdict => {
  const { subjects } = question.record;
  // F8: fail closed. A record about nobody is about somebody of whom nothing is permitted.
  const about = subjects.length === 0 ? [null] : subjects;
  const people = about.map((permission) => ({ permission, depth: depthOfPerson(question, permission) }));
  const verdict = verdictFor(question, people);
  if (verdict === 'SEEN' || question.item.envelope !== true) return verdict;
  const asHeard = people.map((person): Person =>
    person.permission?.heard === true ? { ...person, depth: 'ENVELOPE' } : person,
  );
  return verdictFor(question, asHeard) === 'SEEN' ? 'SEEN' : verdict;
};
