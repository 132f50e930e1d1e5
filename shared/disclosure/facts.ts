import type {
  Agency,
  ConsentStatus,
  DisclosureLevel,
  DomesticAbuseMode,
  OrderedLevel,
  Role,
  Stage,
  Threshold,
  WithheldReason,
} from './vocabulary';

/** Record references (or `<reference>#<item id>`) by the agency that holds them. */
export type MarksByAgency = Readonly<Partial<Record<Agency, readonly string[]>>>;

/** Who asks: taken from the verified access token alone (design 3). */
export interface Reader {
  readonly agency: Agency;
  readonly role: Role;
  readonly establishment?: string | undefined;
}

/** What social care knows about one person in one contact: the inputs of the decision table (domain F6). */
export interface CaseFacts {
  readonly stage: Stage;
  /** Null until a manager has rated the contact; nothing is disclosed before. */
  readonly threshold: Threshold | null;
  readonly consent: ConsentStatus;
  readonly override: boolean;
  /** One of the recorded grounds is STRATEGY_TRIGGERED (DT55, DT59). */
  readonly strategyTriggered: boolean;
  readonly domesticAbuseMode: DomesticAbuseMode;
  /** Consent or a ground stands for a child of the contact: what is missing is this other person’s own (M4, R230). */
  readonly childCovered?: boolean;
}

/** The part of {@link CaseFacts} that may differ from person to person of one contact. */
export type PersonCase = Omit<CaseFacts, 'stage' | 'domesticAbuseMode'>;

/** How a requester stands to a contact (domain F3, F9). */
export interface Standing {
  readonly circle: boolean;
  /** Attends a partner discussion that the Team Manager opened, or a quorate strategy discussion. */
  readonly attends: 'NOTHING' | 'DISCUSSION' | 'STRATEGY';
  /** Named on a release, and at which level. */
  readonly released: OrderedLevel | null;
  /** The requester's agency has been asked for information. */
  readonly asked: boolean;
  /** Heard the incident at domestic-abuse triage, or had it heard (F4, J3); absent: did not. */
  readonly attendedTriage?: boolean;
  /** The most that the role may read of other agencies (C1). */
  readonly ceiling: OrderedLevel;
  /** The requester has broken the glass for this person, and to which level the procedure opens it (BG1); absent: not. */
  readonly emergency?: OrderedLevel | undefined;
}

/** What the social-care subgraph permits a reader about one person in one contact: the grant's word on a subject. */
export interface SubjectPermission {
  readonly person: string;
  /** Names the person within the contact; absent where a decision is tried that no contact made. */
  readonly subject?: string | undefined;
  readonly level: DisclosureLevel;
  /** The row of the decision table that gave the level. */
  readonly row: string;
  readonly reasons: readonly WithheldReason[];
  readonly consent: ConsentStatus;
  /** What domestic-abuse triage heard of the person stays readable whatever the level (F3, J3); absent: nothing does. */
  readonly heard?: boolean | undefined;
  /** The level to which the reader has opened this person in an emergency (BG1); absent: not at all. */
  readonly emergency?: OrderedLevel | undefined;
  /** What the level follows from: carried so that the owner’s log replays it; no decision on an item reads it. */
  readonly facts?: PersonCase | undefined;
  /** What the Team Manager marked relevant (M6); `<reference>#<item>` lifts one FULL item by name. */
  readonly marked: MarksByAgency;
  /** Records that the owner attached to its return: read by the decision circle while gathering (F3). */
  readonly nominated: MarksByAgency;
  /** Records agreed for a setting at the decision (M7; 000 §9.4). */
  readonly agreed: MarksByAgency;
}

/** What is true of the contact for this reader, the same for all its subjects. */
export interface ContactFacts {
  readonly stage: Stage;
  /** The reader is in the decision circle (domain C1). */
  readonly circle: boolean;
  /** The reader is on the release, or attends the quorum. */
  readonly recipient: boolean;
  readonly domesticAbuseMode: DomesticAbuseMode;
  /** The profile lets section 47 override a provider's restriction (default false; domain F6). */
  readonly restrictionYields: boolean;
  readonly recency: { readonly healthYears: number; readonly probationYears: number };
  /** The instant of the decision, milliseconds since the epoch. */
  readonly at: number;
}

/** What is true of one record, as its owner states it. Nothing here is content. */
export interface RecordFacts {
  /** The record's reference within its owner. */
  readonly reference: string;
  /** When the recorded thing happened, milliseconds since the epoch; null when undated. */
  readonly date: number | null;
  /**
   * Permissions of everybody whom the record is about. A person without a permission in this contact is `null`:
   * nothing is known of their consent.
   */
  readonly subjects: readonly (SubjectPermission | null)[];
  /** Item ids that the provider has prohibited from onward sharing; `*` for the whole record (R233). */
  readonly restricted: readonly string[];
  readonly establishment: string | null;
  /** The owner has said why this still matters though it is older than the window (M9). */
  readonly olderButRelevant: boolean;
}
