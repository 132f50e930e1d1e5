import { agencies, disclosureLevels, withheldReasons } from '../../disclosure';
import { enumOf } from './enumOf';

/** Which of the five an answer is (design 1.4); *unavailable* is an error, because then nobody answered. */
export const answers = {
  DISCLOSED: 'Something is disclosed.',
  WITHHELD: 'Something is held, and all of it is withheld; `withheld` says why.',
  NOTHING_HELD: 'The agency holds nothing about this person.',
  NOT_ASKED: 'The agency has not been asked about this person.',
  AWAITING: 'The agency has not yet confirmed who this is in its own records.',
} as const;

export type Answer = keyof typeof answers;

export const DisclosureLevelEnum = enumOf(
  'DisclosureLevel',
  'How much is disclosed. The first five are ordered, each shows all that the one before shows; DA_ENVELOPE and OWN stand beside the order.',
  disclosureLevels,
);

export const AnswerEnum = enumOf(
  'Answer',
  'What kind of answer an agency gives: withheld, nothing held, not asked and awaiting are four different things.',
  answers,
);

export const WithheldReasonEnum = enumOf(
  'WithheldReason',
  'Why something is withheld. Withheld data is an answer, never an error.',
  withheldReasons,
);

export const AgencyEnum = enumOf(
  'Agency',
  'An agency family that keeps its own records and answers for them.',
  agencies,
);
