import type { DisclosureLog, SealedEntry } from '../../log';
import { pagesBehind } from '../logPages';
import { dayOf, type ReviewDay } from './reviewDay';
import { createDetection, isBehind, type StaffFinding } from './reviewDetection';
import type { AccessFinding, FindingKind } from './reviewFinding';
import { isBeyond, placeAt } from './reviewPlace';
import type { BurstRules } from './reviewWindow';

/** What is to be looked through. */
export interface ReviewScan {
  readonly log: DisclosureLog;
  readonly kinds: ReadonlySet<FindingKind>;
  readonly rules: BurstRules;
  /** Milliseconds since the epoch: findings that end before are left out. Null: from the beginning of the log. */
  readonly from: number | null;
  /** Findings that begin at it or later are left out. Null: to the end of the log. */
  readonly to: number | null;
  /** What the staff register says of these entries, by their place. */
  readonly relate: (entries: readonly SealedEntry[]) => Promise<ReadonlyMap<number, readonly StaffFinding[]>>;
}

/** The findings of one day, complete. */
export interface ScannedDay {
  readonly day: ReviewDay;
  readonly findings: readonly AccessFinding[];
  /** Entries looked at so far. */
  readonly lookedAt: number;
}

const touches = ({ firstAt, lastAt }: AccessFinding, { from, to }: ReviewScan): boolean =>
  (from === null || Date.parse(lastAt) >= from) && (to === null || Date.parse(firstAt) < to);

const pageSize = 500;

/**
 * Looks through a log day by day, oldest first, and yields each day that has entries when it is complete. It begins one
 * window earlier than asked, so that a burst across midnight is found wherever a page begins. Reads a page of entries
 * at a time and holds the findings of one day. INVARIANT: a day is looked through whole, whatever stretch of it is
 * asked for, so that a finding and its review are the same in every question.
 */
export async function* scanForReview(scan: ReviewScan): AsyncGenerator<ScannedDay> {
  const { log, kinds, rules, relate } = scan;
  const from = scan.from === null ? null : dayOf(scan.from).start;
  const to = scan.to === null ? null : dayOf(scan.to - 1).end;
  const begins = from === null ? 0 : await placeAt(log, from - rules.milliseconds);
  const detection = createDetection(kinds, rules);
  let day: ReviewDay | null = null;
  let lookedAt = 0;
  const closed = () => detection.closeDay().filter((finding) => touches(finding, scan));

  for await (const entries of pagesBehind((page) => log.entries({}, page), begins - 1, pageSize)) {
    const related = await relate(entries);
    for (const entry of entries) {
      const at = Date.parse(entry.body.at);
      if (to !== null && isBeyond(entry, to)) break;
      lookedAt += 1;
      const within = (from === null || at >= from) && (to === null || at < to);
      if (within && (day === null || isBehind(at, day))) {
        if (day) yield { day, findings: closed(), lookedAt };
        day = dayOf(at);
      }
      detection.watch(entry, within);
      if (within) detection.relate(entry, related.get(entry.seq) ?? []);
    }
    const last = entries.at(-1);
    if (last && to !== null && isBeyond(last, to)) break;
  }
  if (day) yield { day, findings: closed(), lookedAt };
}
