import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One line of the police chronology. Owned by the police.' })
export class PoliceChronologyEntry {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it happened (POL-14); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the line says (POL-14); withheld unless relevant.',
  })
  readonly entry!: string | null;
}

@ObjectType({
  description: 'A secondary risk assessment, which weighs facts about several people. Owned by the police.',
})
export class PoliceSecondaryRiskAssessment {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was made (POL-15); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, { nullable: true, description: 'The assessment (POL-15); withheld unless relevant.' })
  readonly assessment!: string | null;
}

@ObjectType({
  description: 'A notification of a person who poses a risk to children (PPRC). Owned by the police.',
})
export class PoliceRiskNotification {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was made (POL-25); withheld below summary.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whether the notification stands (POL-25); withheld below summary.',
  })
  readonly status!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The offence behind it (POL-25); full disclosure only.',
  })
  readonly offence!: string | null;
}

@ObjectType({ description: 'The decision who investigates: it says who, not what. Owned by the police.' })
export class PoliceInvestigationDecision {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was decided (POL-27); withheld below summary.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Joint investigation, one agency alone, or none (POL-27); withheld below summary.',
  })
  readonly decision!: string | null;
}
