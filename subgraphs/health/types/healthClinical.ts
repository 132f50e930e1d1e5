import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'A referral that a health practitioner made, mental-health services included. Owned by health.',
})
export class HealthReferral {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the referral was made (HLT-12); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The service to which the patient was referred (HLT-12); withheld unless relevant.',
  })
  readonly service!: string | null;

  @Field(() => String, { nullable: true, description: 'Why (HLT-12); withheld unless relevant.' })
  readonly reason!: string | null;
}

@ObjectType({
  description: 'An entry of a GP consultation: what a patient told a doctor in confidence. Owned by health.',
})
export class HealthConsultation {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the consultation was (HLT-16); full disclosure only.',
  })
  readonly on!: Date | null;

  @Field(() => String, { nullable: true, description: 'The entry (HLT-16); full disclosure only.' })
  readonly entry!: string | null;
}

@ObjectType({ description: 'A diagnosis. Owned by health.' })
export class HealthDiagnosis {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was made (HLT-14); full disclosure only.',
  })
  readonly on!: Date | null;

  @Field(() => String, { nullable: true, description: 'The diagnosis (HLT-14); full disclosure only.' })
  readonly diagnosis!: string | null;
}

@ObjectType({
  description: 'A prescribed medicine, which tells of the condition that it treats. Owned by health.',
})
export class HealthPrescription {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was prescribed (HLT-13); full disclosure only.',
  })
  readonly on!: Date | null;

  @Field(() => String, { nullable: true, description: 'Medicine and dose (HLT-13); full disclosure only.' })
  readonly medication!: string | null;
}

@ObjectType({
  description:
    'An entry in a mental-health record, among the most sensitive of all records. Owned by health.',
})
export class HealthMentalHealthRecord {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was written (HLT-15); full disclosure only.',
  })
  readonly on!: Date | null;

  @Field(() => String, { nullable: true, description: 'The service (HLT-15); full disclosure only.' })
  readonly service!: string | null;

  @Field(() => String, { nullable: true, description: 'The entry (HLT-15); full disclosure only.' })
  readonly entry!: string | null;
}
