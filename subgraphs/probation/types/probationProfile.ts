import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Whether and how probation knows the person today. Owned by probation.' })
export class ProbationProfile {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Result of the name check: under supervision now, formerly, or never (PRO-01); seen from headline up, and at domestic-abuse triage.',
  })
  readonly known!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Flags on nDelius (PRO-02); withheld unless relevant.',
  })
  readonly flags!: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Risk of serious harm, as last rated (PRO-03); withheld below summary.',
  })
  readonly riskLevel!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The supervising probation practitioner, to be alerted and invited (PRO-06); withheld below summary.',
  })
  readonly practitioner!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How to reach the practitioner (PRO-06); withheld below summary.',
  })
  readonly practitionerContact!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Case reference number (CRN) of nDelius, a key for matching (PRO-14); never leaves probation.',
  })
  readonly crn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Police National Computer (PNC) id, a key for matching (PRO-14); never leaves probation.',
  })
  readonly pncId!: string | null;
}

@ObjectType({
  description: 'Address and household of an offender who is linked to children. Owned by probation.',
})
export class ProbationLinkedHousehold {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was last confirmed (PRO-15); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, { nullable: true, description: 'The address (PRO-15); withheld unless relevant.' })
  readonly address!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Who lives there, as probation knows it (PRO-15); withheld unless relevant.',
  })
  readonly members!: readonly string[] | null;
}
