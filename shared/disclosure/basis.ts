import type { FieldRow } from './coordinate';
import { decide } from './decide';
import type { Decision } from './decision';
import type { ContactFacts, MarksByAgency, Reader, RecordFacts, Standing, SubjectPermission } from './facts';
import { referenceOfMark } from './mark';
import { ageAt } from './recordAge';
import type { Agency, Stage } from './vocabulary';

/** One record as decisions rested on it. Nothing in it is content: references, an age, counts of nothing. */
export interface RecordBasis {
  /** The GraphQL type whose rows were decided for it. */
  readonly type: string;
  readonly reference: string;
  /** Milliseconds between what it records and the decision; null when undated. */
  readonly age: number | null;
  /** Places in {@link DecisionBasis.people} of those whom it is about; null for somebody without a permission. */
  readonly people: readonly (number | null)[];
  /** Absent: nothing is restricted. */
  readonly restricted?: readonly string[];
  readonly establishment?: string;
  /** The owner has said why it still matters (M9). */
  readonly explained?: true;
  /** Coordinates in whose place the owner’s sanitised text was given: decided as though nothing were restricted. */
  readonly sanitised?: readonly string[];
}

/**
 * Everything that the decisions of one log entry rested on, as data: with the entry’s requester, stage and time, and
 * the rows of its policy version, the kernel decides the same again (design 7).
 */
export interface DecisionBasis {
  /** Null where the owner’s own staff read outside any contact. */
  readonly contact: (Omit<ContactFacts, 'stage' | 'at'> & { readonly standing?: Standing }) | null;
  readonly people: readonly SubjectPermission[];
  readonly records: readonly RecordBasis[];
  /** The owner’s own reference of the person who was read about, by the link that stood then; null where none was. */
  readonly linked: string | null;
}

/** A record as it was decided for one reader. */
export interface DecidedRecord {
  readonly type: string;
  readonly record: RecordFacts;
  readonly sanitised: readonly string[];
}

/** INVARIANT: of all marks of a contact the log keeps those that name a record of this entry. */
const marksAmong = (marks: MarksByAgency, references: ReadonlySet<string>): MarksByAgency => {
  const kept: Partial<Record<Agency, readonly string[]>> = {};
  for (const [agency, all] of Object.entries(marks)) {
    const among = all.filter((mark) => references.has(referenceOfMark(mark)));
    if (among.length > 0) kept[agency as Agency] = among;
  }
  return kept;
};

const toPersonBasis = (
  { person, subject, level, row, reasons, consent, heard, emergency, facts, ...marks }: SubjectPermission,
  references: ReadonlySet<string>,
): SubjectPermission => ({
  ...{ person, level, row, reasons, consent },
  ...(subject !== undefined && { subject }),
  ...(heard === true && { heard }),
  ...(emergency !== undefined && { emergency }),
  ...(facts && { facts }),
  marked: marksAmong(marks.marked, references),
  nominated: marksAmong(marks.nominated, references),
  agreed: marksAmong(marks.agreed, references),
});

const toRecordBasis = (
  { type, record, sanitised }: DecidedRecord,
  people: readonly SubjectPermission[],
  at: number,
): RecordBasis => ({
  type,
  reference: record.reference,
  age: ageAt(record, at),
  people: record.subjects.map((subject) => subject && people.indexOf(subject)),
  ...(record.restricted.length > 0 && { restricted: record.restricted }),
  ...(record.establishment !== null && { establishment: record.establishment }),
  ...(record.olderButRelevant && { explained: true as const }),
  ...(sanitised.length > 0 && { sanitised }),
});

/** What some decisions rested on, as they were made. */
export interface Rested {
  /** Null outside any contact. */
  readonly contact: (Omit<ContactFacts, 'stage' | 'at'> & { readonly standing?: Standing }) | null;
  /** The people whom the entry is about, kept even where no record was decided. */
  readonly asked: readonly SubjectPermission[];
  readonly decided: readonly DecidedRecord[];
  readonly linked: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What the log keeps of the facts behind the decisions of one entry. */
export const basisOf = ({ contact, asked, decided, linked, at }: Rested): DecisionBasis => {
  const about = decided.flatMap(({ record }) => record.subjects.flatMap((subject) => subject ?? []));
  const people = [...new Set([...asked, ...about])];
  const references = new Set(decided.map(({ record }) => record.reference));
  return {
    contact: contact && {
      circle: contact.circle,
      recipient: contact.recipient,
      domesticAbuseMode: contact.domesticAbuseMode,
      restrictionYields: contact.restrictionYields,
      recency: contact.recency,
      ...(contact.standing && { standing: contact.standing }),
    },
    people: people.map((person) => toPersonBasis(person, references)),
    records: decided.map((one) => toRecordBasis(one, people, at)),
    linked,
  };
};

/** The moment of a logged decision, and who asked. */
export interface Decided {
  readonly reader: Reader;
  readonly stage: Stage | null;
  readonly at: number;
  readonly basis: DecisionBasis;
}

/** The facts of a logged record, as the kernel was told of them. */
export const recordFactsOf = ({ people }: DecisionBasis, record: RecordBasis, at: number): RecordFacts => ({
  reference: record.reference,
  date: record.age === null ? null : at - record.age,
  subjects: record.people.map((place) => (place === null ? null : (people[place] ?? null))),
  restricted: record.restricted ?? [],
  establishment: record.establishment ?? null,
  olderButRelevant: record.explained ?? false,
});

/** The facts of the contact of a logged decision; null outside any contact. */
export const contactFactsOf = ({
  stage,
  at,
  basis,
}: Pick<Decided, 'stage' | 'at' | 'basis'>): ContactFacts | null =>
  basis.contact === null || stage === null ? null : { ...basis.contact, stage, at };

/**
 * Decides one item of a logged record once more, by the field that carries it, from the entry alone. Two decisions where
 * a sanitised text stood in that field’s place: of the full text, then of the other.
 */
export const decideAgain = (
  { reader, stage, at, basis }: Decided,
  record: RecordBasis,
  { item, coordinate }: Pick<FieldRow, 'item' | 'coordinate'>,
): readonly Decision[] => {
  const contact = contactFactsOf({ stage, at, basis });
  const facts = recordFactsOf(basis, record, at);
  const decision = decide(reader, contact, facts, item);
  return record.sanitised?.includes(coordinate)
    ? [decision, decide(reader, contact, { ...facts, restricted: [] }, item)]
    : [decision];
};
