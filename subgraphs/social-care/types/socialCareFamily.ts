import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'The family as social care’s own system draws it: who lives there, and who is what to whom. Owned by social care.',
})
export class SocialCareFamily {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Who lives in the household (SOC-29); withheld unless relevant.',
  })
  readonly householdMembers!: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Who is what to whom, in the household and outside it (SOC-29); withheld unless relevant.',
  })
  readonly relationships!: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Ethnicity as the family gave it (SOC-29); withheld unless relevant.',
  })
  readonly ethnicity!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Religion as the family gave it (SOC-29); withheld unless relevant.',
  })
  readonly religion!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'First language, for an interpreter (SOC-29); withheld unless relevant.',
  })
  readonly firstLanguage!: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Addresses of the family (SOC-29); can endanger a victim, so withheld unless relevant and never shown to a setting.',
  })
  readonly addresses!: readonly string[] | null;
}
