import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'How a person stands in social care’s own system. Owned by social care; fields that may not be seen are null.',
})
export class SocialCareCase {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Open, closed, or known without a case (SOC-01); seen from headline up.',
  })
  readonly status!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'When the case was last closed (SOC-01); seen from headline up.',
  })
  readonly closedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The social worker who has the case (SOC-02); seen from headline up, so that police and health know whom to call.',
  })
  readonly allocatedWorker!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Office or team that has the case (SOC-02); seen from headline up.',
  })
  readonly team!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How to reach the worker or the team (SOC-02); seen from headline up.',
  })
  readonly workerContact!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many contacts there were in the last twelve months (SOC-03); withheld below summary.',
  })
  readonly contactsInTwelveMonths!: number | null;

  @Field(() => [GraphQLLocalDate], {
    nullable: true,
    description: 'The days of those contacts (SOC-03); withheld below summary.',
  })
  readonly contactDates!: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Child in need (CIN), child protection (CP), looked after (LAC) or adult safety plan (SOC-05); withheld below summary.',
  })
  readonly planType!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Immigration, no-recourse (NRPF) or unaccompanied-child (UASC) status (SOC-20); full disclosure only, as it does great harm if it leaks.',
  })
  readonly immigrationStatus!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Disability of the child (SOC-21); withheld unless relevant.',
  })
  readonly disability!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Whether the disabled children’s team (CDT, DCYPT) takes the child (SOC-21); withheld unless relevant.',
  })
  readonly disabilityTeamEligibility!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'That a person who poses a risk to children (PPRC) is recorded, and how linked (SOC-23); withheld below summary.',
  })
  readonly personPosesRisk!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The children who are linked to that person (SOC-23); withheld below summary.',
  })
  readonly riskLinkedChildren!: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The offence of that person (SOC-23); full disclosure only.',
  })
  readonly riskOffence!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Support that the family was already offered (SOC-30); withheld below summary.',
  })
  readonly supportOffered!: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Other professionals who are involved (SOC-30); withheld below summary.',
  })
  readonly otherProfessionals!: readonly string[] | null;
}
