import { Context } from 'mingo/core';
import { $and, $nor, $not, $or } from 'mingo/operators/query/logical';
import { Query } from 'mingo/query';
import type { Options, QueryOperator } from 'mingo/types';
import { checkFilter, isOperators } from './filterRules';
import { encodeValue } from './keyEncoding';
import { candidates, reach } from './paths';
import type { Fields } from './values';

type Test = (value: unknown) => boolean;
type Predicate = (document: unknown) => boolean;

function isPrimitive(value: unknown): boolean {
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && !Number.isNaN(value))
  );
}

function equals(operand: unknown): Test {
  if (isPrimitive(operand)) return (value) => value === operand;
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined;
  const encoded = encodeValue(operand);
  return (value) => typeof value === typeof operand && value !== null && encoded.equals(encodeValue(value));
}

function isAmong(operands: readonly unknown[]): Test {
  const simple = new Set(operands.filter(isPrimitive));
  const encoded = new Set(
    operands.filter((o) => !isPrimitive(o)).map((o) => encodeValue(o).toString('latin1')),
  );
  return (value) =>
    simple.has(value) ||
    (encoded.size > 0 && !isPrimitive(value) && encoded.has(encodeValue(value).toString('latin1')));
}

// MongoDB compares only values of the same type (“type bracketing”), and NaN with nothing but itself.
function compares(operand: unknown, accept: (order: number) => boolean): Test {
  const encoded = encodeValue(operand);
  return (value) => {
    if (typeof operand === 'number' && typeof value === 'number') {
      if (Number.isNaN(operand) || Number.isNaN(value)) return Object.is(operand, value) && accept(0);
      return accept(operand === value ? 0 : value < operand ? -1 : 1);
    }
    const other = encodeValue(value);
    return other[0] === encoded[0] && accept(Buffer.compare(other, encoded));
  };
}

function someValue(test: (operand: unknown) => Test, negated = false) {
  return (selector: string, operand: unknown): Predicate => {
    const path = selector.split('.');
    const accepts = test(operand);
    return (document) => candidates(document, path).some(accepts) !== negated;
  };
}

function reached(test: (operand: unknown, options: Options) => (values: readonly unknown[]) => boolean) {
  return (selector: string, operand: unknown, options: Options): Predicate => {
    const path = selector.split('.');
    const accepts = test(operand, options);
    return (document) => accepts(reach(document, path).values);
  };
}

function elementMatches(operand: unknown, options: Options): (values: readonly unknown[]) => boolean {
  const criteria = operand as Fields;
  const direct = isOperators(criteria) && !/^\$(and|or|nor)$/.test(Object.keys(criteria)[0] ?? '');
  const query = new Query<Fields>(direct ? { element: criteria } : criteria, options);
  const accepts: Test = direct
    ? (element) => query.test({ element })
    : (element) => typeof element === 'object' && element !== null && query.test(element as Fields);
  return (values) => values.some((value) => Array.isArray(value) && value.some(accepts));
}

function hasEach(selector: string, operand: unknown): Predicate {
  const path = selector.split('.');
  const wanted = (operand as readonly unknown[]).map(equals);
  return (document) => {
    const values = candidates(document, path);
    return wanted.length > 0 && wanted.every((accepts) => values.some(accepts));
  };
}

/**
 * The query operators that exist: the structure of a query (logic, nesting) is mingo's; comparisons are by the same
 * order-preserving encoding as the indexes, so that an index and a scan can never disagree.
 */
export const QUERY_OPERATORS = {
  $and,
  $or,
  $nor,
  $not,
  $eq: someValue(equals),
  $ne: someValue(equals, true),
  $in: someValue((list) => isAmong(list as unknown[])),
  $nin: someValue((list) => isAmong(list as unknown[]), true),
  $gt: someValue((v) => compares(v, (order) => order > 0)),
  $gte: someValue((v) => compares(v, (order) => order >= 0)),
  $lt: someValue((v) => compares(v, (order) => order < 0)),
  $lte: someValue((v) => compares(v, (order) => order <= 0)),
  $all: hasEach,
  $exists: reached((wanted) => (values) => values.some((v) => v !== undefined) === wanted),
  $size: reached((size) => (values) => values.some((v) => Array.isArray(v) && v.length === size)),
  $elemMatch: reached(elementMatches),
};

/** For mingo: no operator is known to it but those above. */
export const QUERY_CONTEXT = { query: QUERY_OPERATORS as unknown as Record<`$${string}`, QueryOperator> };

const OPTIONS = { context: Context.init(QUERY_CONTEXT), scriptEnabled: false } as const;

/** Compiles a filter once; throws StoreFailure for anything in it that is not implemented. */
export function compileFilter(filter: Fields): (document: Fields) => boolean {
  checkFilter(filter);
  if (Object.keys(filter).length === 0) return () => true;
  const query = new Query<Fields>(filter, OPTIONS);
  return (document) => query.test(document);
}
