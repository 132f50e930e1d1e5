import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'An attendance at an emergency department (ED), other hospitals included. Owned by health.',
})
export class HealthEmergencyAttendance {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the patient came: a touch point (HLT-07); seen from headline up.',
  })
  readonly attendedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Hospital and department (HLT-07); seen from headline up.',
  })
  readonly site!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the patient came, as told at the desk (HLT-08); withheld unless relevant.',
  })
  readonly reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was found and done (HLT-08); withheld unless relevant.',
  })
  readonly findings!: string | null;
}

@ObjectType({ description: 'An ambulance attendance, obtained through the health partner. Owned by health.' })
export class HealthAmbulanceAttendance {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the crew attended (HLT-25); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the crew found (HLT-25); withheld unless relevant.',
  })
  readonly findings!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the patient was taken (HLT-25); withheld unless relevant.',
  })
  readonly conveyedTo!: string | null;
}

@ObjectType({
  description:
    'An outpatient appointment: a child who was not brought can be a sign of neglect. Owned by health.',
})
export class HealthAppointment {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the appointment was (HLT-10); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The clinic or service (HLT-10); withheld unless relevant.',
  })
  readonly clinic!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Attended, did not attend (DNA), was not brought, cancelled or still to come (HLT-10); withheld unless relevant.',
  })
  readonly outcome!: string | null;
}

@ObjectType({ description: 'A discharge or clinic letter, a whole document. Owned by health.' })
export class HealthLetter {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Date of the letter (HLT-11); full disclosure only.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Hospital or clinic that wrote it (HLT-11); full disclosure only.',
  })
  readonly sender!: string | null;

  @Field(() => String, { nullable: true, description: 'The letter (HLT-11); full disclosure only.' })
  readonly text!: string | null;
}
