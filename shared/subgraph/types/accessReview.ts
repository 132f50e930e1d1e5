import { MaxLength, MinLength } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { findingKinds, type FindingKind } from '../../audit';
import { reviewOutcomes, type ReviewOutcome } from '../records/reviewStore';
import { enumOf } from './enumOf';
import { KeyedInput } from './keyedInput';
import { ReadingPageInfo } from './readingPageInfo';

export const AccessFindingKindEnum = enumOf(
  'AccessFindingKind',
  'What access is looked over for, to watch those who watch.',
  findingKinds,
);

const ReviewOutcomeEnum = enumOf('AccessReviewOutcome', 'What came of looking at a finding.', reviewOutcomes);

@ObjectType({ description: 'What an auditor found when they looked at a finding.' })
@Directive('@shareable')
export class AccessReview {
  @Field(() => ID, { description: 'Key of the finding that was reviewed.' })
  readonly finding!: string;

  @Field(() => ReviewOutcomeEnum, { description: 'What came of it.' })
  readonly outcome!: ReviewOutcome;

  @Field(() => String, { description: 'Why, in the auditor’s words; kept beside the log and never in it.' })
  readonly reason!: string;

  @Field(() => String, { description: 'Pseudonym of the auditor who reviewed it.' })
  readonly reviewedBy!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was reviewed.' })
  readonly reviewedAt!: Date;
}

@ObjectType({
  description:
    'Something in an agency’s log that an auditor should look at. Never content, never who was read about.',
})
@Directive('@shareable')
export class AccessFinding {
  @Field(() => ID, { description: 'Names the finding in a review: the same entries give the same key.' })
  readonly key!: string;

  @Field(() => AccessFindingKindEnum, { description: 'What it was found for.' })
  readonly kind!: FindingKind;

  @Field(() => String, { description: 'Pseudonym of the requester whose access it was.' })
  readonly requester!: string;

  @Field(() => String, { description: 'The requester’s agency.' })
  readonly agency!: string;

  @Field(() => String, { description: 'The requester’s role.' })
  readonly role!: string;

  @Field(() => GraphQLDateTime, { description: 'When it began.' })
  readonly firstAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When it ended.' })
  readonly lastAt!: Date;

  @Field(() => [ID], { description: 'Places in the log, the first 200 of them.' })
  readonly entries!: readonly string[];

  @Field(() => Int, { description: 'How many entries it is made of.' })
  readonly entryCount!: number;

  @Field(() => Int, { description: 'How many different people; a contact read as a whole counts as one.' })
  readonly people!: number;

  @Field(() => String, { description: 'All of it in one sentence.' })
  readonly sentence!: string;

  @Field(() => AccessReview, {
    nullable: true,
    description: 'Its review; null until somebody has looked at it.',
  })
  readonly review!: AccessReview | null;
}

@ObjectType({ description: 'One finding in a page of the review queue.' })
@Directive('@shareable')
export class AccessReviewEdge {
  @Field(() => String, { description: 'Pass as `after` to go on behind this finding.' })
  readonly cursor!: string;

  @Field(() => AccessFinding, { description: 'The finding at this place of the queue.' })
  readonly node!: AccessFinding;
}

@ObjectType({ description: 'Where a page of the review queue ends.' })
@Directive('@shareable')
export class AccessReviewPageInfo extends ReadingPageInfo {}

@ObjectType({ description: 'A page of the review queue of an agency’s access, oldest first.' })
@Directive('@shareable')
export class AccessReviewConnection {
  @Field(() => [AccessReviewEdge], { description: 'The findings of this page, oldest first.' })
  readonly edges!: readonly AccessReviewEdge[];

  @Field(() => AccessReviewPageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: AccessReviewPageInfo;
}

@InputType({ description: 'What an auditor found when they looked at a finding.' })
export class ReviewAccessInput extends KeyedInput {
  @Field(() => ID, { description: 'Key of the finding.' })
  @MaxLength(120)
  readonly finding!: string;

  @Field(() => ReviewOutcomeEnum, { description: 'What came of it.' })
  readonly outcome!: ReviewOutcome;

  @Field(() => String, { description: 'Why; kept beside the log and never in it.' })
  @MinLength(3)
  @MaxLength(2000)
  readonly reason!: string;
}
