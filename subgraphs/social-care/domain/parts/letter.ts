import type { LetterKind } from '@mash-hub/shared/profiles';
import type { Act } from './act';

export type LetterState = 'QUEUED' | 'SENT' | 'SUPPRESSED';

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
  /** What the safety check found (R155); null until it is made. Letters to referrers need none. */
  readonly safetyCheck: (Act & { readonly safe: boolean; readonly note: string }) | null;
  readonly closed: (Act & { readonly reason: string | null }) | null;
}

/** What a referrer said of the service (K18). */
export interface ReferrerFeedback extends Act {
  /** 1 (poor) to 5 (very good). */
  readonly satisfaction: number;
  readonly comment: string | null;
}
