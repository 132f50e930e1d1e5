import type { Agency } from '../disclosure';
import type { ClockKind } from '../time';
import type { Sector } from './channel';
import type { OutcomeCategory } from './outcome';
import type { Rag } from './rag';

/** The moments from which a duration can be measured (domain E1, "Measured from"), each with what it means. */
export const clockStarts = {
  RECEIPT: 'The hub received the information or referral.',
  INITIAL_CONTACT: 'The first contact about the child was made; receipt, where nothing else is recorded.',
  ASSESSMENT_COMMENCED: 'The MASH assessment commenced.',
  RAG_APPLIED: 'A manager applied the rating to the contact.',
  DECISION: 'The Team Manager took the decision.',
  ALLOCATION: 'The case was allocated to a worker.',
  CALL: 'The professional telephoned.',
  CONCERN_IDENTIFIED: 'The referring professional identified the concern.',
  REQUEST: 'The request reached the inbox of the one who is to answer it.',
} as const;

/** A moment from which a duration is measured. */
export type ClockStart = keyof typeof clockStarts;

/** A step of the case after the decision, by which a deadline is met (R135, K22). */
export type CaseStep = 'SOCIAL_WORKER' | 'FAMILY_SUPPORT_WORKER' | 'FAMILY_CALLED' | 'FAMILY_VISITED';

/** What must have happened by a deadline. */
export type DeadlinePurpose =
  | 'FIRST_RESPONSE'
  | 'DECISION'
  | 'WRITTEN_REFERRAL'
  | 'PARTNER_ANSWER'
  | 'STRATEGY'
  | 'DA_REVIEW'
  | 'ALLOCATION'
  | 'FAMILY_SEEN'
  | 'FEEDBACK';

/** One duration that a procedure sets. */
export interface DeadlineRule {
  /** Unique within the profile; stable across its versions. */
  readonly id: string;
  /** What is due, as a practitioner would say it. */
  readonly name: string;
  readonly purpose: DeadlinePurpose;
  /** The rating for which this holds; absent, it holds whatever the rating. */
  readonly priority?: Rag;
  /** True or false where it holds only with, or only without, a MASH assessment. */
  readonly withAssessment?: boolean;
  readonly kind: ClockKind;
  /** The agency whose answer is due (R98, R100); a rule for an answer without one is about an enquiry, not a contact. */
  readonly agency?: Agency;
  /** True where the agency’s first stage meets it: its answer has the time that the rating sets (R100). */
  readonly firstStage?: true;
  /** Whose enquiry from outside the hub is to be answered (R57). */
  readonly enquirer?: Sector;
  /** The outcomes after which it holds; absent, after every one. */
  readonly outcomes?: readonly OutcomeCategory[];
  /** The step that is due. */
  readonly step?: CaseStep;
  /** Hours, working days or calendar days, as `kind` says. */
  readonly amount: number;
  readonly from: ClockStart;
  /** True where a deadline that falls on a weekend or bank holiday moves to the next working day. */
  readonly rollsToWorkingDay?: true;
  /** Where the seed says so; `[INT]` marks our inference and `[P]` our proposal. */
  readonly source: string;
}
