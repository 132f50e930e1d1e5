import { profileIds, profileOf, type ProfileId } from '@mash-hub/shared/profiles';
import { enumOf, KeyedInput } from '@mash-hub/shared/subgraph';
import { ArrayMaxSize, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';

/** The same vocabulary as social care publishes: an authority’s procedure. */
export const ProcedureProfileEnum = enumOf(
  'ProcedureProfile',
  'Whose procedure a contact follows.',
  Object.fromEntries(profileIds.map((id) => [id, `The procedure of ${profileOf(id).name}.`])) as Record<
    ProfileId,
    string
  >,
);

const date = /^\d{4}-\d{2}-\d{2}$/;

@InputType({ description: 'A stretch of school term, both days in it.' })
export class TermInput {
  @Field(() => String, { description: 'First day, as 2026-06-01.' })
  @Matches(date)
  readonly from!: string;

  @Field(() => String, { description: 'Last day, as 2026-07-20.' })
  @Matches(date)
  readonly to!: string;
}

@InputType({ description: 'An Operation Encompass notice to the key adult of one school (R183).' })
export class SendEncompassNoticeInput extends KeyedInput {
  @Field(() => ProcedureProfileEnum, { description: 'Whose procedure applies: it sets the hour.' })
  readonly profile!: ProfileId;

  @Field(() => String, { description: 'The police’s reference of the incident.' })
  @MinLength(1)
  @MaxLength(64)
  readonly incidentReference!: string;

  @Field(() => GraphQLDateTime, { description: 'When the incident happened.' })
  readonly incidentAt!: Date;

  @Field(() => ID, { description: 'The child, by the police’s own reference of the person.' })
  @MaxLength(200)
  readonly child!: string;

  @Field(() => String, { description: 'The school, as its staff’s access tokens name it (R185).' })
  @MinLength(1)
  @MaxLength(100)
  readonly establishment!: string;

  @Field(() => String, { description: 'What the key adult is told, to support the child that day.' })
  @MinLength(1)
  @MaxLength(5000)
  readonly notice!: string;

  @Field(() => [TermInput], {
    nullable: true,
    description: 'Terms of the education calendar; omitted: every working day is a school day (R187).',
  })
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  readonly termDates?: readonly TermInput[] | null;
}

@ObjectType({
  description:
    'An Operation Encompass notice as it was sent: to the key adult of that school, and to the police who sent it. To everybody else there is none.',
})
export class EncompassNotice {
  @Field(() => ID, { description: 'The notice’s reference in police records.' })
  readonly id!: string;

  @Field(() => String, { description: 'The school that it is for.' })
  readonly establishment!: string;

  @Field(() => GraphQLDateTime, { description: 'When the incident happened.' })
  readonly incidentAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When it was sent.' })
  readonly sentAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'Before when the school was to have it (R183, R187).' })
  readonly dueBy!: Date;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When a key adult first read it; null before.',
  })
  readonly readAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the key adult is told (POL-26): for that school’s key adult only; every reading is logged.',
  })
  readonly notice!: string | null;
}

@ObjectType({ description: 'One notice in a page of Operation Encompass notices.' })
export class EncompassNoticeEdge {
  @Field(() => String, { description: 'Pass as `after` to go on behind this notice.' })
  readonly cursor!: string;

  @Field(() => EncompassNotice, { description: 'The notice at this place of the list.' })
  readonly node!: EncompassNotice;
}

@ObjectType({ description: 'Where a page of Operation Encompass notices ends.' })
export class EncompassPageInfo {
  @Field(() => Boolean, { description: 'Whether there is more behind this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Pass as `after` for the next page.' })
  readonly endCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first notice of this page; null where it has none.',
  })
  readonly startCursor!: string | null;

  @Field(() => Boolean, {
    description: 'Always false: the list is read forwards only, and nothing is said of what stands before.',
  })
  readonly hasPreviousPage!: boolean;
}

@ObjectType({ description: 'A page of Operation Encompass notices.' })
export class EncompassNoticeConnection {
  @Field(() => [EncompassNoticeEdge], { description: 'The notices of this page.' })
  readonly edges!: readonly EncompassNoticeEdge[];

  @Field(() => EncompassPageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: EncompassPageInfo;
}

@ObjectType({ description: 'How many notices reached schools in time (K28): figures, no child.' })
export class EncompassTimeliness {
  @Field(() => Int, { description: 'Notices that were due in the period and sent.' })
  readonly due!: number;

  @Field(() => Int, { description: 'Those of them that were sent before their hour.' })
  readonly inTime!: number;

  @Field(() => Float, { nullable: true, description: 'In time ÷ due; null where none was due.' })
  readonly share!: number | null;

  @Field(() => String, { description: 'How it is counted, and where that is asked for.' })
  readonly formula!: string;
}
