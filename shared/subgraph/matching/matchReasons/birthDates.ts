import { agrees, differs, unknown } from './finding';

/** What dates of birth say. */
export const birthDateFindings = {
  SAME_BIRTH_DATE: agrees(
    0.9,
    0.00005,
    'The date of birth is the same.',
    'One in twenty thousand shares a date of birth; twins do.',
  ),
  BIRTH_DATE_DAY_AND_MONTH_SWAPPED: agrees(
    0.015,
    0.00006,
    'Day and month of birth are exchanged, as in 04/05 for 05/04.',
    'Dates are written in both orders.',
  ),
  BIRTH_DATE_DIGITS_SWAPPED: agrees(
    0.01,
    0.0001,
    'Two digits of the date of birth that stand together are exchanged, as in 12 for 21.',
    'A usual slip in typing numbers.',
  ),
  BIRTH_DATE_YEAR_OFF_BY_ONE: agrees(
    0.015,
    0.0001,
    'Day and month of birth are the same and the year is next to it.',
    'A year reckoned from an age is often off by one.',
  ),
  BIRTH_DATE_ONE_DIGIT_OFF: agrees(
    0.04,
    0.0008,
    'One digit of the date of birth differs.',
    'One date in twenty-five is mistyped.',
  ),
  BIRTH_DATE_DIFFERS: differs(
    0.005,
    0.998,
    'The dates of birth differ by more than a slip: a parent of the same name, perhaps.',
    'A date of birth does not change.',
  ),
  BIRTH_DATE_MISSING: unknown(
    'One of the two has no date of birth, so that a parent of the same name cannot be told from the child.',
    'What is missing speaks neither for nor against.',
  ),
};
