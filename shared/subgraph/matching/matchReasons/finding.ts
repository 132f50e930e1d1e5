/**
 * What one comparison says: it agrees, it differs, or there was nothing to compare. Only what agrees or differs weighs.
 */
export type Tendency = 'AGREES' | 'DIFFERS' | 'UNKNOWN';

/**
 * A finding of a comparison in the manner of Fellegi and Sunter (1969): how often it comes about between two writings
 * of one person (`same`) and between two people who were looked up together (`others`), both 0 to 1. It weighs
 * log2(same / others) bits.
 */
export interface Finding {
  readonly tendency: Tendency;
  readonly same: number;
  readonly others: number;
  /** In a practitioner’s words: published. */
  readonly description: string;
  readonly because: string;
}

/** A finding that weighs nothing: there was nothing to compare. */
export const unknown = (description: string, because: string): Finding => ({
  tendency: 'UNKNOWN',
  same: 1,
  others: 1,
  description,
  because,
});

/** A finding that speaks for one person. */
export const agrees = (same: number, others: number, description: string, because: string): Finding => ({
  tendency: 'AGREES',
  same,
  others,
  description,
  because,
});

/** A finding that speaks for two people. */
export const differs = (same: number, others: number, description: string, because: string): Finding => ({
  tendency: 'DIFFERS',
  same,
  others,
  description,
  because,
});
