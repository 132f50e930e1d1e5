// The check letters of the Police National Computer stand in this order, Z for a remainder of nought; I, O and S are unused.
const pncLetters = 'ZABCDEFGHJKLMNPQRTUVWXY';

/** True for the shape of a probation case reference number: a letter and six digits. A CRN has no check digit. */
export function isCrn(value: string): boolean {
  return /^[A-Z]\d{6}$/.test(value);
}

/** True for a Police National Computer id, `YY/NNNNNNNL` or `YYYY/NNNNNNNL`, whose check letter holds. */
export function isPncId(value: string): boolean {
  const match = /^(?:\d{2})?(\d{2})\/(\d{7})([A-Z])$/.exec(value);
  if (match === null) return false;
  const [, year = '', serial = '', letter = ''] = match;
  return pncIdFrom(year, serial) === `${year}/${serial}${letter}`;
}

/**
 * The Police National Computer id of a two-digit year and a seven-digit serial, its check letter at the end: the nine
 * digits as one number, modulo 23. Throws RangeError for other input.
 */
export function pncIdFrom(twoDigitYear: string, serial: string): string {
  if (!/^\d{2}$/.test(twoDigitYear) || !/^\d{7}$/.test(serial)) {
    throw new RangeError('A PNC id is made from a two-digit year and a seven-digit serial');
  }
  const letter = pncLetters.charAt(Number(twoDigitYear + serial) % pncLetters.length);
  return `${twoDigitYear}/${serial}${letter}`;
}
