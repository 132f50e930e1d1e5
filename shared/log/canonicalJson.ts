/**
 * JSON in one form only (RFC 8785): keys in the order of their UTF-16 code units, no space, numbers and strings as
 * ECMAScript writes them. Two values have the same canonical JSON exactly if they are the same JSON.
 * Properties that are undefined are left out. Throws TypeError for what JSON cannot say: NaN, infinities, bigint,
 * functions, dates and other classes, lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalText(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (isPlainRecord(value)) return canonicalRecord(value);
  throw new TypeError('Not a JSON value');
}

function canonicalText(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('Not a JSON text: a lone surrogate');
  return JSON.stringify(text);
}

function canonicalNumber(number: number): string {
  if (!Number.isFinite(number)) throw new TypeError('Not a JSON number');
  return JSON.stringify(number);
}

function canonicalRecord(record: Readonly<Record<string, unknown>>): string {
  // The default order of sort() is that of UTF-16 code units, which is what the RFC asks for.
  const members = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .sort()
    .map((key) => `${canonicalText(key)}:${canonicalJson(record[key])}`);
  return `{${members.join(',')}}`;
}

function isPlainRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
