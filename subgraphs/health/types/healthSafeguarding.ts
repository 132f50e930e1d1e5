import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'An action that a clinician recommends: it says what is suspected. Owned by health.',
})
export class HealthRecommendedAction {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was recommended (HLT-22); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Child-protection medical, medical at a sexual-assault referral centre (SARC), review or specialist referral (HLT-22); withheld unless relevant.',
  })
  readonly action!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What exactly, and by when (HLT-22); withheld unless relevant.',
  })
  readonly detail!: string | null;
}

@ObjectType({
  description: 'The strategy liaison form for GP, health visitor and school nurse. Owned by health.',
})
export class HealthStrategyForm {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Date of the strategy discussion (HLT-27); full disclosure only.',
  })
  readonly on!: Date | null;

  @Field(() => String, { nullable: true, description: 'The form (HLT-27); full disclosure only.' })
  readonly form!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True where the strategy discussion was announced and did not take place; null where it did (HLT-27); withheld below summary.',
  })
  readonly didNotTakePlace!: boolean | null;
}
