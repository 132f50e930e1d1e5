import type { Algebra } from './algebra';

/** Whether a pair is in a table: rows that say the same are told apart once. */
export const pairsOf = <Term>({ any, all, holds }: Algebra<Term>, table: readonly (readonly boolean[])[]) => {
  const patterns = new Map<string, readonly boolean[]>(table.map((row) => [row.join(), row]));
  const groups = [...patterns].map(([key, row]) => ({
    row,
    places: table.map((other) => other.join() === key),
  }));
  return (index: Term, column: Term): Term =>
    any(...groups.map(({ row, places }) => all(holds(places, index), holds(row, column))));
};

/** The number at a pair of a table. */
export const numbersOf = <Term>(
  { lookup, choose, holds, number }: Algebra<Term>,
  table: readonly (readonly number[])[],
) => {
  const patterns = new Map<string, readonly number[]>(table.map((row) => [row.join(), row]));
  const groups = [...patterns].map(([key, row]) => ({
    row,
    places: table.map((other) => other.join() === key),
  }));
  return (index: Term, column: Term): Term =>
    groups.reduce(
      (rest, { row, places }) => choose(holds(places, index), lookup(row, column), rest),
      number(0),
    );
};
