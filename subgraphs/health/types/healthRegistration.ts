import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Who the patient is to the health service, and who looks after them. Owned by health.',
})
export class HealthRegistration {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The NHS number (HLT-01); withheld unless relevant, and always from schools and police.',
  })
  readonly nhsNumber!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name under which the patient is registered (HLT-02); withheld below summary.',
  })
  readonly registeredName!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Date of birth as registered (HLT-02); withheld below summary.',
  })
  readonly birthDate!: string | null;

  @Field(() => String, { nullable: true, description: 'Sex as registered (HLT-02); withheld below summary.' })
  readonly sex!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Names that the patient had before (HLT-02); withheld below summary.',
  })
  readonly formerNames!: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Next of kin as the patient gave them (HLT-02); withheld below summary.',
  })
  readonly nextOfKin!: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Children on the patient’s record (HLT-02); withheld below summary.',
  })
  readonly children!: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Where the patient lived before; the present address is not published (HLT-02); withheld unless relevant.',
  })
  readonly formerAddresses!: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'GP and practice (HLT-03); withheld below summary.' })
  readonly gpName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Phone of the practice (HLT-03); withheld below summary.',
  })
  readonly gpPhone!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'E-mail of the practice (HLT-03); withheld below summary.',
  })
  readonly gpEmail!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Health visitor’s name and phone (HLT-04); withheld below summary.',
  })
  readonly healthVisitor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'School nurse’s name and phone (HLT-04); withheld below summary.',
  })
  readonly schoolNurse!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Midwife’s name and phone (HLT-04); withheld below summary.',
  })
  readonly midwife!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Flags and alerts on the record (HLT-05); withheld unless relevant.',
  })
  readonly flags!: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'School as known to health (HLT-06); seen from headline up.',
  })
  readonly school!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Ward and hospital where the patient is now an inpatient; empty when at home (HLT-09); withheld below summary.',
  })
  readonly inpatientStatus!: string | null;
}
