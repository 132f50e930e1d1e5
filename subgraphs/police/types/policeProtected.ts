import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Intelligence of the Police National Database (PND) or the local force: unproven and source-sensitive. To everybody outside the decision circle it does not exist.',
})
export class PoliceIntelligence {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was recorded (POL-11); decision circle only.',
  })
  readonly on!: Date | null;

  @Field(() => String, { nullable: true, description: 'The intelligence (POL-11); decision circle only.' })
  readonly text!: string | null;

  @Field(() => String, { nullable: true, description: 'Who gave it (POL-28); never leaves the police.' })
  readonly informant!: string | null;
}

@ObjectType({
  description: 'Where a victim is safe. To everybody outside the decision circle it does not exist.',
})
export class PoliceVictimSafety {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Current or refuge address (POL-22); decision circle only, never a setting.',
  })
  readonly safeAddress!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the victim can safely be reached (POL-22); decision circle only, never a setting.',
  })
  readonly safeContact!: string | null;
}

@ObjectType({
  description:
    'Intelligence on child exploitation. To everybody outside the decision circle it does not exist.',
})
export class PoliceExploitationIntelligence {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was recorded (POL-20); decision circle only.',
  })
  readonly on!: Date | null;

  @Field(() => [String], { nullable: true, description: 'Suspects (POL-20); decision circle only.' })
  readonly suspects!: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Places (POL-20); decision circle only.' })
  readonly locations!: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Themes (POL-20); decision circle only.' })
  readonly themes!: readonly string[] | null;
}
