import { questionsOf } from './decide';
import type { Withheld } from './decision';
import type { ContactFacts, Reader, RecordFacts } from './facts';
import { modifiers, strictestRefusal } from './modifiers';
import { ownRead, readsAsOwner } from './ownership';
import type { ItemRow } from './tiers';

/** What one modifier of domain F7 says of an item, whatever the others say. */
export interface AppliedModifier {
  /** `M1` to `M10`; `F8` where somebody but the owner asks outside any contact. */
  readonly id: string;
  /** Its refusal; null where it lets the item pass. */
  readonly refusal: Withheld | null;
}

/**
 * Every modifier that was asked about one item of one record, in the order of F7, with what each says by itself: the
 * first refusal is the decision’s, but lifting it alone may not be enough. For the owner’s own staff M1 alone decides.
 */
export const modifiersOn = (
  reader: Reader,
  contact: ContactFacts | null,
  record: RecordFacts,
  item: ItemRow,
): readonly AppliedModifier[] => {
  if (readsAsOwner(reader, contact, record, item)) {
    const own = ownRead(reader, contact, record, item);
    return [{ id: 'M1', refusal: own.disclose ? null : own }];
  }
  if (!contact)
    return [{ id: 'F8', refusal: { disclose: false, reason: 'NOT_RECIPIENT', rule: 'F8', hidden: true } }];
  const questions = questionsOf(reader, contact, record, item);
  return modifiers.map(({ id, forbids }) => ({ id, refusal: strictestRefusal(questions, forbids) }));
};
