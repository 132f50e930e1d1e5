import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'The common assessment (CAF) or early help of a family, as eCAF holds it. Owned by early help, kept by social care.',
})
export class EarlyHelp {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Open or historic (EHP-01); seen from headline up.' })
  readonly status!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The lead professional (EHP-02); seen from headline up, as they must be consulted.',
  })
  readonly leadProfessional!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How to reach the lead professional (EHP-02); seen from headline up.',
  })
  readonly leadProfessionalContact!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Assessment and plan of the eCAF in a few sentences (EHP-03); withheld below summary.',
  })
  readonly planSummary!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The eCAF assessment (EHP-03); withheld unless relevant, and never to the police.',
  })
  readonly assessment!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The eCAF plan (EHP-03); withheld unless relevant, and never to the police.',
  })
  readonly plan!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Which of the ten Supporting Families needs are met (EHP-04); withheld below summary.',
  })
  readonly needsMet!: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The Family Support Worker (EHP-06); withheld below summary.',
  })
  readonly familySupportWorker!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'When that worker first reached the family (EHP-06); withheld below summary.',
  })
  readonly firstContactOn!: string | null;

  @Field(() => [GraphQLLocalDate], {
    nullable: true,
    description: 'The days on which that worker visited (EHP-06); withheld below summary.',
  })
  readonly visits!: readonly string[] | null;

  @Field(() => [GraphQLLocalDate], {
    nullable: true,
    description: 'The days on which the child was seen (EHP-06); withheld below summary.',
  })
  readonly weeklySeenLog!: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the Transforming Lives Panel is involved (EHP-07); withheld below summary.',
  })
  readonly transformingLivesPanel!: string | null;
}

@ObjectType({
  description: 'A note of the half-termly meeting with a school. Owned by early help, kept by social care.',
})
export class EarlyHelpSchoolMeetingNote {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the meeting was (EHP-05); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the school said of the child (EHP-05); withheld unless relevant, as it is soft information.',
  })
  readonly note!: string | null;
}
