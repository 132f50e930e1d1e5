import type { Threshold } from '@mash-hub/shared/disclosure';
import type { Rag } from '@mash-hub/shared/profiles';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { RatingRecord } from './contactHistory';
import {
  ContactPathway,
  EarlyHelpDiversion,
  NonPartnerRequestRecord,
  OversightRecord,
  PatternReviewRecord,
  RatingChangeRecord,
  RecommendationRecord,
  ReRatingRequestRecord,
  TriageCheckRecord,
} from './direction';
import { RagEnum, ThresholdEnum } from './vocabulary';

/** What of a contact is direction and triage (domain D2–D4). */
@ObjectType({ description: 'What of a contact is direction and triage.' })
export abstract class ContactDirection {
  @Field(() => RagEnum, {
    nullable: true,
    description: 'The current rating (SOC-15); null before the first.',
  })
  readonly rag!: Rag | null;

  @Field(() => ThresholdEnum, {
    nullable: true,
    description: 'The current threshold (SOC-15); null before the first rating.',
  })
  readonly threshold!: Threshold | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Managers’ directions, oldest first (SOC-16); withheld unless relevant.',
  })
  readonly directions!: readonly string[] | null;

  @Field(() => [RatingRecord], { description: 'Ratings of which something may be seen, oldest first.' })
  readonly ratings!: readonly RatingRecord[];

  @Field(() => Int, { description: 'Minutes since the information arrived, whatever its clocks say (R87).' })
  readonly minutesSinceReceipt!: number;

  @Field(() => Boolean, {
    description: 'True while a RED contact waits for its assessment longer than the procedure allows (R87).',
  })
  readonly redNotCommenced!: boolean;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When management oversight is due; null where the procedure sets no time (R206).',
  })
  readonly oversightDue!: Date | null;

  @Field(() => Boolean, { description: 'Whether oversight is not written in time, or was late (R206).' })
  readonly oversightOverdue!: boolean;

  @Field(() => [OversightRecord], { description: 'Oversight of which something may be seen, oldest first.' })
  readonly oversights!: readonly OversightRecord[];

  @Field(() => [TriageCheckRecord], {
    description: 'Checks that triage made, oldest first: to social care’s own caseworkers only.',
  })
  readonly triageChecks!: readonly TriageCheckRecord[];

  @Field(() => RecommendationRecord, {
    nullable: true,
    description: 'What the screening recommends; null before, or where it may not be seen.',
  })
  readonly recommendation!: RecommendationRecord | null;

  @Field(() => PatternReviewRecord, {
    nullable: true,
    description: 'How the child’s contacts were explored as a pattern; null before, or where withheld.',
  })
  readonly patternReview!: PatternReviewRecord | null;

  @Field(() => [RatingChangeRecord], {
    description: 'Changes from one colour to another of which something may be seen, oldest first.',
  })
  readonly ratingChanges!: readonly RatingChangeRecord[];

  @Field(() => [ReRatingRequestRecord], {
    description:
      'Requests to look again at the rating: all to social care’s caseworkers, to others their own.',
  })
  readonly reRatingRequests!: readonly ReRatingRequestRecord[];

  @Field(() => ContactPathway, {
    nullable: true,
    description:
      'The special pathway: to social care’s caseworkers and whoever receives it; of an allegation against somebody in a position of trust, to the decision circle and the designated officer only.',
  })
  readonly pathway!: ContactPathway | null;

  @Field(() => EarlyHelpDiversion, {
    nullable: true,
    description: 'How it left for early help: to social care’s own caseworkers and whoever receives it.',
  })
  readonly diversion!: EarlyHelpDiversion | null;

  @Field(() => [NonPartnerRequestRecord], {
    description: 'Enquiries of organisations outside the partnership: to social care’s own caseworkers only.',
  })
  readonly nonPartnerRequests!: readonly NonPartnerRequestRecord[];
}
