import { isFields } from './values';

const DIGITS = /^\d+$/;

/** What a dotted path reaches in a document. */
export interface Reached {
  /** The values at the end of the path, `undefined` where it is missing; arrays stay whole. */
  readonly values: readonly unknown[];
  /** Whether an array lies on the path before its end. */
  readonly throughArray: boolean;
}

function walk(value: unknown, parts: readonly string[], depth: number, found: unknown[]): boolean {
  const part = parts[depth];
  if (part === undefined) {
    found.push(value);
    return false;
  }
  if (Array.isArray(value)) {
    if (DIGITS.test(part)) walk(value[Number(part)], parts, depth + 1, found);
    for (const element of value) if (isFields(element)) walk(element, parts, depth, found);
    return true;
  }
  if (isFields(value)) {
    return walk(Object.hasOwn(value, part) ? value[part] : undefined, parts, depth + 1, found);
  }
  found.push(undefined);
  return false;
}

/** Follows a dotted path as MongoDB does: through sub-documents, into every element of an array, or by position. */
export function reach(document: unknown, path: readonly string[]): Reached {
  const found: unknown[] = [];
  const throughArray = walk(document, path, 0, found);
  return { values: found, throughArray };
}

/** The values that an equality is tried against: each value reached and, of an array, also each element. */
export function candidates(document: unknown, path: readonly string[]): readonly unknown[] {
  const { values } = reach(document, path);
  return values.some(Array.isArray)
    ? values.flatMap((v) => (Array.isArray(v) ? [v, ...(v as unknown[])] : [v]))
    : values;
}
