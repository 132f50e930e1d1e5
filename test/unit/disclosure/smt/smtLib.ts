import type { Algebra } from './algebra';

/** Wide enough for every index of a table; {@link createSmtLib} refuses a number that does not fit. */
export const bits = 8;

/** A term in SMT-LIB 2, by its name or in full. */
export type SmtTerm = string & { readonly smt: true };

/** An unknown: a number below `size`, or a truth. */
export interface Unknown {
  /** Its own among all unknowns of a world. */
  readonly name: string;
  readonly size: number | 'TRUTH';
}

const literal = (value: number): SmtTerm => {
  if (!Number.isInteger(value) || value < 0 || value >= 2 ** bits)
    throw new Error(`${value} does not fit into ${bits} bits`);
  return `#x${value.toString(16).padStart(bits / 4, '0')}` as SmtTerm;
};

/** Indices by the value that a column holds there. */
const byValue = <Value>(column: readonly Value[]): ReadonlyMap<Value, readonly number[]> => {
  const groups = new Map<Value, number[]>();
  for (const [index, value] of column.entries()) {
    const group = groups.get(value);
    if (group) group.push(index);
    else groups.set(value, [index]);
  }
  return groups;
};

/**
 * Writes an obligation in SMT-LIB 2, which any solver reads. Every compound term is defined once under a name of its
 * own, so that what formulas share is written, and solved, once.
 */
export const createSmtLib = () => {
  const lines: string[] = [];
  const named = new Map<string, SmtTerm>();

  const define = (sort: 'Bool' | 'Number', text: string): SmtTerm => {
    const known = named.get(text);
    if (known) return known;
    const name = `t${named.size}` as SmtTerm;
    lines.push(`(define-fun ${name} () ${sort === 'Bool' ? sort : `(_ BitVec ${bits})`} ${text})`);
    named.set(text, name);
    return name;
  };

  const joined = (operator: 'and' | 'or', ofNone: string, terms: readonly SmtTerm[]): SmtTerm => {
    const [first, ...rest] = [...new Set(terms)];
    if (first === undefined) return ofNone as SmtTerm;
    return rest.length === 0 ? first : define('Bool', `(${operator} ${[first, ...rest].join(' ')})`);
  };
  const any = (...terms: readonly SmtTerm[]): SmtTerm => joined('or', 'false', terms);
  const isAt = (index: SmtTerm, places: readonly number[]): SmtTerm =>
    any(...places.map((place) => define('Bool', `(= ${index} ${literal(place)})`)));
  const choose = (condition: SmtTerm, then: SmtTerm, otherwise: SmtTerm): SmtTerm =>
    then === otherwise ? then : define('Number', `(ite ${condition} ${then} ${otherwise})`);

  const algebra: Algebra<SmtTerm> = {
    truth: (value) => String(value) as SmtTerm,
    number: literal,
    all: (...terms) => joined('and', 'true', terms),
    any,
    not: (term) => define('Bool', `(not ${term})`),
    is: (one, other) => define('Bool', `(= ${one} ${other})`),
    reaches: (one, other) => define('Bool', `(bvuge ${one} ${other})`),
    choose,
    lookup: (column, index) => {
      const last = column.at(-1) ?? 0;
      return [...byValue(column)]
        .filter(([value]) => value !== last)
        .reduce((rest, [value, places]) => choose(isAt(index, places), literal(value), rest), literal(last));
    },
    holds: (column, index) => isAt(index, byValue(column).get(true) ?? []),
  };

  return {
    algebra,
    /** Declares an unknown, bounded by its size. */
    unknown: ({ name, size }: Unknown): SmtTerm => {
      const sort = size === 'TRUTH' ? 'Bool' : `(_ BitVec ${bits})`;
      lines.push(`(declare-const ${name} ${sort})`);
      if (size !== 'TRUTH') lines.push(`(assert (bvult ${name} ${literal(size)}))`);
      return name as SmtTerm;
    },
    /** The whole text so far: declarations and definitions in the order in which they were needed. */
    text: (): string => lines.join('\n'),
  };
};
