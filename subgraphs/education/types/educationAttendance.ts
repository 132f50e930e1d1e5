import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'What the register of one period says beyond the attendance percentage. Owned by education.',
})
export class EducationAttendanceDetail {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Last day of the period (EDU-06); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Term or period that it covers (EDU-06); withheld unless relevant.',
  })
  readonly period!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Authorised absence, in per cent of possible sessions (EDU-06); withheld unless relevant.',
  })
  readonly authorisedPercentage!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Unauthorised absence, in per cent of possible sessions (EDU-06); withheld unless relevant.',
  })
  readonly unauthorisedPercentage!: number | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Absence codes of the register with their counts (EDU-06); withheld unless relevant.',
  })
  readonly codes!: readonly string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How often the child came late (EDU-06); withheld unless relevant.',
  })
  readonly lates!: number | null;
}

@ObjectType({
  description: 'A suspension or permanent exclusion: its sessions and its reason. Owned by education.',
})
export class EducationExclusion {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it began (EDU-08); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'School sessions (half days) for which the child was excluded; 0 for a permanent exclusion (EDU-08); withheld unless relevant.',
  })
  readonly sessions!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Suspension or permanent exclusion (EDU-08); withheld unless relevant.',
  })
  readonly measure!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the child was excluded for (EDU-08); withheld unless relevant.',
  })
  readonly reason!: string | null;
}
