import type {
  Agency,
  ConsentStatus,
  DomesticAbuseMode,
  OrderedLevel,
  Role,
  Stage,
  Threshold,
} from '@mash-hub/shared/disclosure';
import type { Requester } from '@mash-hub/shared/identity';
import type { Person } from './family';

/** A place at a table or on a release: an agency, perhaps a role of it, perhaps a setting. */
export interface Seat {
  readonly agency: Agency;
  readonly role?: Role | null;
  readonly establishment?: string;
}

/** One person of the contact as the test recorded them. */
export interface PersonModel {
  readonly key: Person;
  /** The person’s id in the contact. */
  readonly id: string;
  readonly consent: ConsentStatus;
  readonly override: boolean;
}

/** What an agency has said of who somebody is in its own records; nothing yet where it is absent. */
export type Linked = 'LINKED' | 'NO_RECORD';

/**
 * What the test itself did to one contact, in the words of domain F: the oracle goes by this and by nothing that the
 * hub says of the case.
 */
export interface CaseModel {
  readonly name: string;
  readonly id: string;
  readonly profile: 'COVENTRY' | 'WALSALL';
  readonly mode: DomesticAbuseMode;
  readonly stage: Stage;
  readonly threshold: Threshold | null;
  readonly decided: boolean;
  readonly people: readonly PersonModel[];
  readonly referrer: Pick<Requester, 'sub' | 'agency'>;
  /** Agencies to which a request went. */
  readonly requested: readonly Agency[];
  /** Seats of the strategy discussion; it is running while the stage is STRATEGY. */
  readonly strategy: readonly Seat[];
  /** Seats of the partner discussion that was opened last. */
  readonly discussion: readonly Seat[];
  /** Members of domestic-abuse triage; null where the contact did not come from it. */
  readonly triage: readonly Seat[] | null;
  readonly releases: readonly (Seat & { readonly level: OrderedLevel })[];
  /** Records marked relevant, `<agency> <record>` or `<agency> <record>#<item>`; attached to a return; agreed for settings. */
  readonly marked: readonly string[];
  readonly nominated: readonly string[];
  readonly agreed: readonly string[];
  readonly links: Readonly<Record<Agency, Readonly<Partial<Record<Person, Linked>>>>>;
  readonly receivedAt: string;
}

/** A restriction that an agency placed on a record of its own. */
export interface Restricted {
  readonly agency: Agency;
  readonly record: string;
  readonly items: readonly string[];
}
