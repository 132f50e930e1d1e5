import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'An allegation against a person in a position of trust (POT). To everybody outside the decision circle and the LADO it does not exist.',
})
export class SocialCarePositionOfTrust {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was made (SOC-22); decision circle and LADO only.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The position of trust (SOC-22); decision circle and LADO only.',
  })
  readonly position!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The allegation (SOC-22); decision circle and LADO only.',
  })
  readonly allegation!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What came of it (SOC-22); decision circle and LADO only.',
  })
  readonly outcome!: string | null;
}

@ObjectType({
  description:
    'What offender management told the manager. To everybody outside the decision circle it does not exist.',
})
export class SocialCareMappaNote {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was told (SOC-35); decision circle only.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was told (SOC-35); decision circle only, in the confidence of offender management.',
  })
  readonly text!: string | null;
}
