/**
 * What the symbolic statement of the policy is written in: truths and small natural numbers. It is written once and
 * read twice: over plain values, to be compared with the kernel, and over terms of a solver, to be proved of every
 * input. What is proved is therefore what was compared.
 */
export interface Algebra<Term> {
  readonly truth: (value: boolean) => Term;
  readonly number: (value: number) => Term;
  /** True where all are; of none, true. */
  readonly all: (...truths: readonly Term[]) => Term;
  /** True where one is at least; of none, false. */
  readonly any: (...truths: readonly Term[]) => Term;
  readonly not: (truth: Term) => Term;
  /** Equality of two numbers. */
  readonly is: (one: Term, other: Term) => Term;
  /** `one` is at least `other`. */
  readonly reaches: (one: Term, other: Term) => Term;
  /** One of two numbers. */
  readonly choose: (condition: Term, then: Term, otherwise: Term) => Term;
  /** The number that a column holds at an index; past its end, that of its last row. */
  readonly lookup: (column: readonly number[], index: Term) => Term;
  /** Whether a column holds at an index; past its end it does not. */
  readonly holds: (column: readonly boolean[], index: Term) => Term;
}

/** The algebra over plain values, truths as 0 and 1: what the formulas mean at one concrete input. */
export const plainAlgebra: Algebra<number> = {
  truth: Number,
  number: (value) => value,
  all: (...truths) => Number(!truths.includes(0)),
  any: (...truths) => Number(truths.includes(1)),
  not: (truth) => 1 - truth,
  is: (one, other) => Number(one === other),
  reaches: (one, other) => Number(one >= other),
  choose: (condition, then, otherwise) => (condition === 1 ? then : otherwise),
  lookup: (column, index) => column[index] ?? column.at(-1) ?? 0,
  holds: (column, index) => Number(column[index] ?? false),
};

/** Words of the formulas that follow from those of an algebra. */
export const wordsOf = <Term>(algebra: Algebra<Term>) => {
  const { any, not, choose, reaches, is, number } = algebra;
  return {
    implies: (premise: Term, conclusion: Term): Term => any(not(premise), conclusion),
    lower: (one: Term, other: Term): Term => choose(reaches(one, other), other, one),
    higher: (one: Term, other: Term): Term => choose(reaches(one, other), one, other),
    isOneOf: (term: Term, values: readonly number[]): Term =>
      any(...values.map((value) => is(term, number(value)))),
    /** The value of the first case that applies, as a chain of early returns reads. */
    first: (cases: readonly (readonly [condition: Term, value: Term])[], otherwise: Term): Term =>
      cases.reduceRight((rest, [condition, value]) => choose(condition, value, rest), otherwise),
  };
};
