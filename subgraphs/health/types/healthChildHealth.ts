import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'What a health visitor or school nurse observed of the child and the home. Owned by health.',
})
export class HealthCommunityRecord {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the contact was (HLT-19); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Health visitor or school nurse (HLT-19); withheld unless relevant.',
  })
  readonly practitioner!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was observed (HLT-19); withheld unless relevant.',
  })
  readonly observation!: string | null;
}

@ObjectType({
  description:
    'An Ages and Stages Questionnaire (ASQ), a vaccination or a child-health alert. Owned by health.',
})
export class HealthChildHealthRecord {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was recorded (HLT-20); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Ages and Stages Questionnaire (ASQ), vaccination or alert (HLT-20); withheld unless relevant.',
  })
  readonly category!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The result, or what the alert says (HLT-20); withheld unless relevant.',
  })
  readonly result!: string | null;
}

@ObjectType({
  description:
    'An entry of a pregnancy or birth, looked at up to six months after birth. Owned by health; it is about the mother too.',
})
export class HealthMaternityRecord {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was recorded (HLT-17); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the mother keeps in touch with maternity care (HLT-17); withheld unless relevant.',
  })
  readonly engagement!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Issues of the pregnancy that bear on the child (HLT-17); withheld unless relevant.',
  })
  readonly pregnancyIssues!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the midwife noted of the home (HLT-17); withheld unless relevant.',
  })
  readonly socialUpdate!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The mother’s health conditions (HLT-18); full disclosure only.',
  })
  readonly healthConditions!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is recorded of her partner, a third party (HLT-18); full disclosure only.',
  })
  readonly partnerDetails!: string | null;
}
