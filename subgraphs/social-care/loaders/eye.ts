import {
  createDecider,
  redact,
  type ContactFacts,
  type FieldRow,
  type RecordFacts,
  type Redacted,
  type Tally,
} from '@mash-hub/shared/disclosure';
import type { GrantFacts } from '@mash-hub/shared/grant';
import type { Requester } from '@mash-hub/shared/identity';
import type { Contact } from '../domain';

/** One requester’s eye on one contact: what is seen of a published part, by the rows of its type and by whom it concerns. */
export const createEye = (
  contact: Contact,
  requester: Requester,
  facts: GrantFacts,
  now: Date,
  tally: Tally,
) => {
  const contactFacts: ContactFacts = { ...facts, at: now.getTime() };
  const permissionOf = new Map(facts.subjects.map((subject) => [subject.subject, subject]));

  /** The part of the contact that concerns these subjects; an unknown subject is one without permission. */
  const about = (subjects: readonly string[], date: Date | null): RecordFacts => ({
    reference: contact.id,
    date: date?.getTime() ?? null,
    subjects: subjects.map((id) => permissionOf.get(id) ?? null),
    restricted: [],
    establishment: null,
    olderButRelevant: false,
  });

  const see = (published: object, record: RecordFacts, own: readonly FieldRow[]): Redacted | null => {
    const decisionsOf = createDecider(
      requester,
      contactFacts,
      own.map(({ item }) => item),
    );
    return redact(published, record, own, decisionsOf, tally);
  };

  return { about, see };
};

/** What {@link createEye} sees by. */
export type Eye = ReturnType<typeof createEye>;
