import type { Role } from '@mash-hub/shared/disclosure';
import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import { screeners } from './actors';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Contact } from './contact';
import { refusal, required } from './guards';
import { requireScreening } from './triageCheck';

export interface PatternReviewInput {
  /** How the contacts of the child hang together: cited in the analysis (R40). */
  readonly analysis: string;
  /** How many there were in the months that the procedure looks at; counted by the store, not by whoever reviews. */
  readonly contactsInPeriod: number;
}

/** Who explores a pattern: whoever screens, and who keeps the notes of domestic-abuse triage (R40). */
const reviewers: readonly Role[] = [...screeners, 'TRIAGE_NOTE_TAKER'];

/** Records how the child’s earlier contacts were explored as a pattern (R40). Throws FORBIDDEN, NOT_ALLOWED or BAD_USER_INPUT. */
export const recordPatternReview: Command<PatternReviewInput> = (contact, input, act) => {
  requireScreening(contact, act, reviewers, 'R40');
  const analysis = required(input.analysis, 'analysis', 'R40');
  const patternReview = { ...stamp(act), analysis, contacts: input.contactsInPeriod };
  return nextVersion(noted(contact, 'RECORD_PATTERN_REVIEW', act, null, { patternReview }));
};

/**
 * Throws NOT_ALLOWED where the child has had as many contacts as the procedure asks to explore, and nobody has (R40,
 * feature 23, V10). A procedure that asks for nothing lets every decision through.
 */
export const requirePatternAddressed = (
  { patternReview }: Pick<Contact, 'patternReview'>,
  contactsInPeriod: number,
  { contactPattern }: Pick<ProcedureProfile, 'contactPattern'>,
): void => {
  if (contactPattern === null || contactsInPeriod < contactPattern.contacts || patternReview !== null) return;
  const { months } = contactPattern;
  throw refusal('PATTERN_ADDRESSED', {
    detail: `This is contact ${String(contactsInPeriod)} for the child in ${String(months)} months: explore the pattern, record the review, then decide.`,
  });
};
