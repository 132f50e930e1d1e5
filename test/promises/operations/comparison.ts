import type { ExecutionResult } from 'graphql';
import { at } from '../../support/aCase';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The places of an answer at which the order of a list is part of it, without the numbers in them. */
export type Ordered = ReadonlySet<string>;

const inOneOrder = (list: readonly unknown[]): readonly unknown[] =>
  list
    .map((value) => [canonical(value), value] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, value]) => value);

const canonical = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(canonical).sort().join()}]`
    : isObject(value)
      ? `{${Object.keys(value)
          .sort()
          .map((name) => `${name}:${canonical(value[name])}`)
          .join()}}`
      : JSON.stringify(value);

/**
 * The first path at which two values differ, with both; null where they are equal. The order of keys says nothing, nor
 * does that of a list that is not among the ordered ones: records come in no stated order.
 */
export const firstDifference = (
  expected: unknown,
  actual: unknown,
  path = '',
  ordered: Ordered = new Set(),
): string | null => {
  if (expected === actual) return null;
  const both = Array.isArray(expected) && Array.isArray(actual);
  if (both && expected.length === actual.length && !ordered.has(path.replaceAll(/\.\d+(?=\.|$)/g, '')))
    return firstInEach(inOneOrder(expected), inOneOrder(actual), path, ordered);
  if (both && expected.length !== actual.length)
    return `${path}: expected ${String(expected.length)} entries, found ${String(actual.length)}`;
  if (isObject(expected) && isObject(actual) && Array.isArray(expected) === Array.isArray(actual)) {
    return firstInEach(expected, actual, path, ordered);
  }
  return `${path}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(actual)}`;
};

const firstInEach = (expected: object, actual: object, path: string, ordered: Ordered): string | null => {
  for (const name of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const [one, other] = [expected, actual].map((value): unknown =>
      Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined,
    );
    const found = firstDifference(one, other, `${path}.${name}`, ordered);
    if (found) return found;
  }
  return null;
};

type Errors = readonly {
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: object | undefined;
}[];

/** Each error as its place and code, in a fixed order; where no data is left the places say nothing. */
const placesOf = (errors: Errors, hasData: boolean): readonly string[] => {
  const all = errors.map(({ path, extensions }) => {
    const code = String(at(extensions, 'code'));
    return hasData ? `${(path ?? []).join('.')} ${code}` : code;
  });
  return [...new Set(all)].sort();
};

/** Whether nothing is said: a refused root may stand as an object with nothing in it, so that other agencies’ answers stay. */
const holdsNothing = (value: unknown): boolean =>
  value === null ||
  (isObject(value) &&
    Object.entries(value).every(([name, part]) => isTypeName(name, part) || holdsNothing(part)));

const isTypeName = (name: string, part: unknown): boolean =>
  typeof part === 'string' &&
  (name === '__typename' || /^[A-Z]\w+(Disclosure|Connection)$|^Audit$|^Contact$/.test(part));

/** The first way in which an answer is not what was expected: its data, then its errors. */
export const disagreement = (expected: ExecutionResult, text: string, ordered: Ordered): string | null => {
  const actual = JSON.parse(text) as { data?: unknown; errors?: Errors };
  // As it would come over the wire, without prototypes.
  const data: unknown = JSON.parse(JSON.stringify(expected.data ?? null));
  if (data === null && expected.errors?.length && holdsNothing(actual.data ?? null))
    return firstDifference(placesOf(expected.errors, false), placesOf(actual.errors ?? [], false), 'errors');
  const [one, other] = [JSON.stringify(data), JSON.stringify(actual.data ?? null)];
  const found = one === other ? null : firstDifference(data, actual.data ?? null, 'data', ordered);
  if (found) return found;
  const hasData = data !== null;
  return firstDifference(
    placesOf(expected.errors ?? [], hasData),
    placesOf(actual.errors ?? [], hasData),
    'errors',
  );
};
