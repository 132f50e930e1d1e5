import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'A report of electronic monitoring; where a person went does not exist to anybody outside the decision circle. Owned by probation.',
})
export class ProbationMonitoringRecord {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Day of the report (PRO-09); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whether the person keeps to the curfew or zone (PRO-09); withheld unless relevant.',
  })
  readonly compliance!: string | null;

  @Field(() => [String], { nullable: true, description: 'Where the tag was (PRO-09); decision circle only.' })
  readonly traces!: readonly string[] | null;
}

@ObjectType({
  description:
    'Management under MAPPA, held in confidence. To everybody outside the decision circle it does not exist.',
})
export class ProbationMappaRecord {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was agreed (PRO-13); decision circle only.',
  })
  readonly on!: Date | null;

  @Field(() => String, { nullable: true, description: 'Level of management (PRO-13); decision circle only.' })
  readonly level!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The risk-management plan (PRO-13); decision circle only.',
  })
  readonly plan!: string | null;
}
