import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'A period of supervision; those that ended more than six years ago are withheld. Owned by probation.',
})
export class ProbationSupervision {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Last day of the period; null while it runs (PRO-05); withheld unless relevant.',
  })
  readonly endedAt!: Date | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day of the period (PRO-05); withheld unless relevant.',
  })
  readonly startedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The order or licence (PRO-05); withheld unless relevant.',
  })
  readonly order!: string | null;
}

@ObjectType({ description: 'What the staff of a programme or of unpaid work report. Owned by probation.' })
export class ProbationProgrammeFeedback {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was reported (PRO-07); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The programme, or unpaid work (PRO-07); withheld unless relevant.',
  })
  readonly programme!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the person takes part (PRO-07); withheld unless relevant.',
  })
  readonly feedback!: string | null;
}

@ObjectType({
  description: 'Feedback on mandatory treatment; it is like health information. Owned by probation.',
})
export class ProbationTreatmentFeedback {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was reported (PRO-08); full disclosure only.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The treatment service (PRO-08); full disclosure only.',
  })
  readonly service!: string | null;

  @Field(() => String, { nullable: true, description: 'What it reports (PRO-08); full disclosure only.' })
  readonly feedback!: string | null;
}
