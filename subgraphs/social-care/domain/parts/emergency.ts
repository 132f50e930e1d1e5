import type { OrderedLevel } from '@mash-hub/shared/disclosure';
import type { Act } from './act';

/** Where an emergency stands. */
export type EmergencyState = 'OPEN' | 'CLOSED' | 'EXPIRED' | 'REVIEWED';

/** What somebody else found of an emergency. */
export type EmergencyFinding = 'JUSTIFIED' | 'NOT_JUSTIFIED';

/**
 * Somebody who had to know at once opened one person, for themselves alone (break-glass, BG1). What it opens, and until
 * when, is kept as the procedure said then.
 */
export interface Emergency extends Act {
  readonly id: string;
  readonly subject: string;
  /** The opener’s words. INVARIANT: they go into no log, task or measure. */
  readonly reason: string;
  readonly level: OrderedLevel;
  /** When the unbroken opening began that this one goes on with; an hour counts from there. */
  readonly since: Date;
  /** The first instant at which it is open no more. */
  readonly endsAt: Date;
  readonly reviewDue: Date;
  /** When it was ended before its time; null where it ran out, or runs. */
  readonly closedAt: Date | null;
  readonly review: (Act & { readonly finding: EmergencyFinding; readonly reason: string }) | null;
}
