import type { WithheldReason } from './vocabulary';

/** A decision on one item of one record: a value with its reason, never a boolean. */
export type Decision = Disclosed | Withheld;

export interface Disclosed {
  readonly disclose: true;
  /** The row or rule that allows it. */
  readonly rule: string;
}

export interface Withheld {
  readonly disclose: false;
  readonly reason: WithheldReason;
  /** The row or modifier that refuses it. */
  readonly rule: string;
  /** INVARIANT: a hidden item is absent, uncounted and unmarked: its refusal looks like nothing held. */
  readonly hidden: boolean;
}

export const disclose = (rule: string): Disclosed => ({ disclose: true, rule });

export const withhold = (reason: WithheldReason, rule: string, hidden = false): Withheld => ({
  disclose: false,
  reason,
  rule,
  hidden,
});
