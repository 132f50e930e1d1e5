import { z } from 'zod';
import { isCrn, isNhsNumber, isPncId, isUpn } from '../identifiers';

const referenceShape = /^[\S ]{1,100}$/;

/** Text of one line or more, without the space around it; never empty. */
export const text = (longest: number) => z.string().trim().min(1).max(longest);

/** A reference in the agency's source system: one line, at most 100 characters. */
export const reference = z
  .string()
  .trim()
  .refine((value) => referenceShape.test(value), 'expected a reference of 1 to 100 characters in one line')
  .meta({
    minLength: 1,
    maxLength: 100,
    description: 'The reference in the agency’s own system; never reused.',
  });

/** Whether a value may be named in a report as the reference of a refused line. */
export const isReference = (value: unknown): value is string => reference.safeParse(value).success;

/** A point in time with its offset, so that no reader has to guess between summer and winter time. */
export const instant = z.iso
  .datetime({ offset: true })
  .describe('ISO date and time with offset, such as 2026-06-09T21:00:00+01:00.');

export const calendarDate = z.iso.date().describe('ISO date, such as 2018-05-04.');

const checked = (isValid: (value: string) => boolean, expectation: string, pattern: string) =>
  z
    .string()
    .trim()
    .refine(isValid, `expected ${expectation}`)
    .meta({ description: `Must be ${expectation}.`, pattern });

/**
 * The identifiers that an agency may hold, each checked by its own rule (domain B6). They never leave the agency.
 * An identifier of another name is refused: nothing could compare it.
 */
export const identifiers = z.strictObject({
  nhsNumber: checked(
    isNhsNumber,
    'an NHS number: ten digits with a valid check digit',
    '^ *\\d{3} ?\\d{3} ?\\d{4} *$',
  )
    .overwrite((value) => value.replaceAll(' ', ''))
    .exactOptional(),
  upn: checked(
    isUpn,
    'a UPN: a valid check letter and twelve digits',
    '^ *[A-HJ-NP-RT-Z]\\d{12} *$',
  ).exactOptional(),
  crn: checked(
    isCrn,
    'a probation case reference number: a letter and six digits',
    '^ *[A-Z]\\d{6} *$',
  ).exactOptional(),
  pncId: checked(
    isPncId,
    'a PNC id: year, stroke, seven digits and a valid check letter',
    '^ *(\\d{2})?\\d{2}/\\d{7}[A-Z] *$',
  )
    .overwrite((value) => value.slice(value.indexOf('/') - 2))
    .exactOptional(),
  caseId: text(40).describe('The person’s case number in the agency’s own system.').exactOptional(),
});
