import * as BSON from 'bson';
import { refuse, StoreFailure } from './failure';

/** The library that the driver has inside, by itself: to load the driver too takes longer than to open a store. */
export { BSON };

/** A document, command or sub-document as decoded from BSON. */
export type Fields = Record<string, unknown>;

const DECODE = { promoteBuffers: false, promoteLongs: true, promoteValues: true } as const;

/** Decodes one BSON document; integers beyond 2^53 stay `Long` objects, so that they can be refused. */
export function decode(bytes: Uint8Array): Fields {
  return BSON.deserialize(bytes, DECODE);
}

/** Encodes one document. `undefined` members are left out. */
export function encode(document: Fields): Buffer {
  return Buffer.from(BSON.serialize(document, { ignoreUndefined: true }));
}

/** Whether the value is a sub-document (not an array, a date or one of BSON's own classes). */
export function isFields(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Narrows to a sub-document, or refuses with MongoDB's TypeMismatch. */
export function asFields(value: unknown, what: string): Fields {
  if (isFields(value)) return value;
  throw new StoreFailure(14, `${what} must be an object`);
}

/** Narrows to an array, or refuses with MongoDB's TypeMismatch. */
export function asArray(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new StoreFailure(14, `${what} must be an array`);
}

/** Narrows to a safe integer of at least `least`, or refuses with FailedToParse. */
export function asInteger(value: unknown, what: string, least = 0): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
  throw new StoreFailure(9, `${what} must be an integer of at least ${String(least)}`);
}

/** Narrows to a string that is not empty, or refuses with BadValue. */
export function asName(value: unknown, what: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new StoreFailure(2, `${what} must be a non-empty string`);
}

const ALLOWED_CLASSES: ReadonlySet<unknown> = new Set(['ObjectId', 'Binary']);

// Decimal128, 64-bit integers beyond 2^53, regular expressions, code, timestamps and DBRefs have no
// comparison here that agrees with MongoDB's; storing or asking for one would be silently wrong.
function isScalar(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'object') {
    return value instanceof Date || ALLOWED_CLASSES.has(Reflect.get(value, '_bsontype'));
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Refuses a value that is not, at any depth, of the BSON types the store implements. */
export function checkValue(value: unknown): void {
  if (Array.isArray(value)) {
    value.forEach(checkValue);
    return;
  }
  if (isFields(value)) {
    Object.values(value).forEach(checkValue);
    return;
  }
  if (isScalar(value)) return;
  const name: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, '_bsontype') : undefined;
  refuse(
    `values of type ${typeof name === 'string' ? name : value instanceof RegExp ? 'RegExp' : typeof value} are not supported`,
  );
}

/** Refuses a document to be stored whose values or field names the store does not implement. */
export function checkStored(value: unknown): void {
  if (Array.isArray(value)) {
    value.forEach(checkStored);
    return;
  }
  if (!isFields(value)) {
    checkValue(value);
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    if (name.startsWith('$')) {
      throw new StoreFailure(
        52,
        `The dollar ($) prefixed field '${name}' is not allowed in stored documents`,
      );
    }
    if (name === '' || name === '__proto__' || name.includes('.'))
      refuse(`field name '${name}' is not supported`);
    checkStored(member);
  }
}
