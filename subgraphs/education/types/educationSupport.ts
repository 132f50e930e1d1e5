import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Involvement of an educational psychologist (EP) or an advisory officer. Owned by education.',
})
export class EducationSpecialistInvolvement {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it began (EDU-14); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Educational psychologist or advisory officer (EDU-14); withheld unless relevant.',
  })
  readonly profession!: string | null;

  @Field(() => String, { nullable: true, description: 'Who it is (EDU-14); withheld unless relevant.' })
  readonly officer!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What they do with the child (EDU-14); withheld unless relevant.',
  })
  readonly involvement!: string | null;
}

@ObjectType({
  description: 'An entry in the log of the education welfare service (EWS). Owned by education.',
})
export class EducationWelfareInvolvement {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was logged (EDU-15); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The education welfare officer (EDU-15); withheld unless relevant.',
  })
  readonly officer!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the officer logged (EDU-15); withheld unless relevant.',
  })
  readonly entry!: string | null;
}

@ObjectType({ description: 'Behaviour and attainment at one point in time. Owned by education.' })
export class EducationProgress {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was assessed (EDU-17); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the child behaves at school (EDU-17); withheld unless relevant.',
  })
  readonly behaviour!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the child attains, against what is expected (EDU-17); withheld unless relevant.',
  })
  readonly attainment!: string | null;
}
