import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Police history that an officer judged relevant to the child. Owned by the police.',
})
export class PoliceHistory {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it happened (POL-07); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What happened, as the officer summarised it (POL-07); withheld unless relevant.',
  })
  readonly summary!: string | null;
}

@ObjectType({
  description: 'A conviction or caution on the Police National Computer (PNC). Owned by the police.',
})
export class PoliceConviction {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Date of the disposal (POL-10); full disclosure only.',
  })
  readonly on!: Date | null;

  @Field(() => String, { nullable: true, description: 'The offence (POL-10); full disclosure only.' })
  readonly offence!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Conviction, caution or other disposal (POL-10); full disclosure only.',
  })
  readonly disposal!: string | null;
}

@ObjectType({ description: 'A 999 call to an address. Owned by the police.' })
export class PoliceEmergencyCall {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the call came (POL-17): a touch point, seen from headline up.',
  })
  readonly on!: Date | null;
}
