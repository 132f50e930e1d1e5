import { isOperators } from './filterRules';
import { encodeValue, typeBracket, type Direction } from './keyEncoding';
import { isFields, type Fields } from './values';

/** One end of a range: an ascending component, and whether it belongs to the range itself. */
export interface Bound {
  readonly component: Buffer;
  readonly inclusive: boolean;
}

/** What a filter demands of one path, as far as an index can use it; every matching document satisfies it. */
export type Constraint =
  | { readonly kind: 'points'; readonly components: readonly Buffer[] }
  | { readonly kind: 'range'; readonly low?: Bound; readonly high?: Bound };

/** A half-open interval [low, high) of index keys. */
export type Interval = readonly [low: Buffer, high: Buffer];

function points(values: readonly unknown[]): Constraint | undefined {
  if (values.some(Array.isArray)) return undefined;
  const distinct = new Map(values.map((v) => [encodeValue(v).toString('latin1'), encodeValue(v)]));
  return { kind: 'points', components: [...distinct.values()].sort((a, b) => Buffer.compare(a, b)) };
}

function ofOperator(name: string, operand: unknown): Constraint | undefined {
  if (name === '$in') return points(operand as unknown[]);
  if (name === '$eq') return points([operand]);
  if (name === '$exists' && operand === false) return points([null]);
  if (name === '$gt' || name === '$gte') {
    return { kind: 'range', low: { component: encodeValue(operand), inclusive: name === '$gte' } };
  }
  if (name === '$lt' || name === '$lte') {
    return { kind: 'range', high: { component: encodeValue(operand), inclusive: name === '$lte' } };
  }
  return undefined;
}

function sameType(a: Bound, b: Bound): boolean {
  return a.component[0] === b.component[0];
}

// Any one constraint alone is already true of every match, so where two do not combine the better one is kept.
function merge(known: Constraint | undefined, next: Constraint): Constraint {
  if (known === undefined || known.kind === 'points') return known ?? next;
  if (next.kind === 'points') return next;
  if (
    known.low !== undefined &&
    known.high === undefined &&
    next.high !== undefined &&
    sameType(known.low, next.high)
  ) {
    return { ...known, high: next.high };
  }
  if (
    known.high !== undefined &&
    known.low === undefined &&
    next.low !== undefined &&
    sameType(known.high, next.low)
  ) {
    return { ...known, low: next.low };
  }
  return known;
}

function collect(filter: Fields, prefix: string, into: Map<string, Constraint>): void {
  const add = (path: string, constraint: Constraint | undefined): void => {
    if (constraint !== undefined) into.set(path, merge(into.get(path), constraint));
  };
  for (const [name, condition] of Object.entries(filter)) {
    if (name === '$and')
      (condition as Fields[]).forEach((branch) => {
        collect(branch, prefix, into);
      });
    else if (name.startsWith('$')) continue;
    else if (!isOperators(condition)) add(prefix + name, points([condition]));
    else {
      for (const [operator, operand] of Object.entries(condition)) {
        if (operator === '$elemMatch' && isFields(operand) && !isOperators(operand))
          collect(operand, `${prefix}${name}.`, into);
        else add(prefix + name, ofOperator(operator, operand));
      }
    }
  }
}

/** What the filter (already checked) demands of each path, leaving out what no index can help with. */
export function constraintsOf(filter: Fields): ReadonlyMap<string, Constraint> {
  const found = new Map<string, Constraint>();
  collect(filter, '', found);
  return found;
}

/**
 * The interval of one component that a range allows. Where the field holds arrays only one bound may be used:
 * `{ $gt: 5, $lt: 9 }` is also met by [1, 12], one element for each bound.
 */
export function rangeInterval(
  range: Constraint & { kind: 'range' },
  direction: Direction,
  array: boolean,
  directedOf: (c: Buffer) => Buffer,
): Interval {
  const low = range.low;
  const high = array && low !== undefined ? undefined : range.high;
  const some = (low ?? high)?.component ?? Buffer.from([0]);
  const [bracketLow, bracketHigh] = typeBracket(some, direction);
  const [first, last] = direction === 1 ? [low, high] : [high, low];
  const after = (bound: Bound): Buffer => Buffer.concat([directedOf(bound.component), Buffer.from([0xff])]);
  return [
    first === undefined ? bracketLow : first.inclusive ? directedOf(first.component) : after(first),
    last === undefined ? bracketHigh : last.inclusive ? after(last) : directedOf(last.component),
  ];
}
