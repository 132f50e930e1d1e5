import type { DecisionBasis } from '../disclosure/basis';
import type { Requester } from '../identity/requester';

/** What every entry says: when, in the course of which request, and for whom. */
export interface LogContext {
  /** UTC, ISO 8601. */
  readonly at: string;
  /** The id that follows one client request through all agencies. */
  readonly correlation: string;
  readonly requester: Requester;
}

/**
 * How much of one item went out or stayed. Names of items, fields and records and counts only.
 * INVARIANT: never content, a name or an address.
 */
export interface ItemCount {
  /** The item of the catalogue, for example `POL-06`. */
  readonly item: string;
  /** The schema coordinate, for example `PoliceDisclosure.incidents`. */
  readonly field: string;
  readonly count: number;
  /** Ids of the records in the owner's store. */
  readonly records: readonly string[];
}

/** An item that stayed, why, and by which rule. */
export interface WithheldCount extends ItemCount {
  readonly reason: string;
  readonly rule: string;
}

/** One subject disclosed to, refused to, or read by its own agency, with everything that the decision rested on. */
export interface DisclosureEntry extends LogContext {
  readonly kind: 'DISCLOSURE' | 'REFUSAL' | 'OWN_READ';
  readonly contact: string | null;
  readonly subject: string | null;
  /** The pseudonymous id of the person. */
  readonly person: string | null;
  readonly profile: string | null;
  readonly policy: string | null;
  readonly stage: string | null;
  readonly level: string;
  /** The row of the decision table. */
  readonly row: string | null;
  readonly reasons: readonly string[];
  readonly consent: string | null;
  /** References of the override records. */
  readonly overrides: readonly string[];
  /** The `jti` of the grant. */
  readonly grant: string | null;
  readonly answer: string;
  readonly disclosed: readonly ItemCount[];
  readonly withheld: readonly WithheldCount[];
  /** What the decisions rested on, so that this entry alone replays them; null where the kernel decided nothing. */
  readonly basis: DecisionBasis | null;
}

/** A value that a log entry may state as a fact. */
export type LogFact = string | number | boolean | null | readonly string[];

/** A change of permission (consent, override, threshold, relevance, release, restriction, match), logged before it is made. */
export interface CommandEntry extends LogContext {
  /** `COMMAND_NOT_APPLIED` follows a `COMMAND` whose change then failed, for example on a stale version. */
  readonly kind: 'COMMAND' | 'COMMAND_NOT_APPLIED';
  readonly command: string;
  /** The aggregate that it changes. */
  readonly target: string;
  /** The contact that it belongs to, so that the entries of a contact include its commands. */
  readonly contact?: string | null;
  readonly person?: string | null;
  readonly expectedVersion: number | null;
  readonly facts: Readonly<Record<string, LogFact>>;
  readonly rules: readonly string[];
}

/** Somebody read this log. */
export interface AuditReadEntry extends LogContext {
  readonly kind: 'AUDIT_READ';
  /** What was asked for: the filter and the page. */
  readonly query: Readonly<Record<string, LogFact>>;
}

export type LogEntryBody = DisclosureEntry | CommandEntry | AuditReadEntry;

export type LogEntryKind = LogEntryBody['kind'];

/** An entry in its place in the chain. */
export interface SealedEntry {
  /** Its place, from 0: also its index as a leaf of the Merkle tree. */
  readonly seq: number;
  /** The hash of the entry before it; 64 zeros for the first. Hexadecimal. */
  readonly previousHash: string;
  /** RFC 6962 leaf hash over the canonical JSON of `{ seq, previousHash, body }`. Hexadecimal. */
  readonly hash: string;
  readonly body: LogEntryBody;
}

/** Which entries to read. Everything that is left out is not asked for; times are ISO 8601, `to` is exclusive. */
export interface LogFilter {
  readonly contact?: string;
  readonly person?: string;
  readonly sub?: string;
  readonly kind?: LogEntryKind;
  readonly from?: string;
  readonly to?: string;
}

/** A stretch of entries, oldest first. `after` is the `seq` behind which it begins. */
export interface LogPageRequest {
  readonly first: number;
  readonly after?: number;
  /** Newest first instead; `after` is then the `seq` before which it begins. */
  readonly newestFirst?: boolean;
}

export interface LogPage {
  readonly entries: readonly SealedEntry[];
  readonly hasNextPage: boolean;
}

/** The state of the log at one moment. Whoever keeps one can later prove that nothing before it was changed. */
export interface LogCheckpoint {
  readonly size: number;
  readonly rootHash: string;
  readonly headHash: string;
  readonly at: string;
}

export type LogVerification =
  | { readonly intact: true; readonly size: number; readonly rootHash: string }
  | { readonly intact: false; readonly seq: number; readonly why: string };

/** An owner's append-only record of every disclosure, refusal and change of permission (design section 7). */
export interface DisclosureLog {
  /**
   * Appends the entries in their order and resolves when the store has acknowledged them durably.
   * Rejects with LOG_UNAVAILABLE if it could not: then nothing may be disclosed and nothing changed.
   */
  append(bodies: readonly LogEntryBody[]): Promise<readonly SealedEntry[]>;
  entries(filter: LogFilter, page: LogPageRequest): Promise<LogPage>;
  checkpoint(): Promise<LogCheckpoint>;
  /** Reads the whole log and recomputes every hash; with a checkpoint kept from earlier also proves that it still holds. */
  verify(kept?: Pick<LogCheckpoint, 'size' | 'rootHash'>): Promise<LogVerification>;
}
