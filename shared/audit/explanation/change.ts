import {
  itemMark,
  roleNames,
  roleOf,
  roles,
  type MarksByAgency,
  type PersonCase,
  type Standing,
  type SubjectPermission,
} from '../../disclosure';
import type { Situation } from './situation';

/** One thing that could be otherwise, and how it reads in “would be disclosed if …”. */
export interface Change {
  readonly id: ChangeId;
  /** Completes “if”: `the Team Manager marked it as relevant`. */
  readonly words: string;
  /** The situation with that one thing otherwise; the same levels still stand in it. */
  readonly apply: (situation: Situation) => Situation;
}

const changingCases =
  (changed: Partial<PersonCase>, consent?: SubjectPermission['consent']) =>
  (situation: Situation): Situation => {
    const people = situation.basis.people.map((person) => ({
      ...person,
      ...(consent && { consent }),
      ...(person.facts && { facts: { ...person.facts, ...changed } }),
    }));
    return { ...situation, basis: { ...situation.basis, people } };
  };

const changingStanding =
  (changed: (situation: Situation) => Partial<Standing>, stage: Situation['stage']) =>
  (situation: Situation): Situation => {
    const { basis } = situation;
    if (!basis.contact?.standing) return situation;
    const standing = { ...basis.contact.standing, ...changed(situation) };
    return { ...situation, stage, basis: { ...basis, contact: { ...basis.contact, standing } } };
  };

/** The situation with the record, or its item by name, among what is marked, nominated or agreed of its people. */
export const markingWith =
  (marks: 'marked' | 'nominated' | 'agreed', markOf: (situation: Situation) => string) =>
  (situation: Situation): Situation => {
    const { item, basis } = situation;
    const added = (among: MarksByAgency): MarksByAgency => ({
      ...among,
      [item.owner]: [...(among[item.owner] ?? []), markOf(situation)],
    });
    const people = basis.people.map((person) => ({ ...person, [marks]: added(person[marks]) }));
    return { ...situation, basis: { ...basis, people } };
  };

const withoutRestriction = (situation: Situation): Situation => {
  const { restricted: _restricted, ...record } = situation.record;
  return { ...situation, record };
};

const explained = (situation: Situation): Situation => ({
  ...situation,
  record: { ...situation.record, explained: true },
});

/** A colleague of the same agency and service who reads whole records of others; nobody else where there is none. */
const byColleague = (situation: Situation): Situation => {
  const { reader, basis } = situation;
  const { service } = roleOf(reader.role);
  const role = roleNames.find((name) => {
    const row = roleOf(name);
    return roles[name].agency === reader.agency && row.ceiling === 'FULL' && row.service === service;
  });
  if (role === undefined) return situation;
  const contact = basis.contact?.standing
    ? { ...basis.contact, standing: { ...basis.contact.standing, ceiling: 'FULL' as const } }
    : basis.contact;
  return { ...situation, reader: { ...reader, role }, basis: { ...basis, contact } };
};

const inDiscussion = { attends: 'STRATEGY', asked: true } as const;

/** Everything that an explanation tries, in the order in which a practitioner would think of it. */
export const changes = [
  {
    id: 'CONSENT',
    words: 'everybody whom it is about had consented, or a parent for a child',
    apply: changingCases({ consent: 'GIVEN' }, 'GIVEN'),
  },
  {
    id: 'OVERRIDE',
    words: 'a ground for sharing without consent were recorded for everybody whom it is about',
    apply: changingCases({ override: true }),
  },
  {
    id: 'RELEVANCE',
    words: 'the Team Manager marked the record as relevant',
    apply: markingWith('marked', ({ record }) => record.reference),
  },
  {
    id: 'LIFTED_BY_NAME',
    words: 'the Team Manager lifted this item by name, with a written reason',
    apply: markingWith('marked', ({ record, item }) => itemMark(record.reference, item.id)),
  },
  {
    id: 'RELEASE',
    words: 'the decision were released to the requester in full',
    apply: changingStanding(() => ({ released: 'FULL' }), 'RELEASED'),
  },
  {
    id: 'STRATEGY_DISCUSSION',
    words: 'the requester took part in a quorate strategy discussion',
    apply: changingStanding(
      ({ reader }) => ({ ...inDiscussion, circle: reader.establishment === undefined }),
      'STRATEGY',
    ),
  },
  {
    id: 'AGREED',
    words: 'it had been agreed for the setting at the decision',
    apply: markingWith('agreed', ({ record }) => record.reference),
  },
  { id: 'RESTRICTION', words: 'the agency that holds it lifted its restriction', apply: withoutRestriction },
  { id: 'AGE', words: 'the agency that holds it said why it still matters', apply: explained },
  {
    id: 'CHILD_IN_NEED',
    words: 'the contact were rated as child in need',
    apply: changingCases({ threshold: 'CIN' }),
  },
  {
    id: 'SECTION_47',
    words: 'the contact were rated at section 47',
    apply: changingCases({ threshold: 'S47' }),
  },
  { id: 'ROLE', words: 'a colleague whose role reads whole records asked', apply: byColleague },
] as const satisfies readonly ChangeRow[];

type ChangeRow = Omit<Change, 'id'> & { readonly id: string };

/** The name of a change. */
export type ChangeId = (typeof changes)[number]['id'];
