import type {
  Agency,
  ConsentStatus,
  DisclosureLevel,
  DomesticAbuseMode,
  Role,
  Stage,
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

/** What the social-care subgraph permits a reader about one person in one contact: the grant's word on a subject. */
export interface SubjectPermission {
  readonly person: string;
  readonly level: DisclosureLevel;
  /** The row of the decision table that gave the level. */
  readonly row: string;
  readonly reasons: readonly WithheldReason[];
  readonly consent: ConsentStatus;
  /** What domestic-abuse triage heard of the person stays readable whatever the level (F3, J3); absent: nothing does. */
  readonly heard?: boolean | undefined;
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
