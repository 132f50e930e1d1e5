import type { Role } from '@mash-hub/shared/disclosure';
import { requireActor, type UnderProcedure } from '../actors';
import { refusal, type GuardName } from '../guards';
import type { Act } from '../parts/act';

/** One row of a state machine (domain D0). Rows hold no functions: the guard is named, and a command checks it. */
export interface Transition<State extends string, Event extends string> {
  /** Null where the event makes the thing. */
  readonly from: State | null;
  readonly event: Event;
  readonly actors: readonly Role[];
  readonly guard: GuardName | null;
  readonly to: State;
  readonly rules: readonly string[];
}

/** A state machine as data: what its states and events are called, and every step that there is. */
export interface Machine<State extends string, Event extends string> {
  readonly name: string;
  /** A sentence for each state. */
  readonly states: Readonly<Record<State, string>>;
  /** What each event is in a practitioner’s words, to be read after “you cannot”. */
  readonly events: Readonly<Record<Event, string>>;
  readonly rows: readonly Transition<State, Event>[];
}

/** A row, written in one line. */
export const pathFor = <State extends string, Event extends string>(
  from: State | null,
  event: Event,
  actors: readonly Role[],
  guard: GuardName | null,
  to: State,
  ...rules: readonly string[]
): Transition<State, Event> => ({ from, event, actors, guard, to, rules });

/** Where the thing stands and what somebody can do there, so that whoever is refused knows how to go on. */
const standingOf = <State extends string, Event extends string>(
  { rows, states, events }: Machine<State, Event>,
  state: State | null,
): string => {
  if (state === null) return '';
  const open = rows
    .filter((row) => row.from === state && row.actors.length > 0)
    .map((row) => events[row.event]);
  const next = [...new Set(open)];
  return ` ${states[state]}${next.length === 0 ? '' : ` From here one can: ${next.join('; ')}.`}`;
};

/**
 * The row for an event in a state. Throws NOT_ALLOWED where the machine has none, naming the rule and saying in words
 * what cannot be done and where the thing stands.
 */
export const rowOf = <State extends string, Event extends string>(
  machine: Machine<State, Event>,
  state: State | null,
  event: Event,
): Transition<State, Event> => {
  const found = machine.rows.find((row) => row.from === state && row.event === event);
  if (found) return found;
  throw refusal('NOT_IN_THE_PROCESS', {
    rule: machine.rows.find((row) => row.event === event)?.rules[0] ?? 'D0',
    detail: `You cannot ${machine.events[event]} here.${standingOf(machine, state)}`,
  });
};

/**
 * The row for an event that this actor may trigger now. Throws NOT_ALLOWED where the machine has no such step,
 * FORBIDDEN where it is for another role. The guard of the row is the caller’s to check.
 */
export const take = <State extends string, Event extends string>(
  machine: Machine<State, Event>,
  state: State | null,
  event: Event,
  act: Act,
  under: UnderProcedure,
): Transition<State, Event> => {
  const row = rowOf(machine, state, event);
  requireActor(act, row.actors, under, row.rules[0] ?? 'D0');
  return row;
};
