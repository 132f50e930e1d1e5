import type { Agency, OrderedLevel, Role } from '@mash-hub/shared/disclosure';
import type { LetterKind, OutcomeCategory, OverrideGround, Rag } from '@mash-hub/shared/profiles';
import type { ContactState } from '../contact';
import type { EmergencyFinding } from '../parts/emergency';
import type { ContactType, PresentingIssue } from '../parts/intake';

/** Who a contact came from, as measures name it: an agency, or what kind of person else. */
export type MeasuredReferrer = Agency | 'PUBLIC' | 'ANONYMOUS' | 'NOT_STATED';

/** Something that had to be done by a time, and when it was; both null where it was not due or not done. */
export interface Timed {
  readonly due: Date | null;
  readonly doneAt: Date | null;
}

/**
 * What measures know of one contact (G1): codes, instants and counts.
 * INVARIANT: no name, no account, no reference of a record; what recognises a child stays inside the counting.
 */
export interface MeasuredContact {
  readonly receivedAt: Date;
  readonly referrer: MeasuredReferrer;
  readonly state: ContactState;
  readonly type: ContactType | null;
  readonly issues: readonly PresentingIssue[];
  /** A domestic-abuse contact from the police (K5). */
  readonly domesticAbuseNotice: boolean;
  /** Somebody asked for early help with it (K19). */
  readonly earlyHelpAsked: boolean;
  /** Kind of outcome; null while there is none (K12). */
  readonly outcome: OutcomeCategory | null;
  /** It became a referral to social care: decided at child-in-need or section 47 level (K2). */
  readonly referred: boolean;
  /** A multi-agency assessment was made for it and decided on (K4). */
  readonly assessed: boolean;
  readonly firstResponseAt: Date | null;
  /** When it was settled, or passed to whoever owns it; null while it is open (K21). */
  readonly settledAt: Date | null;
  /** When its own matter ended, from which a re-referral window runs (K13). */
  readonly closedAt: Date | null;
  readonly closedLately: boolean;
  readonly rag: Rag | null;
  /** Changes of colour, oldest first, `RED→AMBER` (R88). */
  readonly changes: readonly string[];
  /** The decision that the standing rating sets a time for (K10). */
  readonly decision: Timed;
  /** When a RED had to be commenced, and when it was, where the profile’s RED clock waits for that (R87). */
  readonly commencement: Timed | null;
  /** Other durations of the procedure, by their name there (K22). */
  readonly timescales: readonly (Timed & { readonly name: string })[];
  readonly consentRecorded: boolean;
  /** How complete the referral is, 0 to 100 (feature 10). */
  readonly completeness: number;
  readonly letters: readonly (Timed & { readonly kind: LetterKind })[];
  readonly satisfaction: readonly number[];
  readonly disputes: readonly { readonly state: string; readonly upheld: boolean | null }[];
  readonly requests: readonly (Timed & { readonly agency: Agency; readonly rag: Rag; readonly at: Date })[];
  /** Agencies at each strategy discussion that was held. */
  readonly strategies: readonly (readonly Agency[])[];
  readonly releases: readonly OrderedLevel[];
  readonly overrides: readonly { readonly ground: OverrideGround; readonly reviewDue: Date | null }[];
  /** Who opened somebody of it in an emergency, and what became of the review (K30). */
  readonly emergencies: readonly {
    readonly agency: Agency;
    readonly role: Role;
    readonly review: Timed;
    readonly finding: EmergencyFinding | null;
  }[];
  /** Section 47, and for a child there is neither consent nor a ground recorded (R134). */
  readonly overrideOwed: boolean;
  /** What each child is recognised by across contacts. */
  readonly children: readonly (readonly string[])[];
  /** Three or more contacts were explored as a pattern (R40). */
  readonly patternAddressed: boolean;
}
