/** One input of an evaluator: its name in words and, once it was read on a path, which of its values it has there. */
export interface Input {
  readonly name: string;
  /** The value that an index of the domain stands for, in words. */
  readonly say: (choice: number) => string;
  /** How many values there are, where that does not depend on other choices. */
  readonly values?: number;
}

/** One choice of a path in words, and how many values there were. */
export interface Word {
  readonly input: string;
  readonly value: string;
  readonly values: number;
}

/** What has to happen beside the choice itself, where a choice narrows what other inputs can still be. */
export interface Narrowing {
  readonly chosen: (choice: number, depth: number) => void;
  readonly undone: (depth: number) => void;
}

interface Step {
  input: number;
  weights: readonly number[];
  /** States that were open before this choice, apart from those of the second person. */
  before: number;
  beforeSecond: number;
}

/**
 * Enumerates the values of inputs in the order in which somebody reads them: the first time that an input is read on a
 * path, the enumeration branches over its whole domain, so an input that nobody reads is covered with all its values
 * at once (demand-driven enumeration, as in Lazy SmallCheck). Depth first, by replaying with one more choice.
 *
 * Whoever reads must be deterministic. `weights` say how many states each value of a domain stands for.
 */
export class Oracle {
  private readonly choices: number[] = [];
  private readonly inputs: Input[] = [];
  private readonly narrowings: (Narrowing | undefined)[] = [];
  private readonly ofSecond: boolean[] = [];
  private readonly trail: Step[] = [];
  private depth = 0;
  private open = 1;
  private openSecond = 1;

  /** How many choices the path has so far; what was decided before the choice that changed last needs no replay. */
  get length(): number {
    return this.depth;
  }

  /** Adds an input. `second` keeps the states of a second person apart, because their product needs more than 53 bits. */
  input(
    input: Input,
    { narrowing, second = false }: { narrowing?: Narrowing; second?: boolean } = {},
  ): number {
    this.choices.push(-1);
    this.narrowings.push(narrowing);
    this.ofSecond.push(second);
    return this.inputs.push(input) - 1;
  }

  /** The value of an input on this path, as an index of its domain: a new choice the first time. */
  choose(input: number, weights: readonly number[]): number {
    const choice = this.choices[input] ?? -1;
    return choice >= 0 ? choice : this.branch(input, weights);
  }

  /** Fixes an input that no law reads from the path: it does not branch until {@link release}. */
  hold(input: number, choice: number): void {
    this.choices[input] = choice;
  }

  release(input: number): void {
    this.choices[input] = -1;
  }

  /** Calls `visit` once for each path, with the depth of the first choice that differs from the path before. */
  enumerate(states: Size, visit: (changedFrom: number) => void): Coverage {
    this.depth = 0;
    this.open = states.first;
    this.openSecond = states.second;
    const tally = createTally();
    let changedFrom = 0;
    do {
      visit(changedFrom);
      tally.add(this.open, this.openSecond);
      changedFrom = this.advance();
    } while (changedFrom >= 0);
    return tally.coverage();
  }

  /** How many states the path covers as it stands: those of every input that was not read. */
  covered(): bigint {
    return BigInt(this.open) * BigInt(this.openSecond);
  }

  /** What this path rests on: every input that was read, with its value. */
  words(): readonly Word[] {
    return this.trail.slice(0, this.depth).map(({ input }) => {
      const { name, say, values = Infinity } = this.inputs[input] ?? { name: '', say: String };
      return { input: name, value: say(this.choices[input] ?? -1), values };
    });
  }

  private branch(input: number, weights: readonly number[]): number {
    const step = (this.trail[this.depth] ??= { input, weights, before: 0, beforeSecond: 0 });
    step.input = input;
    step.weights = weights;
    step.before = this.open;
    step.beforeSecond = this.openSecond;
    this.depth += 1;
    this.take(step, 0);
    return 0;
  }

  private take(step: Step, choice: number): void {
    const { input, weights } = step;
    this.choices[input] = choice;
    const share = weights[choice] ?? 0;
    let all = 0;
    for (const weight of weights) all += weight;
    if (this.ofSecond[input] === true) this.openSecond = (step.beforeSecond / all) * share;
    else this.open = (step.before / all) * share;
    this.narrowings[input]?.chosen(choice, this.depth - 1);
  }

  /** Goes on to the next value of the last choice that has one; -1 when there is none. */
  private advance(): number {
    while (this.depth > 0) {
      const step = this.trail[this.depth - 1];
      if (!step) break;
      this.narrowings[step.input]?.undone(this.depth - 1);
      this.open = step.before;
      this.openSecond = step.beforeSecond;
      const next = (this.choices[step.input] ?? -1) + 1;
      if (next < step.weights.length) {
        this.take(step, next);
        return this.depth - 1;
      }
      this.choices[step.input] = -1;
      this.depth -= 1;
    }
    return -1;
  }
}

/** The number of states of a space: the product of both parts. */
export interface Size {
  readonly first: number;
  readonly second: number;
}

/** What an enumeration looked at: paths, and the states that they cover together. */
export interface Coverage {
  readonly leaves: number;
  readonly states: bigint;
}

const exact = 2 ** 52;

/** Adds up products of two numbers without rounding: INVARIANT, each of the two is below 2^52. */
const createTally = () => {
  const sums = new Map<number, number>();
  let states = 0n;
  let leaves = 0;
  return {
    add: (first: number, second: number): void => {
      leaves += 1;
      const sum = (sums.get(second) ?? 0) + first;
      if (sum < exact) {
        sums.set(second, sum);
        return;
      }
      states += BigInt(sum) * BigInt(second);
      sums.set(second, 0);
    },
    coverage: (): Coverage => {
      for (const [second, sum] of sums) states += BigInt(sum) * BigInt(second);
      sums.clear();
      return { leaves, states };
    },
  };
};
