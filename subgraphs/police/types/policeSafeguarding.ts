import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A police safeguarding report (PSR). Owned by the police.' })
export class PoliceSafeguardingReport {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was written (POL-16); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the officers saw and heard (POL-16); withheld unless relevant.',
  })
  readonly text!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Grade: standard, medium or high (POL-16); withheld below summary.',
  })
  readonly grade!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Marker for alcohol or substance use (POL-18); withheld unless relevant, and from a substance service without consent given.',
  })
  readonly substanceMarker!: string | null;
}

@ObjectType({ description: 'An episode in which a child was missing. Owned by the police.' })
export class PoliceMissingEpisode {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the child was reported missing: a touch point (POL-19); seen from headline up.',
  })
  readonly reportedAt!: Date | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The day on which the child was found or came back (POL-19); seen from headline up.',
  })
  readonly foundOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where and with whom the child was found (POL-19); withheld unless relevant.',
  })
  readonly account!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Result of the safe-and-well check (POL-19); withheld unless relevant.',
  })
  readonly safeAndWell!: string | null;
}

@ObjectType({
  description:
    'An Operation Encompass notice to the key adult of the child’s school, to support the child that day. Owned by the police.',
})
export class PoliceEncompassNotice {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'When it was sent (POL-26); for the key adult of the child’s own school, and for nobody else outside the police.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the key adult is told (POL-26); for the key adult of the child’s own school, and for nobody else outside the police.',
  })
  readonly notice!: string | null;
}
