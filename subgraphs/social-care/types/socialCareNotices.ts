import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A contact with adult social care. Owned by social care.' })
export class SocialCareAdultContact {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was (SOC-31): a touch point, seen from headline up.',
  })
  readonly on!: Date | null;
}

@ObjectType({ description: 'An attendance of the fire service. Held by social care.' })
export class SocialCareFireServiceContact {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was (SOC-32): a touch point, seen from headline up.',
  })
  readonly on!: Date | null;
}

@ObjectType({ description: 'An episode in which a child was missing. Owned by social care.' })
export class SocialCareMissingEpisode {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Since when the child was missing (SOC-34): a touch point, seen from headline up.',
  })
  readonly missingFrom!: Date | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The day of the return (SOC-34); seen from headline up.',
  })
  readonly returnedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the safe-and-well check found: where and with whom the child was (SOC-34); withheld unless relevant.',
  })
  readonly safeAndWellCheck!: string | null;
}

@ObjectType({
  description: 'An alert about a child not yet born. Owned by social care; for health and nobody else.',
})
export class SocialCareUnbornAlert {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the alert was raised (SOC-36); withheld below summary, and from everybody but health.',
  })
  readonly on!: Date | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'When the child is expected (SOC-36); withheld below summary, and from everybody but health.',
  })
  readonly expectedDelivery!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What midwives must know (SOC-36); withheld below summary, and from everybody but health.',
  })
  readonly alert!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What social care expects to follow (SOC-36); withheld below summary, and from everybody but health.',
  })
  readonly expectedOutcome!: string | null;
}
