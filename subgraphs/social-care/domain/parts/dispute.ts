import type { Act } from './act';

export type DisputeState = 'RAISED' | 'DISCUSSED' | 'RESOLVED' | 'ESCALATED' | 'REVIEWED' | 'CLOSED';

/** A disagreement and everything that was done about it (D10). It changes no outcome and pauses no safety action. */
export interface Dispute extends Act {
  readonly id: string;
  readonly ground: string;
  readonly state: DisputeState;
  /** The authority’s named process when it was raised (R158). */
  readonly process: string;
  /** Steps, oldest first. */
  readonly steps: readonly (Act & { readonly to: DisputeState; readonly note: string })[];
  /** Whether the review upheld it; null before (K23). */
  readonly upheld: boolean | null;
}
