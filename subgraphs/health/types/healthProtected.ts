import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Sexual-health or sexual-assault referral centre (SARC) content. To everybody outside the decision circle it does not exist.',
})
export class HealthSexualHealthRecord {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was recorded (HLT-23); decision circle only.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The clinic or centre (HLT-23); decision circle only.',
  })
  readonly service!: string | null;

  @Field(() => String, { nullable: true, description: 'The entry (HLT-23); decision circle only.' })
  readonly entry!: string | null;
}

@ObjectType({
  description:
    'What an adult’s own patient record says. Owned by health; the adult has confidentiality of their own, whatever the child’s case.',
})
export class AdultPatientRecord {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was recorded (HLT-24); full disclosure only.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the record says, as the nurse summarised it (HLT-24); full disclosure only.',
  })
  readonly summary!: string | null;
}
