import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'A crime or incident that the police recorded. Owned by the police; fields that may not be seen are null.',
})
export class PoliceIncident {
  @Field(() => ID, {
    description: 'The record’s reference: name it in a relevance mark, a nomination or a restriction.',
  })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Crime, incident or Crimes Portal reference (POL-01); withheld below summary.',
  })
  readonly reference!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it happened (POL-02): a touch point, seen from headline up.',
  })
  readonly occurredAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it happened (POL-03); withheld unless relevant, as it can reveal where a victim is.',
  })
  readonly location!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Persons present, victim and suspect among them (POL-04); withheld unless relevant.',
  })
  readonly personsPresent!: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Names of the victims, as probation and others match on them (POL-04); withheld unless relevant.',
  })
  readonly victims!: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Names of the suspects, as probation and others match on them (POL-04); withheld unless relevant.',
  })
  readonly suspects!: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whether officers saw the children, and how they were (POL-05); withheld below summary.',
  })
  readonly childrenSeen!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whether officers spoke to the children, and to which (POL-05); withheld below summary.',
  })
  readonly childrenSpokenTo!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The incident account of the crime report, or MO (POL-06); withheld unless relevant.',
  })
  readonly account!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'DASH level: standard, medium or high (POL-08); withheld below summary.',
  })
  readonly dashLevel!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The victim’s answers to the DASH questions (POL-09); full disclosure only.',
  })
  readonly dashAnswers!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Crime or non-crime (POL-12); withheld below summary.',
  })
  readonly classification!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the investigation stands (POL-13); withheld unless relevant.',
  })
  readonly investigationStatus!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How far it has come in criminal justice: bail, charge, court (POL-13); withheld unless relevant.',
  })
  readonly criminalJusticeProgress!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Operational detail (POL-13); never leaves the police.',
  })
  readonly operationalDetail!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was referred without consent (POL-21); withheld unless relevant.',
  })
  readonly referralRationale!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Officer in the case and how to reach them (POL-23); withheld below summary.',
  })
  readonly officerInCase!: string | null;
}
