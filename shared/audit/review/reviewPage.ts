import { dayOf, startOfDay } from './reviewDay';
import type { AccessFinding } from './reviewFinding';
import { scanForReview, type ReviewScan } from './reviewScan';

/** A place in the queue: a day, and how many of its findings are before it. */
export interface ReviewCursor {
  readonly date: string;
  readonly passed: number;
}

const cursorShape = /^(\d{4}-\d{2}-\d{2})\/(\d{1,9})$/;

/** Reads a cursor; null where it is none. */
export const parseReviewCursor = (text: string): ReviewCursor | null => {
  const [, date, passed] = cursorShape.exec(text) ?? [];
  if (date === undefined || passed === undefined || Number.isNaN(Date.parse(date))) return null;
  return { date, passed: Number(passed) };
};

/** One page of the review queue. */
export interface ReviewPage {
  readonly findings: readonly { readonly cursor: string; readonly finding: AccessFinding }[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
  /** The page ended before it was full, so as not to read the log without end: there may be more. */
  readonly stoppedEarly: boolean;
}

/** How a page is cut. */
export interface ReviewCut {
  readonly first: number;
  readonly after: ReviewCursor | null;
  /** A page ends at the end of a day once it has looked at so many entries. */
  readonly mostLookedAt: number;
}

/**
 * One page of the findings, oldest day first. A page begins anew with the day of its cursor, which gives the same
 * findings again, as a day is looked through whole.
 */
export const readReviewPage = async (
  scan: ReviewScan,
  { first, after, mostLookedAt }: ReviewCut,
): Promise<ReviewPage> => {
  const resumed = after === null ? null : startOfDay(after.date);
  const from = resumed === null ? scan.from : Math.max(resumed, scan.from ?? resumed);
  const findings: { cursor: string; finding: AccessFinding }[] = [];
  for await (const { day, findings: ofDay, lookedAt } of scanForReview({ ...scan, from })) {
    for (const [index, finding] of ofDay.entries()) {
      if (after?.date === day.date && index < after.passed) continue;
      if (findings.length === first)
        return { findings, next: findings.at(-1)?.cursor ?? null, stoppedEarly: false };
      findings.push({ cursor: `${day.date}/${String(index + 1)}`, finding });
    }
    if (lookedAt >= mostLookedAt)
      return { findings, next: `${dayOf(day.end).date}/0`, stoppedEarly: findings.length < first };
  }
  return { findings, next: null, stoppedEarly: false };
};
