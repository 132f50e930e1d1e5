import { GraphQLDateTime } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver } from 'type-graphql';
import type { FindingKind } from '../../audit';
import type { AgencyContext } from '../agencyContext';
import { accessReview, reviewAccess, type FindingView } from '../staff/accessReview';
import type { StoredReview } from '../records/reviewStore';
import {
  AccessFindingKindEnum,
  AccessReview,
  AccessReviewConnection,
  ReviewAccessInput,
  type AccessFinding,
} from '../types/accessReview';
import { readingPageInfoOf } from '../types/readingPageInfo';
import type { AgencyNaming } from './agencyNaming';
import { AuditTrail } from './auditTrail';

const toReview = ({ _id, outcome, reason, by, at }: StoredReview): AccessReview => ({
  ...{ finding: _id, outcome, reason },
  reviewedBy: by.sub,
  reviewedAt: at,
});

const toFinding = ({ finding, review }: FindingView): AccessFinding => {
  const { requester, firstAt, lastAt, entries, ...rest } = finding;
  return {
    ...rest,
    ...{ requester: requester.sub, agency: requester.agency, role: requester.role },
    firstAt: new Date(firstAt),
    lastAt: new Date(lastAt),
    entries: entries.map(String),
    review: review && toReview(review),
  };
};

/** Watching the watchers: what in an agency’s log an auditor should look at. */
@Resolver(() => AuditTrail)
export class AccessReviewResolver {
  @FieldResolver(() => AccessReviewConnection, {
    description:
      'The review queue: staff who read of themselves or of their household, access after a last day, and bursts. Oldest first. Logged.',
  })
  async accessReview(
    @Ctx() context: AgencyContext,
    @Arg('kinds', () => [AccessFindingKindEnum], {
      defaultValue: [],
      description: 'Only these; all of them where none is named.',
    })
    kinds: FindingKind[],
    @Arg('from', () => GraphQLDateTime, { nullable: true, description: 'Only what ended at or after this.' })
    from: Date | null,
    @Arg('to', () => GraphQLDateTime, { nullable: true, description: 'Only what began before this.' })
    to: Date | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: '`endCursor` of the page before.' })
    after: string | null,
    @Arg('people', () => Int, {
      defaultValue: 20,
      description: 'A burst is more different people than this …',
    })
    people: number,
    @Arg('minutes', () => Int, { defaultValue: 10, description: '… within so many minutes, a day at most.' })
    minutes: number,
  ): Promise<AccessReviewConnection> {
    const page = await accessReview(context, {
      ...{ kinds, first, people, minutes },
      from: from ?? null,
      to: to ?? null,
      after: after ?? null,
    });
    const edges = page.findings.map(({ cursor, ...view }) => ({ cursor, node: toFinding(view) }));
    return { edges, pageInfo: readingPageInfoOf(edges, page.next, page.stoppedEarly) };
  }
}

/** How an auditor says what a finding was, under the agency’s own name: `reviewPoliceAccess`. */
export const createAccessReviewResolver = ({ noun }: Pick<AgencyNaming, 'noun'>) => {
  @Resolver()
  class ReviewAccessResolver {
    @Mutation(() => AccessReview, {
      name: `review${noun}Access`,
      description:
        'An auditor says what a finding in the agency’s log was. Nobody reviews their own access. Logged without the reason.',
    })
    async reviewAccess(
      @Arg('input', () => ReviewAccessInput, { description: 'Which finding, and what it was.' })
      input: ReviewAccessInput,
      @Ctx() context: AgencyContext,
    ): Promise<AccessReview> {
      return toReview(await reviewAccess(context, input));
    }
  }
  return ReviewAccessResolver;
};
