import { items, type Agency } from '@mash-hub/shared/disclosure';
import { requireActor, teamManager } from './actors';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Contact, ContactState, RelevanceMark } from './contact';
import { badInput, refusal } from './guards';
import { recordReferenceOf } from './recordReference';
import { thresholdOf } from './stage';

export interface RelevanceInput {
  readonly agency: Agency;
  /** The record’s reference within its owner. */
  readonly reference: string;
  /** One item of it by name (`HLT-16`); the whole record where none is named. */
  readonly item?: string | null;
  readonly reason?: string | null;
}

const markable: readonly ContactState[] = ['MASH_ASSESSMENT', 'STRATEGY', 'DECIDED'];

const requireItem = (input: RelevanceInput, reason: string): void => {
  const item = items.find(({ id }) => id === input.item);
  if (item?.owner !== input.agency) throw badInput('item', 'B4', 'This agency has no such item.');
  if (item.tier === 'NEVER_ONWARD_CIRCLE' || item.tier === 'NEVER_ONWARD_OWNER')
    throw refusal('NEVER_LIFTED');
  if (item.tier === 'FULL' && reason === '') throw refusal('WRITTEN_REASON');
};

const isAtChildInNeed = (contact: Contact): boolean =>
  markable.includes(contact.state) && thresholdOf(contact) === 'CIN';

/**
 * The Team Manager settles that a record, or one item of it by name, is relevant (R139, M6). Throws FORBIDDEN,
 * BAD_USER_INPUT, or NOT_ALLOWED: not at child in need, or whole-record detail without a written reason (V23).
 */
export const markRelevant: Command<RelevanceInput> = (contact, input, act) => {
  requireActor(act, teamManager, contact, 'R139');
  if (!isAtChildInNeed(contact)) throw refusal('AT_CHILD_IN_NEED');
  // What stands on the contact itself is named by the contact.
  const own = input.agency === 'SOCIAL_CARE' && input.reference === contact.id;
  const reference = own ? contact.id : recordReferenceOf(input.reference, 'record', 'M6');
  const reason = input.reason?.trim() ?? '';
  const named = input.item ?? null;
  if (named !== null) requireItem(input, reason);
  const mark: RelevanceMark = {
    ...stamp(act),
    agency: input.agency,
    reference,
    item: named,
    reason: reason === '' ? null : reason,
  };
  return nextVersion(noted(contact, 'MARK_RELEVANT', act, null, { marks: [...contact.marks, mark] }));
};
