import { enumOf } from '@mash-hub/shared/subgraph';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import {
  callRecipients,
  healthActions,
  healthSystems,
  schoolLogChecks,
  type HealthSystem,
  type NameCheck,
  type SchoolCall,
  type SchoolLogCheck,
} from '../domain';
import { NameCheckEnum } from './workflowVocabulary';

export const HealthSystemEnum = enumOf(
  'HealthSystem',
  'A kind of system that health looks into (R99).',
  healthSystems,
);
export const HealthActionEnum = enumOf(
  'HealthAction',
  'What health recommends is done (R102).',
  healthActions,
);
export const SchoolLogCheckEnum = enumOf(
  'SchoolLogCheck',
  'Whether the schools’ child-protection log was looked into (R103).',
  schoolLogChecks,
);
export const CallRecipientEnum = enumOf('CallRecipient', 'Whom education telephones (R103).', callRecipients);

@ObjectType({
  description: 'Where health looked for one person, and how far back (R99): never what it found there.',
})
export class HealthCheckRecord {
  @Field(() => ID, { description: 'The subject who was looked up.' })
  readonly subject!: string;

  @Field(() => [HealthSystemEnum], { description: 'Which kinds of system were looked into.' })
  readonly systems!: readonly HealthSystem[];

  @Field(() => GraphQLLocalDate, { description: 'The day back to which was looked (R101).' })
  readonly checkedBackTo!: string;
}

@ObjectType({ description: 'The first stage of the family’s proforma, to health’s own staff alone (R100).' })
export class HealthAdminStage {
  @Field(() => GraphQLDateTime, { description: 'When it was last saved.' })
  readonly at!: Date;

  @Field(() => [HealthCheckRecord], { description: 'Those who have been looked up so far.' })
  readonly people!: readonly HealthCheckRecord[];

  @Field(() => [ID], { description: 'Those who are still to be looked up: carried over (R100).' })
  readonly unfinished!: readonly string[];
}

@ObjectType({ description: 'One call of education’s to a setting (R103); what was learned is EDU-18.' })
export class SchoolCallRecord {
  @Field(() => String, { description: 'The setting that was called.' })
  readonly setting!: string;

  @Field(() => CallRecipientEnum, { description: 'Whom education asked for there.' })
  readonly recipient!: SchoolCall['recipient'];

  @Field(() => Boolean, { description: 'Whether that person was reached: an attempt is logged too.' })
  readonly reached!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When the setting was called.' })
  readonly at!: Date;
}

@ObjectType({
  description: 'Which checks education made (R103): that they were made, never what they found.',
})
export class EducationChecksRecord {
  @Field(() => Boolean, { description: 'The pupil database (Capita One) was looked into.' })
  readonly pupilDatabase!: boolean;

  @Field(() => SchoolLogCheckEnum, { description: 'Whether the school’s log (CPOMS) was looked into.' })
  readonly schoolLog!: SchoolLogCheck;

  @Field(() => Boolean, { description: 'The register of children missing education was looked into.' })
  readonly missingEducation!: boolean;

  @Field(() => Boolean, { description: 'The register of home-educated children was looked into.' })
  readonly homeEducation!: boolean;

  @Field(() => [SchoolCallRecord], { description: 'Calls to the designated safeguarding lead and others.' })
  readonly calls!: readonly SchoolCallRecord[];

  @Field(() => String, { nullable: true, description: 'Why a check or the call was not made, where so.' })
  readonly notDoneReason!: string | null;
}

@ObjectType({
  description: 'Probation’s three-way answer on one person, youth justice’s shown apart (R105, R112).',
})
export class PersonNameCheckRecord {
  @Field(() => ID, { description: 'The subject whose name was checked.' })
  readonly subject!: string;

  @Field(() => NameCheckEnum, { description: 'What probation’s system says (nDelius).' })
  readonly probation!: NameCheck;

  @Field(() => NameCheckEnum, {
    nullable: true,
    description: 'What youth justice’s system says (ChildView); null where it was not asked.',
  })
  readonly youthJustice!: NameCheck | null;
}

@ObjectType({
  description:
    'Whether the national police systems were searched through the research unit (R97); never content.',
})
export class PoliceChecksRecord {
  @Field(() => Boolean, { description: 'Whether the Police National Computer was searched.' })
  readonly nationalComputer!: boolean;

  @Field(() => Boolean, { description: 'Whether the Police National Database was searched.' })
  readonly nationalDatabase!: boolean;
}
