import { StoreFailure } from './failure';
import { isOperators } from './filterRules';
import { encodeValue } from './keyEncoding';
import { compileFilter } from './matcher';
import { placeOf, type Place } from './updatePaths';
import { checkOperatorUpdate } from './updateRules';
import { isFields, type Fields } from './values';

type Change = (place: Place, operand: unknown, path: string) => void;

function isSame(a: unknown, b: unknown): boolean {
  return encodeValue(a).equals(encodeValue(b));
}

function arrayAt(place: Place, path: string, operator: string): unknown[] | undefined {
  const current = place.get();
  if (current === undefined) return undefined;
  if (!Array.isArray(current))
    throw new StoreFailure(2, `Cannot apply ${operator} to the non-array field '${path}'`);
  return [...(current as unknown[])];
}

function increment(place: Place, operand: unknown, path: string): void {
  const current = place.get() ?? 0;
  if (place.get() === null || typeof current !== 'number') {
    throw new StoreFailure(14, `Cannot apply $inc to the non-numeric field '${path}'`);
  }
  const next = current + Number(operand);
  if (Number.isInteger(next) && !Number.isSafeInteger(next))
    throw new StoreFailure(2, `$inc overflows at '${path}'`);
  place.set(next);
}

function keepExtreme(sign: 1 | -1): Change {
  return (place, operand) => {
    const current = place.get();
    if (current === undefined || sign * Buffer.compare(encodeValue(operand), encodeValue(current)) > 0)
      place.set(operand);
  };
}

function push(place: Place, operand: unknown, path: string): void {
  const modifiers: Fields = isOperators(operand) ? operand : { $each: [operand] };
  const array = arrayAt(place, path, '$push') ?? [];
  const position = modifiers.$position;
  array.splice(typeof position === 'number' ? position : array.length, 0, ...(modifiers.$each as unknown[]));
  const slice = modifiers.$slice;
  if (typeof slice !== 'number') place.set(array);
  else place.set(slice < 0 ? array.slice(slice) : array.slice(0, slice));
}

function addToSet(place: Place, operand: unknown, path: string): void {
  const array = arrayAt(place, path, '$addToSet') ?? [];
  const values = isOperators(operand) ? (operand.$each as unknown[]) : [operand];
  for (const value of values) if (!array.some((element) => isSame(element, value))) array.push(value);
  place.set(array);
}

function pull(place: Place, operand: unknown, path: string): void {
  const array = arrayAt(place, path, '$pull');
  if (array === undefined) return;
  if (isFields(operand) && !isOperators(operand)) {
    const matches = compileFilter(operand);
    place.set(array.filter((element) => !(isFields(element) && matches(element))));
    return;
  }
  const matches = compileFilter({ element: operand });
  place.set(array.filter((element) => !matches({ element })));
}

const CHANGES: Readonly<Record<string, { readonly creates: boolean; readonly change: Change }>> = {
  $set: {
    creates: true,
    change: (place, operand) => {
      place.set(operand);
    },
  },
  $setOnInsert: {
    creates: true,
    change: (place, operand) => {
      place.set(operand);
    },
  },
  $unset: {
    creates: false,
    change: (place) => {
      place.remove();
    },
  },
  $inc: { creates: true, change: increment },
  $max: { creates: true, change: keepExtreme(1) },
  $min: { creates: true, change: keepExtreme(-1) },
  $push: { creates: true, change: push },
  $addToSet: { creates: true, change: addToSet },
  $pull: { creates: false, change: pull },
};

/** A deep copy; dates, ids and binaries are shared, because nothing changes them in place. */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copyOf(member)]));
}

/**
 * Compiles an update by operators into a function from a document to its next version; the document is not changed.
 * Unlike mingo's updater, which silently leaves a field alone when an operator does not fit it, every mismatch is
 * refused under MongoDB's code (14 not a number, 2 not an array, 28 no such place).
 */
export function compileUpdate(update: Fields): (document: Fields, inserting: boolean) => Fields {
  checkOperatorUpdate(update);
  const operators = Object.entries(update) as [string, Fields][];
  return (document, inserting) => {
    const next = copyOf(document) as Fields;
    for (const [operator, operands] of operators) {
      const rule = CHANGES[operator];
      if (rule === undefined || (operator === '$setOnInsert' && !inserting)) continue;
      for (const [path, operand] of Object.entries(operands)) {
        const place = placeOf(next, path, rule.creates);
        if (place !== undefined) rule.change(place, copyOf(operand), path);
      }
    }
    return next;
  };
}
