// The alphabet of the Department for Education's check letters: I, O and S are left out as too like digits.
const checkLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** True for a permanent unique pupil number: a check letter that holds and twelve digits, `W999628194821`. */
export function isUpn(value: string): boolean {
  return /^[A-Z]\d{12}$/.test(value) && upnFrom(value.slice(1)) === value;
}

/**
 * The unique pupil number with these twelve digits (local authority 3, school 4, year 2, serial 3), its check letter
 * in front. Throws RangeError unless given twelve digits.
 * Source: DfE, Unique pupil numbers: guide (weights 2 to 13, modulus 23).
 */
export function upnFrom(twelveDigits: string): string {
  if (!/^\d{12}$/.test(twelveDigits)) throw new RangeError('A UPN is made from twelve digits');
  const sum = Array.from(twelveDigits).reduce(
    (total, digit, index) => total + Number(digit) * (index + 2),
    0,
  );
  return checkLetters.charAt(sum % checkLetters.length) + twelveDigits;
}
