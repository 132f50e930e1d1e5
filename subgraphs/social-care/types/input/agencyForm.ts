import {
  ArrayMaxSize,
  ArrayMinSize,
  IsOptional,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import type { HealthAction, HealthSystem, NameCheck, SchoolCall, SchoolLogCheck } from '../../domain';
import { CallRecipientEnum, HealthActionEnum, HealthSystemEnum, SchoolLogCheckEnum } from '../agencyForm';
import { NameCheckEnum } from '../workflowVocabulary';
import { ContactCommandInput } from './contactCommand';

@InputType({ description: 'Where health looked for one person, and how far back (R99, R101).' })
export class HealthCheckInput {
  @Field(() => ID, { description: 'The subject who was looked up.' })
  @MaxLength(64)
  readonly subject!: string;

  @Field(() => [HealthSystemEnum], { description: 'Which kinds of system were looked into.' })
  @ArrayMaxSize(20)
  readonly systems!: readonly HealthSystem[];

  @Field(() => GraphQLLocalDate, { description: 'The day back to which was looked.' })
  readonly checkedBackTo!: string;
}

@InputType({
  description: 'The nurse’s stage of the family’s proforma: one for everybody asked about (R100).',
})
export class HealthProformaInput {
  @Field(() => [HealthCheckInput], {
    nullable: true,
    description:
      'Where was looked for each person; what the administrators saved stands where it is left out.',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  readonly people?: readonly HealthCheckInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why matter older than health answers for bears on the concern (R101).',
  })
  @MaxLength(2000)
  readonly olderMatterReason?: string | null;

  @Field(() => [HealthActionEnum], { nullable: true, description: 'What health recommends is done (R102).' })
  @ArrayMaxSize(20)
  readonly recommendedActions?: readonly HealthAction[] | null;
}

@InputType({
  description: 'The administrators’ stage of the family’s proforma; a nurse completes it (R100).',
})
export class SaveAdminStageInput extends ContactCommandInput {
  @Field(() => ID, { description: 'The information request to health.' })
  @MaxLength(64)
  readonly request!: string;

  @Field(() => [HealthCheckInput], { description: 'Those who have been looked up so far.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  readonly people!: readonly HealthCheckInput[];

  @Field(() => Boolean, {
    description: 'The contributor knows that other children’s-services staff may read the entry (R113).',
  })
  readonly visibilityAccepted!: boolean;
}

@InputType({ description: 'One call of education’s to a setting (R103).' })
export class SchoolCallInput {
  @Field(() => String, { description: 'The setting that was called.' })
  @MinLength(1)
  @MaxLength(200)
  readonly setting!: string;

  @Field(() => CallRecipientEnum, { description: 'Whom education asked for there.' })
  readonly recipient!: SchoolCall['recipient'];

  @Field(() => Boolean, { description: 'Whether that person was reached.' })
  readonly reached!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When the setting was called.' })
  readonly at!: Date;
}

@InputType({ description: 'Which checks education made for its return (R103).' })
export class EducationChecksInput {
  @Field(() => Boolean, { description: 'The pupil database (Capita One) was looked into.' })
  readonly pupilDatabase!: boolean;

  @Field(() => SchoolLogCheckEnum, { description: 'Whether the school’s log (CPOMS) was looked into.' })
  readonly schoolLog!: SchoolLogCheck;

  @Field(() => Boolean, { description: 'The register of children missing education was looked into.' })
  readonly missingEducation!: boolean;

  @Field(() => Boolean, { description: 'The register of home-educated children was looked into.' })
  readonly homeEducation!: boolean;

  @Field(() => [SchoolCallInput], { description: 'Calls to the designated safeguarding lead and others.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  readonly calls!: readonly SchoolCallInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Why a check was not made or nobody was called: needed where that is so.',
  })
  @MaxLength(2000)
  readonly notDoneReason?: string | null;
}

@InputType({ description: 'Probation’s three-way answer on one person (R105, R112).' })
export class PersonNameCheckInput {
  @Field(() => ID, { description: 'The subject whose name was checked.' })
  @MaxLength(64)
  readonly subject!: string;

  @Field(() => NameCheckEnum, { description: 'What probation’s system says (nDelius).' })
  readonly probation!: NameCheck;

  @Field(() => NameCheckEnum, {
    nullable: true,
    description: 'What youth justice’s system says (ChildView), where it was asked.',
  })
  readonly youthJustice?: NameCheck | null;
}

@InputType({ description: 'The police part of a return: complete when the officer enters it (R97).' })
export class PoliceResearchInput {
  @Field(() => String, {
    nullable: true,
    description: 'The crime, incident or portal reference of the research: needed unless nothing is held.',
  })
  @MaxLength(100)
  readonly reference?: string | null;

  @Field(() => Boolean, {
    description: 'Whether the Police National Computer was searched; never what it held.',
  })
  readonly nationalComputer!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the Police National Database was searched; never what it held.',
  })
  readonly nationalDatabase!: boolean;
}
