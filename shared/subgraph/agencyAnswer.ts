import { whatToAsk, type DisclosureLevel, type TalliedRefusal } from '../disclosure';
import type { RecordKind } from './records';
import type { TouchPoint } from './types/touchPoint';
import type { Answer } from './types/vocabulary';
import type { Withheld } from './types/withheld';

/** The published answer of one agency about one person: the common part, and one field a record kind. */
export interface AgencyAnswer {
  readonly level: DisclosureLevel;
  readonly rule: string;
  readonly answer: Answer;
  readonly touchPoints: readonly TouchPoint[];
  readonly withheld: readonly Withheld[];
  /** When something told to the reader before was corrected (B6). */
  readonly correctedAt?: Date | null;
  readonly [records: string]: unknown;
}

/**
 * The refusals that a reader may know of.
 * INVARIANT: hidden ones (restricted, NEVER-ONWARD) do not even change a count outside the decision circle.
 */
export const visibleRefusals = (
  refusals: readonly TalliedRefusal[],
  mayCount: boolean,
): readonly Withheld[] =>
  refusals
    .filter((refusal) => !refusal.hidden)
    .map(({ item, field, count, reason, rule }) => ({
      item,
      field,
      count: mayCount ? count : null,
      reason,
      rule,
      ask: whatToAsk[reason],
    }));

/** Answers without any record: nothing was asked, nothing could be matched, or the permission was no good. */
export const createEmptyAnswer = (kinds: readonly RecordKind[]) => {
  const fields = Object.fromEntries(kinds.map(({ field, single }) => [field, single ? null : ([] as const)]));
  return (
    level: DisclosureLevel,
    rule: string,
    answer: Answer,
    withheld: readonly Withheld[] = [],
  ): AgencyAnswer => ({ level, rule, answer, touchPoints: [], withheld, ...fields });
};
