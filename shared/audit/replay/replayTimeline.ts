/** One change of something, as a command announced it. */
export interface Change<Value> {
  /** When the request that made it began, milliseconds since the epoch. */
  readonly at: number;
  /** The version of its target on which it was based: of all that were based on one, one was made; null: not known. */
  readonly version: number | null;
  readonly change: (before: Value) => Value;
}

interface Step<Value> extends Change<Value> {
  value: Value;
}

/** How what an entry says stands to what was known: now, a moment ago, not at all; or nothing is known. */
export type Agreement = 'AGREES' | 'OVERTAKEN' | 'DISAGREES' | 'UNKNOWN';

/** What came of a comparison with what was known. */
export interface Verdict {
  readonly agreement: Agreement;
  /** Of a disagreement that may resolve itself: whether it stands, once all of the log was read. */
  readonly stands?: () => boolean;
}

/**
 * A reading that has begun may be logged behind a change that it did not see yet. A grant lives half a minute; nothing
 * that began later than that before the change goes by what was before it.
 */
const underWayMs = 30_000;

/** Whether two changes were based on one version, so that at most one of them was made. */
const exclude = (one: Pick<Change<unknown>, 'version'>, other: Pick<Change<unknown>, 'version'>): boolean =>
  one.version !== null && one.version === other.version;

/**
 * What is known of things by their key, as commands change it one after the other. A command that was announced and
 * not applied is taken back; one that a crash kept from being made is known by the next, which is based on the same
 * version. `initial` is what holds before any command; undefined where that is not known.
 */
export const createTimeline = <Value>(initial: Value | undefined) => {
  const steps = new Map<string, Step<Value>[]>();

  /** What a change was made to: what the last one left that does not exclude it. */
  const before = (known: readonly Step<Value>[], step: Change<Value>, base: Value): Value =>
    known.findLast((earlier) => !exclude(earlier, step))?.value ?? base;

  const settle = (known: readonly Step<Value>[], base: Value): void => {
    known.forEach((step, place) => (step.value = step.change(before(known.slice(0, place), step, base))));
  };

  /** Adds a change; the answer takes it back. `base` is what it changes where nothing was known before. */
  const add = (key: string, change: Change<Value>, base: Value): (() => void) => {
    const known = steps.get(key) ?? [];
    steps.set(key, known);
    const step: Step<Value> = { ...change, value: change.change(before(known, change, base)) };
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

  const agreementOf = (
    known: readonly Step<Value>[],
    at: number,
    holds: (value: Value) => boolean,
  ): Agreement => {
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

  /** Whether the last step was made: asked at the end, when it is known what came behind it. */
  const isMade = (known: readonly Step<Value>[], last: Step<Value>): boolean =>
    !known.slice(known.indexOf(last) + 1).some((later) => exclude(later, last));

  /**
   * Whether what an entry of this time says holds of what was known when it was written. A disagreement that holds of
   * what was known before the last command stands only if that command was made, which the next one says.
   */
  const agrees = (key: string, at: number, holds: (value: Value) => boolean): Verdict => {
    const known = steps.get(key) ?? [];
    const agreement = agreementOf(known, at, holds);
    const last = known.at(-1);
    if (agreement !== 'DISAGREES' || !last) return { agreement };
    const without =
      known.findLast((earlier) => earlier !== last && !exclude(earlier, last))?.value ?? initial;
    return without !== undefined && holds(without)
      ? { agreement, stands: () => isMade(known, last) }
      : { agreement };
  };

  /** What is known now; undefined where nothing is. */
  const now = (key: string): Value | undefined => steps.get(key)?.at(-1)?.value ?? initial;

  return { add, agrees, now };
};

export type Timeline<Value> = ReturnType<typeof createTimeline<Value>>;
