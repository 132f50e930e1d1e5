import type { UnderProcedure } from '../actors';
import { stamp } from '../command';
import { badInput } from '../guards';
import {
  domesticAbuseItemMachine,
  type DomesticAbuseItemEvent,
  type DomesticAbuseItemState,
} from '../machines/domesticAbuseItem';
import { take } from '../machines/machine';
import type { Act } from '../parts/act';
import type { DomesticAbuseItem, DomesticAbuseNotice, NoticePerson } from './incident';

/** An item before anything has happened to it. */
type Unborn = Omit<DomesticAbuseItem, 'state'> & { readonly state: DomesticAbuseItemState | null };

/** The item of a child who is about to be put on the list or agenda. */
export const newItem = (child: string): Unborn => ({
  child,
  state: null,
  history: [],
  mark: null,
  rationale: null,
  contact: null,
  outcome: null,
});

/**
 * The item after an event, with the step in its history. Throws NOT_ALLOWED or FORBIDDEN. The guard is the caller’s.
 * INVARIANT: the only way in which an item changes its state.
 */
export const advanced = (
  notice: UnderProcedure,
  item: Unborn,
  event: DomesticAbuseItemEvent,
  act: Act,
  changes: Partial<Pick<DomesticAbuseItem, 'mark' | 'rationale' | 'contact' | 'outcome'>> = {},
  reason: string | null = null,
): DomesticAbuseItem => {
  const { from, to } = take(domesticAbuseItemMachine, item.state, event, act, notice);
  const step = { ...stamp(act), from, to, event, reason };
  return { ...item, ...changes, state: to, history: [...item.history, step] };
};

/** The item of a child. Throws BAD_USER_INPUT for a child who has none. */
export const itemOf = ({ items }: DomesticAbuseNotice, child: string): DomesticAbuseItem => {
  const found = items.find((item) => item.child === child);
  if (!found) throw badInput('child', 'R161', 'This child is not on the list of the incident.');
  return found;
};

/** The person of an item, or of a place among the people. */
export const personOf = ({ people }: DomesticAbuseNotice, id: string): NoticePerson => {
  const found = people.find((person) => person.id === id);
  if (!found) throw badInput('child', 'R161', 'This person is not in the incident.');
  return found;
};

/** The notice with one of its items replaced. */
export const withItem = (notice: DomesticAbuseNotice, next: DomesticAbuseItem): DomesticAbuseNotice => ({
  ...notice,
  items: notice.items.map((item) => (item.child === next.child ? next : item)),
});
