import { agrees, differs, unknown } from './finding';

/** What the agency’s own numbers say. */
export const identifierFindings = {
  SAME_IDENTIFIER: agrees(
    0.98,
    0.0000001,
    'The number that the referral gives, such as the NHS number, is the one in the record.',
    'A number is issued to one person; its check character catches most slips of the pen.',
  ),
  IDENTIFIER_CONFLICTS: differs(
    0.0005,
    0.9999,
    'Referral and record both give a valid number of the same kind, and the numbers differ.',
    'Two valid numbers are two people, but for a record merged late.',
  ),
  IDENTIFIER_INVALID: unknown(
    'The number that the referral gives fails its check character and was not compared: ask for it again.',
    'A mistyped number says nothing about who somebody is.',
  ),
  IDENTIFIER_ON_SEVERAL_RECORDS: unknown(
    'More than one record carries the number: a person has to say which it is.',
    'Twins’ and namesakes’ records get crossed in this way.',
  ),
};

/** What sex, addresses and the other records say. */
export const otherFindings = {
  SAME_SEX: agrees(0.98, 0.5, 'The sex is the same.', 'Half of all people share it.'),
  SEX_DIFFERS: differs(0.02, 0.5, 'The sex differs.', 'It is seldom written down wrongly.'),
  SAME_ADDRESS: agrees(
    0.7,
    0.02,
    'The present address is the same. It is so for the rest of the household.',
    'Those who are looked up together are often of one household.',
  ),
  FORMER_ADDRESS: agrees(
    0.12,
    0.005,
    'An address agrees with a former one.',
    'Agencies hear of a move at different times (domain B6).',
  ),
  ADDRESS_NEAR: agrees(
    0.05,
    0.01,
    'The addresses share a postcode, or differ by a letter or digit.',
    'House numbers are mistyped and left out.',
  ),
  ADDRESS_DIFFERS: differs(
    0.13,
    0.965,
    'No address of the two agrees.',
    'Families move, and fathers live elsewhere.',
  ),
  POSSIBLE_TWIN_ON_FILE: unknown(
    'Another record has the surname and the date of birth: where a twin is on file only the same given name links.',
    'Twins’ numbers are taken for one another, and their names are often alike.',
  ),
  ANOTHER_FITS_AS_WELL: unknown(
    'Another record fits name, date of birth and address as well or better, without the number.',
    'The number may have been taken from a twin, a parent of the same name or a second record of the same person.',
  ),
};
