import {
  contactFactsOf,
  decide,
  isBeyond,
  itemMark,
  permissionFor,
  recordFactsOf,
  rowFor,
  type ContactFacts,
  type Decision,
  type DecisionBasis,
  type ItemRow,
  type Reader,
  type RecordBasis,
  type RecordFacts,
  type RowFor,
  type Stage,
  type Standing,
  type SubjectPermission,
} from '../../disclosure';

/** One item of one record as somebody asked for it: everything that the decision turned on. A value. */
export interface Situation {
  readonly reader: Reader;
  readonly stage: Stage | null;
  readonly at: number;
  readonly basis: DecisionBasis;
  readonly record: RecordBasis;
  readonly item: ItemRow;
}

/** The facts as the kernel takes them. */
export const kernelFactsOf = ({
  stage,
  at,
  basis,
  record,
}: Situation): { readonly contact: ContactFacts | null; readonly facts: RecordFacts } => ({
  contact: contactFactsOf({ stage, at, basis }),
  facts: recordFactsOf(basis, record, at),
});

/** What the kernel decides in a situation. */
export const decisionIn = (situation: Situation): Decision => {
  const { contact, facts } = kernelFactsOf(situation);
  return decide(situation.reader, contact, facts, situation.item);
};

const withLevel = (
  person: SubjectPermission,
  standing: Standing,
  { stage, basis }: Situation,
  table: RowFor,
): SubjectPermission => {
  if (!person.facts || stage === null || !basis.contact) return person;
  const { domesticAbuseMode } = basis.contact;
  const { emergency } = person;
  const permission = permissionFor(
    { ...person.facts, stage, domesticAbuseMode },
    { ...standing, emergency },
    table,
  );
  const { level, row, reasons, heard } = permission;
  return { ...person, level, row, reasons, heard };
};

/**
 * The situation with the levels of its people worked out again from their cases and the reader’s standing, as social
 * care would; unchanged where the entry does not hold them.
 */
export const settled = (situation: Situation, table: RowFor = rowFor): Situation => {
  const { basis } = situation;
  const standing = basis.contact?.standing;
  if (!basis.contact || !standing) return situation;
  const contact = {
    ...basis.contact,
    circle: standing.circle,
    recipient: standing.released !== null || standing.attends !== 'NOTHING',
  };
  const people = basis.people.map((person) => withLevel(person, standing, situation, table));
  return { ...situation, basis: { ...basis, contact, people } };
};

/**
 * Names every fact of the record that the kernel reads: situations of one entry and item with the same name are decided
 * alike, and opened by the same changes.
 */
export const likenessOf = ({ basis, record, item: { owner, id } }: Situation): string => {
  const { restricted, establishment, explained, people, reference, age } = record;
  const { healthYears = 0, probationYears = 0 } = basis.contact?.recency ?? {};
  const aged = [isBeyond(age, healthYears), isBeyond(age, probationYears)];
  const marked = people.map((place) => {
    const person = place === null ? undefined : basis.people[place];
    return [person?.marked, person?.nominated, person?.agreed].map((marks) =>
      [reference, itemMark(reference, id)].map((mark) => marks?.[owner]?.includes(mark) ?? false),
    );
  });
  return JSON.stringify({ people, restricted, establishment, explained, aged, marked });
};
