import type { Agency, ConsentStatus, OrderedLevel, Role, Threshold } from '@mash-hub/shared/disclosure';
import type { OverrideGround, ProfileId, Rag } from '@mash-hub/shared/profiles';

/** Where a contact is in the hub’s process (domain D0). */
export const contactStates = {
  RECEIVED: 'Arrived, not yet logged.',
  LOGGED: 'Logged; its status in social care is not yet checked.',
  AWAITING_MANAGER: 'Waiting for the Team Manager’s first review (R41).',
  WITH_ALLOCATED_WORKER: 'The child is open: the allocated worker owns the information (R30, R31).',
  WITH_AREA_TEAM: 'Closed within the re-referral window: straight to the area team (R35).',
  SPECIAL_ROUTE: 'On one of the special pathways (D2).',
  HELD_NO_CONSENT: 'Filed and parked: no consent and no ground (R221).',
  TRIAGE: 'Being looked at below the hub’s threshold (R62).',
  MASH_ASSESSMENT: 'Partners have been asked (R65, R81).',
  STRATEGY: 'Harm found: a strategy discussion is due or running (R67, R117).',
  DECIDED: 'The Team Manager has decided (R127).',
  EARLY_HELP: 'Diverted to early help (R65).',
  SIGNPOSTED: 'Outside the remit; signposted (R25).',
  NFA: 'No further action.',
  CLOSED_NO_ACTION: 'Closed from a hold, letters queued (R154).',
} as const;

export type ContactState = keyof typeof contactStates;

export type SubjectRole =
  | 'CHILD'
  | 'UNBORN_CHILD'
  | 'MOTHER'
  | 'FATHER'
  | 'CARER'
  | 'STEP_PARENT'
  | 'GRANDPARENT'
  | 'SIBLING'
  | 'OTHER_ADULT';

/** Who did something, and when: stamped on everything in an aggregate’s history. */
export interface Act {
  readonly at: Date;
  readonly by: { readonly sub: string; readonly agency: Agency; readonly role: Role };
}

export interface PersonName {
  readonly given: string;
  readonly family: string;
}

export interface SubjectPerson {
  readonly names: readonly PersonName[];
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly addresses: readonly string[];
  readonly nhsNumber: string | null;
  readonly upn: string | null;
}

/** One change of a person’s consent (R228–R231); the last one counts. */
export interface ConsentChange extends Act {
  readonly status: ConsentStatus;
  /** Who gave or refused: for a child a parent or carer in the contact (R230); null where nobody could be asked. */
  readonly givenBy: string | null;
  readonly note: string | null;
}

/** One person in the context of one contact. */
export interface Subject {
  /** Opaque; `<contact id>.<n>`. */
  readonly id: string;
  /** Pseudonymous id of the person across contacts; never leaves the hub but to the owners of records. */
  readonly personId: string;
  readonly role: SubjectRole;
  readonly person: SubjectPerson;
  /** The person’s own case record in social care, when one is known. */
  readonly caseReference: string | null;
  readonly consents: readonly ConsentChange[];
}

export interface Rating extends Act {
  readonly rag: Rag;
  readonly threshold: Threshold;
  readonly reason: string;
  readonly confirmed: boolean;
}

/** A ground that stands in for consent (F2). It does not raise the level. */
export interface Override extends Act {
  readonly id: string;
  readonly ground: OverrideGround;
  readonly reason: string;
  readonly subjects: readonly string[];
  /** Consent status of each subject when it was recorded. */
  readonly consentThen: readonly ConsentStatus[];
  readonly reviewDate: string;
  readonly lapsed: (Act & { readonly reason: string }) | null;
}

export type InformationRequestStatus =
  'ISSUED' | 'ACKNOWLEDGED' | 'IN_PROGRESS' | 'NO_RECORD' | 'UNSTAFFED' | 'SUBMITTED';

/** What a partner enters: its analysis, and references to records that stay with it (R111, R143). */
export interface AgencyReturn extends Act {
  readonly noRecord: boolean;
  readonly concernHeld: boolean | null;
  readonly analysis: string | null;
  readonly ragSuggestion: Rag | null;
  /** References of the owner’s records that it attaches. */
  readonly nominated: readonly string[];
}

export interface InformationRequest extends Act {
  readonly id: string;
  readonly agency: Agency;
  readonly status: InformationRequestStatus;
  readonly reason: string;
  readonly rag: Rag;
  /** The people asked about, and the consent or ground for each, as it stood (R91). */
  readonly subjects: readonly {
    readonly subject: string;
    readonly consent: ConsentStatus;
    readonly override: boolean;
  }[];
  readonly answer: AgencyReturn | null;
}

/** A seat at a discussion: an agency’s role, or one named person; a setting by its establishment. */
export interface Attendee {
  readonly agency: Agency;
  readonly role: Role | null;
  readonly establishment: string | null;
}

export interface Strategy extends Act {
  readonly attendees: readonly Attendee[];
  readonly quorate: boolean;
  /** Seats that the profile’s quorum wants and that nobody fills (R121). */
  readonly missingSeats: readonly string[];
  readonly outcome:
    | (Act & {
        readonly outcome: 'JOINT_S47' | 'SINGLE_AGENCY_S47' | 'POLICE_ONLY' | 'NO_S47' | 'NOT_HELD';
        readonly reason: string;
      })
    | null;
}

/** A relevance mark of the Team Manager on one record, or by name on one item of it (M6, B3). */
export interface RelevanceMark extends Act {
  readonly agency: Agency;
  readonly reference: string;
  readonly item: string | null;
  readonly reason: string | null;
}

export interface Decision extends Act {
  readonly outcome: string;
  readonly threshold: Threshold;
  readonly rationale: string;
  readonly missingAgencies: readonly Agency[];
}

export interface Recipient extends Attendee {
  readonly level: OrderedLevel;
}

export interface Release extends Act {
  readonly id: string;
  readonly recipients: readonly Recipient[];
  /** Records agreed for settings (M7). */
  readonly agreed: readonly { readonly agency: Agency; readonly reference: string }[];
  readonly revoked: (Act & { readonly reason: string }) | null;
}

/** Everything the hub knows of one contact: one document, its history inside; nothing is edited away. */
export interface Contact {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly profile: ProfileId;
  readonly profileVersion: string;
  readonly receivedAt: Date;
  readonly state: ContactState;
  readonly stateHistory: readonly (Act & {
    readonly from: ContactState | null;
    readonly to: ContactState;
    readonly event: string;
    readonly reason: string | null;
  })[];
  readonly channel: string;
  readonly narrative: string;
  readonly childVoice: string | null;
  readonly parentsViews: string | null;
  /** Professional referrers are named (R235); a public referrer’s identity is stored apart (R18). */
  readonly referrer: {
    readonly kind: 'PROFESSIONAL' | 'PUBLIC' | 'ANONYMOUS';
    readonly agency: Agency | null;
    readonly sub: string | null;
    readonly name: string | null;
    readonly contact: string | null;
  };
  readonly familyInformed: boolean;
  readonly familyNotInformedReason: string | null;
  /** What the referrer thinks the level of need is; stands in until a manager rates. */
  readonly perceivedThreshold: Threshold | null;
  /** The police incident that the contact merges on, where there is one. */
  readonly incidentReference: string | null;
  readonly subjects: readonly Subject[];
  readonly ratings: readonly Rating[];
  readonly screeningWorker: string | null;
  readonly overrides: readonly Override[];
  readonly assessmentCommencedAt: Date | null;
  readonly requests: readonly InformationRequest[];
  readonly discussion: (Act & { readonly attendees: readonly Attendee[] }) | null;
  readonly strategy: Strategy | null;
  readonly marks: readonly RelevanceMark[];
  readonly decision: Decision | null;
  readonly releases: readonly Release[];
  readonly disputes: readonly (Act & {
    readonly id: string;
    readonly ground: string;
    readonly state: 'RAISED';
  })[];
  /** Idempotency keys of commands already applied, with the fingerprint of their input. */
  readonly commands: readonly {
    readonly key: string;
    readonly fingerprint: string;
    readonly version: number;
  }[];
}
