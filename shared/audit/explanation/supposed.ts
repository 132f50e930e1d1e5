import type { RecordBasis, Withheld } from '../../disclosure';
import { changes, markingWith, type ChangeId } from './change';
import { choicesOf } from './counterfactual';
import { decisionIn, type Situation } from './situation';

/** A record with nothing special about it, about these people: unknown to the owner, undated, unrestricted, unmarked. */
export const plainRecord = (people: RecordBasis['people']): RecordBasis => ({
  type: '',
  reference: '',
  age: null,
  people,
});

type Peculiarity = (situation: Situation) => Situation;

const changed = (id: ChangeId): Peculiarity =>
  changes.find((change) => change.id === id)?.apply ?? ((situation) => situation);

const withRecord =
  (special: (situation: Situation) => Partial<RecordBasis>): Peculiarity =>
  (situation) => ({ ...situation, record: { ...situation.record, ...special(situation) } });

/** Whatever can be special about a record. */
const peculiarities: readonly Peculiarity[] = [
  withRecord(() => ({ age: Number.MAX_SAFE_INTEGER })),
  withRecord(({ item }) => ({ restricted: [item.id] })),
  withRecord(({ reader: { establishment } }) => (establishment === undefined ? {} : { establishment })),
  changed('RELEVANCE'),
  changed('LIFTED_BY_NAME'),
  changed('AGREED'),
  markingWith('nominated', ({ record }) => record.reference),
];

const mostPeculiar = 4;

/** About the subject alone; about the subject and one other; and about all whom the refused record is about. */
const peopleOf = (subject: number, { people }: RecordBasis): readonly RecordBasis['people'][] => [
  [subject],
  ...people.filter((place) => place !== subject).map((place) => [subject, place]),
  people,
];

/**
 * A situation with as little special about its record as there can be for the kernel to refuse it in the same way: what
 * whoever was told of the refusal may know of the record. Null where none is found.
 *
 * INVARIANT: age, restrictions, marks and setting of the record itself are not read, so none can be told.
 */
export const supposedOf = (situation: Situation, refused: Withheld, subject: number): Situation | null => {
  const isSame = (candidate: Situation): boolean => {
    const decision = decisionIn(candidate);
    return !decision.disclose && decision.rule === refused.rule && decision.reason === refused.reason;
  };
  for (const people of peopleOf(subject, situation.record))
    for (let many = 0; many <= mostPeculiar; many += 1)
      for (const special of choicesOf(peculiarities, many)) {
        const plain = { ...situation, record: plainRecord(people) };
        const candidate = special.reduce<Situation>((so, apply) => apply(so), plain);
        if (isSame(candidate)) return candidate;
      }
  return null;
};
