/** One change of something, as a command announced it. */
interface Step<Value> {
  readonly seq: number;
  /** When the request that made it began, milliseconds since the epoch. */
  readonly at: number;
  readonly change: (before: Value) => Value;
  value: Value;
}

/** How what an entry says stands to what was known: now, a moment ago, not at all; or nothing is known. */
export type Agreement = 'AGREES' | 'OVERTAKEN' | 'DISAGREES' | 'UNKNOWN';

/**
 * A reading that has begun may be logged behind a change that it did not see yet. A grant lives half a minute; nothing
 * that began later than that before the change goes by what was before it.
 */
const underWayMs = 30_000;

/**
 * What is known of things by their key, as commands change it one after the other. A command that was announced and
 * not applied is taken back. `initial` is what holds before any command; undefined where that is not known.
 */
export const createTimeline = <Value>(initial: Value | undefined) => {
  const steps = new Map<string, Step<Value>[]>();

  const settle = (of: readonly Step<Value>[], base: Value): void => {
    of.reduce((value, step) => (step.value = step.change(value)), base);
  };

  /** Adds a change; the answer takes it back. `base` is what it changes where nothing was known before. */
  const add = (
    key: string,
    seq: number,
    at: number,
    base: Value,
    change: (before: Value) => Value,
  ): (() => void) => {
    const known = steps.get(key) ?? [];
    steps.set(key, known);
    const step: Step<Value> = { seq, at, change, value: change(known.at(-1)?.value ?? base) };
    known.push(step);
    return () => {
      known.splice(known.indexOf(step), 1);
      settle(known, base);
    };
  };

  /** By what stood before any step: where the first one came long ago, nothing goes by that any more. */
  const agreesAtFirst = (
    first: Step<Value> | undefined,
    at: number,
    holds: (value: Value) => boolean,
  ): Agreement => {
    if (first && first.at < at - underWayMs) return 'DISAGREES';
    if (initial === undefined) return 'UNKNOWN';
    if (!holds(initial)) return 'DISAGREES';
    return first ? 'OVERTAKEN' : 'AGREES';
  };

  /** Whether what an entry of this time says holds of what was known when it was written. */
  const agrees = (key: string, at: number, holds: (value: Value) => boolean): Agreement => {
    const known = steps.get(key) ?? [];
    const last = known.at(-1);
    if (!last) return agreesAtFirst(undefined, at, holds);
    if (holds(last.value)) return 'AGREES';
    for (let place = known.length - 2; place >= 0; place -= 1) {
      const [step, next] = [known[place], known[place + 1]];
      if (!step || !next || next.at < at - underWayMs) return 'DISAGREES';
      if (holds(step.value)) return 'OVERTAKEN';
    }
    return agreesAtFirst(known[0], at, holds);
  };

  /** What is known now; undefined where nothing is. */
  const now = (key: string): Value | undefined => steps.get(key)?.at(-1)?.value ?? initial;

  return { add, agrees, now };
};

export type Timeline<Value> = ReturnType<typeof createTimeline<Value>>;
