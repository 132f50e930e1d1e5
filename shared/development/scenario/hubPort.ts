import type { Agency } from '../../disclosure/vocabulary';
import type { Requester } from '../../identity/requester';

/** An answer of the public API. */
export interface HubReply {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** The hub as a scenario reaches it: its public API, its import door, its clock, and nothing else. */
export interface HubPort {
  /** Asks as this requester. Rejects where there is no hub. */
  ask(requester: Requester, query: string, variables?: object): Promise<HubReply>;
  /** Reads lines of the import format into an agency’s own store; says how many it would not take. */
  load(agency: Agency, lines: readonly object[]): Promise<{ readonly refusedCount: number }>;
  /** Sets the hub’s clock to a local time, where it can be set. */
  setTime(local: string): void | Promise<void>;
}
