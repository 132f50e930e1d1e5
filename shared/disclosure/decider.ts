import { decide } from './decide';
import type { Decision } from './decision';
import type { ContactFacts, MarksByAgency, Reader, RecordFacts } from './facts';
import { referenceOfMark } from './mark';
import { ageAt, isBeyond } from './recordAge';
import type { ItemRow } from './tiers';

const referencesIn = (marks: MarksByAgency): string[] =>
  Object.values(marks).flatMap((references) => references.map(referenceOfMark));

/**
 * Decides all items of many records for one reader. Records that differ in nothing a decision may depend on share
 * one set of decisions, which is what keeps a thousand rows affordable.
 *
 * INVARIANT: the key below names every fact that {@link decide} reads from a record; a test compares both over
 * generated records.
 */
export const createDecider = (reader: Reader, contact: ContactFacts | null, items: readonly ItemRow[]) => {
  const known = new Map<string, readonly Decision[]>();
  const singledOut = new Map<string, ReadonlySet<string>>();

  const singledOutOf = (record: RecordFacts): boolean =>
    record.subjects.some((subject) => {
      if (!subject) return false;
      let references = singledOut.get(subject.person);
      if (!references) {
        references = new Set(
          [subject.marked, subject.nominated, subject.agreed].flatMap((marks) => referencesIn(marks)),
        );
        singledOut.set(subject.person, references);
      }
      return references.has(record.reference);
    });

  const keyOf = (record: RecordFacts): string => {
    const beyondHealth = contact && isBeyond(ageAt(record, contact.at), contact.recency.healthYears);
    const beyondProbation = contact && isBeyond(ageAt(record, contact.at), contact.recency.probationYears);
    const persons = record.subjects.map((subject) => subject?.person ?? '').join();
    return `${persons}|${record.restricted.join()}|${record.establishment ?? ''}|${String(beyondHealth)}|${String(beyondProbation)}|${String(record.olderButRelevant)}`;
  };

  const decideAll = (record: RecordFacts): readonly Decision[] =>
    items.map((item) => decide(reader, contact, record, item));

  return (record: RecordFacts): readonly Decision[] => {
    if (singledOutOf(record)) return decideAll(record);
    const key = keyOf(record);
    let decisions = known.get(key);
    if (!decisions) {
      decisions = decideAll(record);
      known.set(key, decisions);
    }
    return decisions;
  };
};

export type Decider = ReturnType<typeof createDecider>;
