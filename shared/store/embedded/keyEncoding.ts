import { refuse } from './failure';
import { isFields } from './values';

/*
 * Order-preserving encoding: comparing two encoded keys byte by byte gives the order MongoDB gives the values.
 * A key is the concatenation of its components; each component is self-terminating, so that the keys which begin
 * with given components are exactly one interval. A descending component has all its bytes inverted.
 */
const TAG = { emptyArray: 0x08, null: 0x10, number: 0x20, string: 0x30, object: 0x40, array: 0x48 } as const;
const CLASS_TAG = { binary: 0x50, objectId: 0x60, boolean: 0x70, date: 0x80 } as const;
const END = Buffer.from([0]);

/** Sorts after every continuation of a key, because no tag and no inverted tag is 0xff. */
export const AFTER_ALL = Buffer.from([0xff]);

/** Ascending or descending, as MongoDB writes it in an index or a sort. */
export type Direction = 1 | -1;

function tagged(tag: number, body: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(body.length + 1);
  bytes[0] = tag;
  bytes.set(body, 1);
  return bytes;
}

function doubleBytes(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  if (Number.isNaN(value)) return bytes; // MongoDB orders NaN before every number
  bytes.writeDoubleBE(value === 0 ? 0 : value);
  if (value < 0) for (let i = 0; i < 8; i++) bytes[i] = ~(bytes[i] ?? 0);
  else bytes[0] = (bytes[0] ?? 0) | 0x80;
  return bytes;
}

// 0x00 ends a string, so the bytes 0x00 and 0x01 inside one are escaped.
function stringBytes(value: string): Buffer {
  const plain = Buffer.from(value, 'utf8');
  if (!plain.includes(0) && !plain.includes(1)) return Buffer.concat([plain, END]);
  const escaped: number[] = [];
  for (const byte of plain) escaped.push(...(byte < 2 ? [1, byte + 1] : [byte]));
  return Buffer.from([...escaped, 0]);
}

function objectBytes(value: object): Buffer {
  const parts = Object.entries(value).flatMap(([name, member]) => {
    const encoded = encodeValue(member);
    return [encoded.subarray(0, 1), stringBytes(name), encoded];
  });
  return Buffer.concat([...parts, END]);
}

function classBytes(value: object): Buffer {
  if (value instanceof Date) return tagged(CLASS_TAG.date, doubleBytes(value.getTime()));
  const bytes: unknown = Reflect.get(value, 'buffer');
  const kind: unknown = Reflect.get(value, '_bsontype');
  if (kind === 'ObjectId') return tagged(CLASS_TAG.objectId, Reflect.get(value, 'id') as Uint8Array);
  if (kind !== 'Binary' || !(bytes instanceof Uint8Array)) return refuse('a value cannot be ordered');
  const content = bytes.subarray(0, Number(Reflect.get(value, 'position')));
  const head = Buffer.alloc(5);
  head.writeUInt32BE(content.length);
  head[4] = Number(Reflect.get(value, 'sub_type'));
  return tagged(CLASS_TAG.binary, Buffer.concat([head, content]));
}

/** The ascending component of one value; a missing value counts as null. */
export function encodeValue(value: unknown): Buffer {
  if (value === null || value === undefined) return Buffer.from([TAG.null]);
  if (typeof value === 'number') return tagged(TAG.number, doubleBytes(value));
  if (typeof value === 'string') return tagged(TAG.string, stringBytes(value));
  if (typeof value === 'boolean') return Buffer.from([CLASS_TAG.boolean, value ? 1 : 0]);
  if (Array.isArray(value)) return tagged(TAG.array, Buffer.concat([...value.map(encodeValue), END]));
  if (isFields(value)) return tagged(TAG.object, objectBytes(value));
  if (typeof value === 'object') return classBytes(value);
  return refuse('a value cannot be ordered');
}

/** The component of an array without elements, which MongoDB orders before null. */
export const EMPTY_ARRAY = Buffer.from([TAG.emptyArray]);

/** The component as an index of that direction stores it. */
export function directed(component: Buffer, direction: Direction): Buffer {
  if (direction === 1) return component;
  const inverted = Buffer.allocUnsafe(component.length);
  for (let i = 0; i < component.length; i++) inverted[i] = ~(component[i] ?? 0);
  return inverted;
}

/** The half-open interval of all components of the same type as the given ascending component. */
export function typeBracket(component: Buffer, direction: Direction): readonly [Buffer, Buffer] {
  const tag = component[0] ?? 0;
  return direction === 1
    ? [Buffer.from([tag]), Buffer.from([tag + 1])]
    : [Buffer.from([~tag & 0xff]), Buffer.from([(~tag & 0xff) + 1])];
}
