/** The digits with which numbers of the range kept for tests begin; no patient is ever given one. */
export const testNhsPrefix = '999';

/** True for ten digits (spaces allowed, as on letters: `999 526 0182`) whose modulus 11 check digit holds. */
export function isNhsNumber(value: string): boolean {
  const digits = value.replaceAll(' ', '');
  return /^\d{10}$/.test(digits) && nhsNumberFrom(digits.slice(0, 9)) === digits;
}

/** True for a valid NHS number out of the test range. */
export function isTestNhsNumber(value: string): boolean {
  return isNhsNumber(value) && value.startsWith(testNhsPrefix);
}

/**
 * The NHS number that begins with these nine digits; null where its check digit would be 10, as such numbers are never
 * issued. Throws RangeError unless given nine digits.
 * Source: NHS Data Model and Dictionary, NHS NUMBER (modulus 11, weights 10 down to 2).
 */
export function nhsNumberFrom(nineDigits: string): string | null {
  if (!/^\d{9}$/.test(nineDigits)) throw new RangeError('An NHS number is made from nine digits');
  const sum = Array.from(nineDigits).reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const checkDigit = (11 - (sum % 11)) % 11;
  return checkDigit === 10 ? null : `${nineDigits}${String(checkDigit)}`;
}
