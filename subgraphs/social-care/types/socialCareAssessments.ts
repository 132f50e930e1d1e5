import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'A completed domestic-violence risk identification matrix (DVRIM). Owned by social care.',
})
export class SocialCareDvrim {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was completed (SOC-17); withheld below summary.',
  })
  readonly on!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Level of risk to the child, 1 to 4 (SOC-17); withheld below summary.',
  })
  readonly level!: number | null;

  @Field(() => String, { nullable: true, description: 'The completed form (SOC-17); full disclosure only.' })
  readonly form!: string | null;
}

@ObjectType({
  description: 'A child who is looked after by somebody who is no close relative. Owned by social care.',
})
export class SocialCarePrivateFostering {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the arrangement was recorded (SOC-19); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who looks after the child, since when and why (SOC-19); withheld unless relevant.',
  })
  readonly arrangement!: string | null;

  @Field(() => [String], { nullable: true, description: 'The carers (SOC-19); withheld unless relevant.' })
  readonly carers!: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The assessment of the arrangement (SOC-19); withheld unless relevant.',
  })
  readonly assessment!: string | null;
}

@ObjectType({ description: 'An assessment of the risk that a child is exploited. Owned by social care.' })
export class SocialCareExploitationAssessment {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the level was agreed (SOC-27); withheld below summary.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Level of risk on which the agencies agreed (SOC-27); withheld below summary.',
  })
  readonly level!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The assessment: contacts, whereabouts, signs (SOC-27); withheld unless relevant.',
  })
  readonly assessment!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The matrix of risk of sexual exploitation (SOC-27); withheld unless relevant.',
  })
  readonly riskMatrix!: string | null;
}

@ObjectType({ description: 'A request to assess a young carer or a parent carer. Owned by social care.' })
export class SocialCareCarerAssessmentRequest {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was asked for (SOC-33); withheld below summary.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Young carer or parent carer (SOC-33); withheld below summary.',
  })
  readonly carer!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What came of the request (SOC-33); withheld below summary.',
  })
  readonly outcome!: string | null;
}
