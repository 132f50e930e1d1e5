import { badInput, required } from './guards';

/** How a call for advice ended (R22). Any professional or parent may make one (R19). */
export const adviceOutcomes = {
  ADVICE: 'Advice was given, and that was all.',
  IMMEDIATE_ACTION: 'A child may be in danger now: action was taken at once.',
  SEND_MARF: 'The caller was told to send the written form.',
} as const;

export type AdviceOutcome = keyof typeof adviceOutcomes;

const identifiers: readonly RegExp[] = [
  // A date, with a name of a month or without one.
  /\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/,
  /\b\d{4}-\d{2}-\d{2}\b/,
  /\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{2,4}\b/i,
  // A postcode.
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i,
  // An NHS number, a telephone number, a UPN.
  /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/,
  /\b0\d{3,4} ?\d{3} ?\d{3,4}\b/,
  /\b[A-Z]\d{11}[0-9A-Z]\b/i,
];

/** Whether a text has a date, postcode, telephone number, NHS number or UPN in it: what would identify a child (R23). */
export const isIdentifying = (text: string): boolean => identifiers.some((pattern) => pattern.test(text));

/**
 * The words of an advice call as the log keeps them: a scenario about nobody (R20, R23). Throws BAD_USER_INPUT naming
 * the field where nothing was written, or where a child could be identified by it.
 */
export const adviceText = (text: string, field: 'scenario' | 'advice'): string => {
  const written = required(text, field, 'R21');
  if (isIdentifying(written))
    throw badInput(
      field,
      'R23',
      'Leave out names, dates of birth, postcodes and numbers: an advice call names nobody. If the child has to be named, take a referral.',
    );
  return written;
};
