import {
  findingKindNames,
  parseFindingKey,
  parseReviewCursor,
  readReviewPage,
  scanForReview,
  type AccessFinding,
  type FindingKey,
  type FindingKind,
  type ReviewPage,
  type ReviewScan,
} from '../../audit';
import { hubError } from '../../errors';
import type { AgencyContext } from '../agencyContext';
import { logged } from '../logged';
import { countOf, pageSizeOf } from '../pageSize';
import { logContextOf } from '../requestContext';
import type { ReviewOutcome, StoredReview } from '../records/reviewStore';
import { createStaffRelations } from './staffRelations';

/** What an auditor asks the queue by. */
export interface AccessReviewQuestion {
  /** Empty: all of them. */
  readonly kinds: readonly FindingKind[];
  readonly from: Date | null;
  readonly to: Date | null;
  /** 1 to 100. */
  readonly first: number;
  readonly after: string | null;
  /** A burst is more people than this. */
  readonly people: number;
  /** In a window of so many minutes. */
  readonly minutes: number;
}

/** A finding with its review, where there is one. */
export interface FindingView {
  readonly finding: AccessFinding;
  readonly review: StoredReview | null;
}

/** A page of the queue. */
export interface AccessReviewPage extends Pick<ReviewPage, 'next' | 'stoppedEarly'> {
  readonly findings: readonly (FindingView & { readonly cursor: string })[];
}

const largestPage = 100;
/** A page ends with the day in which it has looked at so many entries. */
const mostLookedAt = 100_000;
const mostPeople = 10_000;
const longestWindow = 24 * 60;

/**
 * One page of the review queue of this agency: what in its log an auditor should look at, oldest first. Throws
 * BAD_USER_INPUT. INVARIANT: nothing is read before the reading is in the log.
 */
export const accessReview = async (
  context: AgencyContext,
  question: AccessReviewQuestion,
): Promise<AccessReviewPage> => {
  const { log, records, accessReviews } = context.dependencies;
  const { first, after, from, to, people, minutes } = question;
  const cursor = after === null ? null : parseReviewCursor(after);
  if (after !== null && cursor === null) throw hubError('BAD_USER_INPUT', { field: 'after' });
  const size = pageSizeOf(first, largestPage);
  const rules = {
    people: countOf('people', people, mostPeople),
    milliseconds: countOf('minutes', minutes, longestWindow) * 60_000,
  };
  const kinds = question.kinds.length > 0 ? question.kinds : findingKindNames;
  const range = { from: from?.toISOString() ?? null, to: to?.toISOString() ?? null };
  const query = { accessReview: kinds, ...range, first, after, people, minutes };
  await log.append([{ ...logContextOf(context), kind: 'AUDIT_READ', query }]);
  const { findings, next, stoppedEarly } = await readReviewPage(
    {
      ...{ log, rules, kinds: new Set(kinds), relate: createStaffRelations(context.agency, records) },
      from: from?.getTime() ?? null,
      to: to?.getTime() ?? null,
    },
    { first: size, after: cursor, mostLookedAt },
  );
  const reviews = await accessReviews.among(findings.map(({ finding }) => finding.key));
  return {
    findings: findings.map((one) => ({ ...one, review: reviews.get(one.finding.key) ?? null })),
    ...{ next, stoppedEarly },
  };
};

/** What an auditor says of a finding. */
export interface ReviewCommand {
  readonly finding: string;
  readonly outcome: ReviewOutcome;
  readonly reason: string;
  readonly idempotencyKey?: string | null;
}

const hour = 3_600_000;

/** A finding is of one day, may begin a window before it, and is counted to the next by a clock that is slow. */
const isOneDays = (began: number, ended: number): boolean =>
  ended >= began - hour && ended < began + 72 * hour;

/** The scan in which a finding of this key would stand; null where the log has nothing that it could be. */
const scanFor = async (
  { agency, dependencies: { log, records } }: AgencyContext,
  { kind, first, last, rule }: FindingKey,
): Promise<ReviewScan | null> => {
  const { people = 1, minutes = 1 } = rule ?? {};
  const { entries } = await log.entries({}, { first: 1, ...(first > 0 && { after: first - 1 }) });
  const began = Date.parse(entries[0]?.body.at ?? '');
  const isRule = people >= 1 && people <= mostPeople && minutes >= 1 && minutes <= longestWindow;
  if (!isRule || !isOneDays(began, last)) return null;
  return {
    ...{ log, kinds: new Set([kind]), rules: { people, milliseconds: minutes * 60_000 } },
    relate: createStaffRelations(agency, records),
    ...{ from: Math.min(began, last), to: last + 24 * hour },
  };
};

/**
 * The finding of this key, found anew, of somebody else's access. INVARIANT: a key is believed of nothing, so that
 * nobody reviews what is not there, or not yet. Throws NOT_FOUND and NOT_ALLOWED.
 */
const foundBy = async (context: AgencyContext, wanted: string): Promise<AccessFinding> => {
  const key = parseFindingKey(wanted);
  const scan = key && (await scanFor(context, key));
  if (scan)
    for await (const { findings } of scanForReview(scan)) {
      const found = findings.find((one) => one.key === wanted);
      if (found?.requester.sub === context.requester.sub)
        throw hubError('NOT_ALLOWED', {
          guard: 'OWN_ACCESS',
          rule: 'G3',
          detail: 'This is your own access: ask another auditor to review it.',
        });
      if (found) return found;
    }
  throw hubError('NOT_FOUND', { field: 'finding' });
};

const isSame = (earlier: StoredReview, command: ReviewCommand, sub: string): boolean =>
  earlier.by.sub === sub && earlier.outcome === command.outcome && earlier.reason === command.reason;

/**
 * An auditor says what they found. Nobody reviews their own access; the same review again changes nothing. Throws
 * NOT_FOUND, NOT_ALLOWED, IDEMPOTENCY_KEY_REUSED, and CONFLICT where it has been reviewed before. INVARIANT: the reason is not in the log.
 */
export const reviewAccess = async (context: AgencyContext, command: ReviewCommand): Promise<StoredReview> => {
  const { agency, requester, now, dependencies } = context;
  const { accessReviews, log } = dependencies;
  const { finding, outcome, reason, idempotencyKey: key = null } = command;
  const earlier = (await accessReviews.among([finding])).get(finding);
  const { kind } = earlier ?? (await foundBy(context, finding));
  if (key !== null && !(await accessReviews.claim(requester.sub, key, { _id: finding, outcome, reason })))
    throw hubError('IDEMPOTENCY_KEY_REUSED');
  if (earlier && isSame(earlier, command, requester.sub)) return earlier;
  if (earlier) throw hubError('CONFLICT');
  const { sub, role } = requester;
  const by = { sub, agency: requester.agency, role };
  const review: StoredReview = { _id: finding, kind, outcome, reason, by, at: now };
  const entry = {
    command: `review access ${agency}`,
    target: finding,
    contact: null,
    person: null,
    expectedVersion: null,
    facts: { finding: kind, outcome },
    rules: ['G3'],
  };
  await logged(log, context, entry, async () => {
    if (!(await accessReviews.add(review))) throw hubError('CONFLICT');
  });
  return review;
};
