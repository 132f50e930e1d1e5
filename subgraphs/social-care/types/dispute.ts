import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { Dispute } from '../domain';
import { DisputeStateEnum } from './workflowVocabulary';

@ObjectType({ description: 'One step of a disagreement, kept for learning (R160).' })
export class DisputeStepRecord {
  @Field(() => DisputeStateEnum, { description: 'Where the step took it.' })
  readonly to!: Dispute['state'];

  @Field(() => GraphQLDateTime, { description: 'When the step was taken.' })
  readonly at!: Date;

  @Field(() => String, { description: 'What was said or found.' })
  readonly note!: string;
}

@ObjectType({
  description: 'A disagreement with a decision (D10): it changes no outcome and pauses no safety action.',
})
export class DisputeRecord {
  @Field(() => ID, { description: 'Names the disagreement.' })
  readonly id!: string;

  @Field(() => String, { description: 'What is disagreed with, and why, in the words of who raised it.' })
  readonly ground!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was raised.' })
  readonly at!: Date;

  @Field(() => DisputeStateEnum, { description: 'Where it stands.' })
  readonly state!: Dispute['state'];

  @Field(() => String, { description: 'The authority’s own process for it (R158).' })
  readonly process!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the review upheld it; null before the review (K23).',
  })
  readonly upheld!: boolean | null;

  @Field(() => [DisputeStepRecord], { description: 'What was done about it, oldest first.' })
  readonly steps!: readonly DisputeStepRecord[];
}
