import type { Agency, Role } from '@mash-hub/shared/disclosure';

/** Who did something, and when: stamped on everything in an aggregate’s history. */
export interface Act {
  readonly at: Date;
  readonly by: { readonly sub: string; readonly agency: Agency; readonly role: Role };
}

/** Idempotency key of a command already applied, with the fingerprint of its input. */
export interface AppliedCommand {
  readonly key: string;
  readonly fingerprint: string;
  readonly version: number;
}

/** What every document of the process has, whatever it is about (ADR 4). */
export interface Aggregate {
  readonly id: string;
  readonly version: number;
  readonly commands: readonly AppliedCommand[];
}
