import type { LetterKind } from '@mash-hub/shared/profiles';
import type { Act } from './act';

export type LetterState = 'QUEUED' | 'SENT' | 'SUPPRESSED';

/** Whether it is safe that a letter comes to where a parent lives (R155). */
export interface SafetyCheck extends Act {
  readonly safe: boolean;
  /** Null only where nothing in the contact warned of danger. */
  readonly note: string | null;
  /** What warned of danger when it was made; what came up later needs a new check. */
  readonly flags: readonly string[];
}

/** A letter of the hub: its text from the profile’s template, never partner data, never a public referrer (R156). */
export interface Letter extends Act {
  readonly id: string;
  readonly kind: LetterKind;
  /** Subject id of a parent; null for the referrer. */
  readonly to: string | null;
  readonly state: LetterState;
  /** Profile version of the template. */
  readonly templateVersion: string;
  readonly subject: string;
  readonly body: string;
  /** What the last safety check found (R155); null until one is made. Letters to referrers need none. */
  readonly safetyCheck: SafetyCheck | null;
  readonly closed: (Act & { readonly reason: string | null }) | null;
}

/** What a referrer said of the service (K18). */
export interface ReferrerFeedback extends Act {
  /** 1 (poor) to 5 (very good). */
  readonly satisfaction: number;
  readonly comment: string | null;
}
