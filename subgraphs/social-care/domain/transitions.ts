import { stamp } from './command';
import type { Act, Contact } from './contact';
import { withLetters } from './letterQueue';
import { contactMachine, type ContactEvent } from './machines/contact';
import { rowOf, take, type Transition } from './machines/machine';
import type { ContactState } from './machines/contact';

export {
  contactEvents,
  contactTransitions,
  endedStates,
  liveStates,
  type ContactEvent,
} from './machines/contact';
export type { Transition } from './machines/machine';

type Row = Transition<ContactState, ContactEvent>;

/** The row for an event in a state. Throws NOT_ALLOWED, in words, where the table has none. */
export const transitionOf = (state: ContactState, event: ContactEvent): Row =>
  rowOf(contactMachine, state, event);

/** Throws NOT_ALLOWED or FORBIDDEN unless the event is possible now and the actor’s to trigger; changes nothing. */
export const requireTransition = (contact: Contact, event: ContactEvent, act: Act): Row =>
  take(contactMachine, contact.state, event, act, contact);

/**
 * The contact after an event, with the step in its history and the letters queued that it calls for (R150–R154); the version stays, the command counts it.
 * INVARIANT: the only way in which a contact changes its state.
 */
export const advance = (
  contact: Contact,
  event: ContactEvent,
  act: Act,
  reason: string | null = null,
): Contact => {
  const { from, to } = requireTransition(contact, event, act);
  const step = { ...stamp(act), from, to, event, reason };
  const moved = { ...contact, state: to, stateHistory: [...contact.stateHistory, step] };
  return from === to ? moved : withLetters(moved, act);
};
