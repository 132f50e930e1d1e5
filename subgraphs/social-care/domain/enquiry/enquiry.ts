import type { UnderProcedure } from '../actors';
import type { Act, Aggregate } from '../parts/act';
import type { PersonName } from '../parts/subject';

/** What somebody outside the hub asks it. An enquiry is no referral (I22). */
export const enquiryKinds = {
  CAFCASS: 'Cafcass asks whether social care is involved with a child (R57).',
  PROBATION_HOUSEHOLD: 'Probation asks about children in a household tied to an offender (R58).',
  OPEN_CHILD_INFORMATION: 'An agency asks for information about a child who is open (R34).',
  MAPPA: 'Public protection arrangements ask for sharing, attendance or an assessment (R56).',
} as const;

export type EnquiryKind = keyof typeof enquiryKinds;

export const enquiryStates = {
  OPEN: 'Not answered yet.',
  ANSWERED: 'Answered; it stays so.',
} as const;

export type EnquiryState = keyof typeof enquiryStates;

/** How a person who is asked about stands in social care’s own system. */
export const personStandings = {
  OPEN: 'Open: whoever asks is given the allocated worker and nothing else.',
  CLOSED: 'Was open; closed now.',
  KNOWN: 'On the system, never open.',
  NOT_KNOWN: 'Nothing is held under what was given.',
} as const;

export type PersonStanding = keyof typeof personStandings;

export interface EnquiredPerson {
  readonly names: readonly PersonName[];
  readonly birthDate: string | null;
  /** The person’s own case record, where the one who took the enquiry found it. */
  readonly caseReference: string | null;
}

/** What is said of one person. INVARIANT: of somebody open, hub staff name the allocated worker and write nothing. */
export interface PersonAnswer {
  readonly standing: PersonStanding;
  readonly allocatedWorker: string | null;
  readonly text: string | null;
}

/** What a manager decides on a public-protection enquiry about people who are not open (R56, feature 86). */
export interface MappaDecision {
  readonly share: boolean;
  readonly attend: boolean;
  readonly assess: boolean;
}

export interface EnquiryAnswer extends Act {
  /** In the order of the people asked about. */
  readonly people: readonly PersonAnswer[];
  readonly decision: MappaDecision | null;
}

/** An enquiry from outside and its answer: one document. */
export interface Enquiry extends Aggregate, UnderProcedure {
  readonly kind: EnquiryKind;
  readonly from: { readonly organisation: string; readonly name: string; readonly contact: string };
  /** When the e-mail or call came: from then its deadline runs (R57). */
  readonly receivedAt: Date;
  /** By when whoever asks wants the answer, where they said so (R34). */
  readonly wantedBy: Date | null;
  readonly about: readonly EnquiredPerson[];
  readonly reason: string;
  readonly recorded: Act;
  readonly answer: EnquiryAnswer | null;
}

export const stateOfEnquiry = ({ answer }: Pick<Enquiry, 'answer'>): EnquiryState =>
  answer === null ? 'OPEN' : 'ANSWERED';
