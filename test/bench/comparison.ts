/** What two ways of doing the same cost, measured turn by turn. */
export interface Compared {
  /** Median over the rounds of (subject ÷ baseline), each round its own pair of neighbours in time. */
  readonly ratio: number;
  /** The lowest and the highest quarter of the rounds end and begin here. */
  readonly quartiles: readonly [number, number];
  readonly rounds: number;
  /** Median CPU time of one unit of work, milliseconds. */
  readonly subject: number;
  readonly baseline: number;
}

/** Two ways of doing the same; each answers with the CPU time of one unit of work, in milliseconds. */
export interface Contest {
  readonly subject: () => Promise<number>;
  readonly baseline: () => Promise<number>;
  readonly rounds: number;
  readonly warmUps: number;
}

const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((one, other) => one - other);
  const place = (sorted.length - 1) * part;
  const low = sorted[Math.floor(place)] ?? NaN;
  const high = sorted[Math.ceil(place)] ?? NaN;
  return low + (high - low) * (place - Math.floor(place));
};

/** The middle one of the values. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * Measures both in turns – A B, then B A – so that whatever else the machine does falls on both, and neither is always
 * the one that goes first.
 */
export const compare = async ({ subject, baseline, rounds, warmUps }: Contest): Promise<Compared> => {
  const turns: { readonly subject: number; readonly baseline: number }[] = [];
  for (let round = -warmUps; round < rounds; round++) {
    const isSubjectFirst = round % 2 === 0;
    const first = await (isSubjectFirst ? subject() : baseline());
    const second = await (isSubjectFirst ? baseline() : subject());
    const turn = isSubjectFirst ? { subject: first, baseline: second } : { subject: second, baseline: first };
    if (round >= 0) turns.push(turn);
  }
  const ratios = turns.map((turn) => turn.subject / turn.baseline);
  return {
    ratio: median(ratios),
    quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    rounds,
    subject: median(turns.map((turn) => turn.subject)),
    baseline: median(turns.map((turn) => turn.baseline)),
  };
};
