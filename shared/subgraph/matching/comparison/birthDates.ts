import type { MatchReason } from '../matchReasons';

const differingDigits = (one: string, other: string): readonly number[] =>
  Array.from(one, (digit, place) => (digit === other.charAt(place) ? -1 : place)).filter(
    (place) => place >= 0,
  );

const isAdjacentExchange = (
  one: string,
  other: string,
  [first = 0, second = 0]: readonly number[],
): boolean =>
  second - first === 1 &&
  one.charAt(first) === other.charAt(second) &&
  one.charAt(second) === other.charAt(first);

/** What two dates of birth (ISO) say: equal, a slip in writing, different, or one of them missing. */
export const compareBirthDates = (one: string | null, other: string | null): MatchReason => {
  if (one === null || other === null) return 'BIRTH_DATE_MISSING';
  if (one === other) return 'SAME_BIRTH_DATE';
  const [year, month, day] = one.split('-');
  const [otherYear, otherMonth, otherDay] = other.split('-');
  if (year === otherYear && month === otherDay && day === otherMonth)
    return 'BIRTH_DATE_DAY_AND_MONTH_SWAPPED';
  if (month === otherMonth && day === otherDay && Math.abs(Number(year) - Number(otherYear)) === 1)
    return 'BIRTH_DATE_YEAR_OFF_BY_ONE';
  const places = differingDigits(one, other);
  if (places.length === 1) return 'BIRTH_DATE_ONE_DIGIT_OFF';
  if (places.length === 2 && isAdjacentExchange(one, other, places)) return 'BIRTH_DATE_DIGITS_SWAPPED';
  return 'BIRTH_DATE_DIFFERS';
};
