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

function extreme(bounds: readonly (Bound | undefined)[], sign: 1 | -1): Bound | undefined {
  return bounds.reduce((best, next) => {
    if (best === undefined || next === undefined) return undefined;
    const order = sign * Buffer.compare(next.component, best.component);
    return order > 0 || (order === 0 && next.inclusive) ? next : best;
  });
}

function asRange(constraint: Constraint): Constraint & { kind: 'range' } {
  if (constraint.kind === 'range') return constraint;
  const [first, last] = [constraint.components[0], constraint.components.at(-1)];
  if (first === undefined || last === undefined) return { kind: 'range' };
  return {
    kind: 'range',
    low: { component: first, inclusive: true },
    high: { component: last, inclusive: true },
  };
}

// What holds whichever branch of an $or is met: all their values, or the range that spans them.
function spanOf(branches: readonly (Constraint | undefined)[]): Constraint | undefined {
  const known = branches.filter((branch) => branch !== undefined);
  if (known.length < branches.length) return undefined;
  if (known.every((branch) => branch.kind === 'points')) {
    const distinct = new Map(
      known.flatMap(({ components }) => components).map((c) => [c.toString('latin1'), c]),
    );
    return { kind: 'points', components: [...distinct.values()].sort((a, b) => Buffer.compare(a, b)) };
  }
  const ranges = known.map(asRange);
  const bounds = ranges.flatMap(({ low, high }) => [low, high]).filter((bound) => bound !== undefined);
  if (new Set(bounds.map(({ component }) => component[0])).size !== 1) return undefined;
  const [low, high] = [
    extreme(
      ranges.map((r) => r.low),
      -1,
    ),
    extreme(
      ranges.map((r) => r.high),
      1,
    ),
  ];
  if (low === undefined && high === undefined) return undefined;
  return { kind: 'range', ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

function branchesOf(branches: readonly Fields[], prefix: string): [string, Constraint | undefined][] {
  const each = branches.map((branch) => {
    const found = new Map<string, Constraint>();
    collect(branch, prefix, found);
    return found;
  });
  return [...(each[0]?.keys() ?? [])].map((path) => [path, spanOf(each.map((found) => found.get(path)))]);
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
    else if (name === '$or')
      for (const [path, span] of branchesOf(condition as Fields[], prefix)) add(path, span);
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
