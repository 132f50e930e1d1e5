import type { Agency, ConsentStatus, OrderedLevel, Threshold } from '@mash-hub/shared/disclosure';
import type { Channel, OutcomeCategory, OverrideGround, ProfileId, Rag } from '@mash-hub/shared/profiles';
import type { ContactState } from './machines/contact';
import type { DomesticAbuseOutcome } from './machines/domesticAbuseItem';
import type { Act, Aggregate } from './parts/act';
import type {
  Allocation,
  Diversion,
  NonPartnerRequest,
  Oversight,
  PathwayRecord,
  PatternReview,
  Recommendation,
  ReRatingRequest,
  RiskAssessment,
  TriageCheck,
  TriageView,
} from './parts/direction';
import type { Dispute } from './parts/dispute';
import type { Emergency } from './parts/emergency';
import type {
  AcceptedLink,
  ContactType,
  EmergencyResponse,
  MergedReferral,
  Origin,
  PresentingIssue,
  WrittenForm,
} from './parts/intake';
import type { Letter, ReferrerFeedback } from './parts/letter';
import type { Attendee, Strategy } from './parts/meeting';
import type { InformationRequest } from './parts/request';
import type { Subject } from './parts/subject';
import type { WriteBack } from './parts/writeBack';

export type { Act } from './parts/act';
export type { Attendee, Strategy } from './parts/meeting';
export type { AgencyReturn, InformationRequest, InformationRequestStatus } from './parts/request';
export type { ConsentChange, PersonName, Subject, SubjectPerson, SubjectRole } from './parts/subject';
export { contactStates, type ContactState } from './machines/contact';

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

/** A relevance mark of the Team Manager on one record, or by name on one item of it (M6, B3). */
export interface RelevanceMark extends Act {
  readonly agency: Agency;
  readonly reference: string;
  readonly item: string | null;
  readonly reason: string | null;
}

export interface Decision extends Act {
  /** In the authority’s own terms. */
  readonly outcome: string;
  readonly category: OutcomeCategory;
  /** Professionals who agreed, where the authority decides together (R129, feature 63). */
  readonly agreedBy: readonly Attendee[];
  readonly threshold: Threshold;
  readonly rationale: string;
  /** What the worker is to do, where the authority’s decisions say so (R131). */
  readonly actions: readonly string[];
  /** Who disagreed and why, where the Team Manager had the last word (R128). */
  readonly dissent: string | null;
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
  /** On what it rests for each child: row of the decision table, consent and overrides as they stood (R142). */
  readonly basis: readonly {
    readonly subject: string;
    readonly row: string;
    readonly consent: ConsentStatus;
    readonly overrides: readonly string[];
  }[];
  readonly revoked: (Act & { readonly reason: string }) | null;
}

/** What of a contact comes from its domestic-abuse notice while triage hears it, and after (D11, F4). */
export interface DomesticAbuseTriage {
  readonly members: readonly Attendee[];
  /** The child’s open CAF, to whose worker an outcome below level 4 goes (R170); null where there is none. */
  readonly openCaf: { readonly leadProfessional: string | null } | null;
  readonly views: readonly TriageView[];
  /** Members who neither came nor sent a delegate, as noted with the outcome (R176). */
  readonly absent: readonly Attendee[];
  /** The outcome that triage gave this child (R179); null until then. */
  readonly outcome: (Act & { readonly outcome: DomesticAbuseOutcome; readonly reason: string }) | null;
  /** When the outcome took the contact further: at once where a manager agreed it, else when one approved (R181). */
  readonly tookEffect: Act | null;
}

/** Everything the hub knows of one contact: one document, its history inside; nothing is edited away. */
export interface Contact extends Aggregate {
  readonly reference: string;
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
  readonly channel: Channel;
  readonly type: ContactType | null;
  readonly issues: readonly PresentingIssue[];
  readonly origin: Origin;
  readonly forms: readonly WrittenForm[];
  readonly merged: readonly MergedReferral[];
  /** Links accepted between this contact and the record of an unidentified child (R27). */
  readonly links: readonly AcceptedLink[];
  readonly emergencyResponse: EmergencyResponse | null;
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
    /** A professional passed on what a relative or neighbour said, whose identity is kept apart (R236). */
    readonly relaysSomebody: boolean;
  };
  readonly familyInformed: boolean;
  readonly familyNotInformedReason: string | null;
  /** What the referrer thinks the level of need is; stands in until a manager rates. */
  readonly perceivedThreshold: Threshold | null;
  /** The police incident that the contact merges on, where there is one. */
  readonly incidentReference: string | null;
  readonly subjects: readonly Subject[];
  readonly ratings: readonly Rating[];
  readonly checks: readonly TriageCheck[];
  readonly recommendation: Recommendation | null;
  readonly pathway: PathwayRecord | null;
  readonly diversion: Diversion | null;
  readonly oversights: readonly Oversight[];
  readonly patternReview: PatternReview | null;
  readonly reRatingRequests: readonly ReRatingRequest[];
  readonly riskAssessments: readonly RiskAssessment[];
  readonly domesticAbuse: DomesticAbuseTriage | null;
  readonly screeningWorker: string | null;
  readonly overrides: readonly Override[];
  /** Openings in an emergency, oldest first (BG1). */
  readonly emergencies: readonly Emergency[];
  readonly assessmentCommencedAt: Date | null;
  readonly requests: readonly InformationRequest[];
  readonly nonPartnerRequests: readonly NonPartnerRequest[];
  /** Partner discussions, oldest first; the last one counts. */
  readonly discussions: readonly (Act & { readonly attendees: readonly Attendee[] })[];
  /** Strategy discussions, oldest first; the last one counts. */
  readonly strategies: readonly Strategy[];
  readonly marks: readonly RelevanceMark[];
  readonly decision: Decision | null;
  readonly allocations: readonly Allocation[];
  readonly releases: readonly Release[];
  readonly writeBacks: readonly WriteBack[];
  readonly letters: readonly Letter[];
  readonly feedback: readonly ReferrerFeedback[];
  readonly disputes: readonly Dispute[];
}
