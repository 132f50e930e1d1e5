import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How a person stands with housing. Owned by housing, kept by social care.' })
export class Housing {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where a housing application stands (HOU-01); withheld below summary.',
  })
  readonly applicationStatus!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Standing on Home Finder (HOU-01); withheld below summary.',
  })
  readonly homeFinderStatus!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The registered provider that lets the home (HOU-02); withheld unless relevant.',
  })
  readonly registeredProvider!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The tenancy: who lives there, arrears, notices (HOU-02); withheld unless relevant.',
  })
  readonly tenancy!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Membership of an asylum or refugee scheme (HOU-05); full disclosure only, as it does great harm if it leaks.',
  })
  readonly refugeeScheme!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Care grants: furniture, beds, cookers (HOU-06); withheld below summary.',
  })
  readonly careGrants!: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'What revenue and benefits know (HOU-07); full disclosure only.',
  })
  readonly revenueAndBenefits!: string | null;
}

@ObjectType({ description: 'A parent who presented as homeless. Owned by housing, kept by social care.' })
export class HousingHomelessPresentation {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was (HOU-03); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the parent said, and what was done (HOU-03); withheld unless relevant.',
  })
  readonly account!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The provider to whom the parent was referred (HOU-03); withheld unless relevant.',
  })
  readonly referredTo!: string | null;
}

@ObjectType({
  description:
    'The joint assessment of a homeless person of 16 or 17. Owned by housing and social care together.',
})
export class HousingHomelessYoungPerson {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When they were assessed (HOU-04); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The joint assessment (HOU-04); withheld unless relevant.',
  })
  readonly jointAssessment!: string | null;
}

@ObjectType({
  description:
    'A report to community safety about a household or its neighbours. Owned by community safety, kept by social care.',
})
export class HousingCommunitySafetyRecord {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was reported (HOU-08); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was reported (HOU-08); withheld unless relevant.',
  })
  readonly account!: string | null;
}
