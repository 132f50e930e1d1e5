import type { Agency, OrderedLevel, Role } from '@mash-hub/shared/disclosure';
import { AgencyEnum, DisclosureLevelEnum, enumOf } from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { emergencyStates, type EmergencyFinding, type EmergencyState } from '../domain';
import { RoleEnum } from './vocabulary';

export const EmergencyStateEnum = enumOf('EmergencyState', 'Where an emergency stands.', emergencyStates);

export const EmergencyFindingEnum = enumOf('EmergencyFinding', 'What the review of an emergency found.', {
  JUSTIFIED: 'Whoever opened it had to know then.',
  NOT_JUSTIFIED: 'It need not have been opened: it ended at once, and its opener opens this person no more.',
});

@ObjectType({ description: 'Who opened a person in an emergency: their agency and role, not their name.' })
export class EmergencyOpener {
  @Field(() => AgencyEnum, { description: 'The agency of whoever opened it.' })
  readonly agency!: Agency;

  @Field(() => RoleEnum, { description: 'The role in which they did.' })
  readonly role!: Role;
}

@ObjectType({ description: 'What a manager who did not open it found of an emergency.' })
export class EmergencyReview {
  @Field(() => GraphQLDateTime, { description: 'When it was reviewed.' })
  readonly at!: Date;

  @Field(() => RoleEnum, { description: 'The role of whoever reviewed it.' })
  readonly role!: Role;

  @Field(() => EmergencyFindingEnum, { description: 'Whether it was justified.' })
  readonly finding!: EmergencyFinding;

  @Field(() => String, {
    nullable: true,
    description: 'Why, in the reviewer’s words (SOC-14); withheld unless relevant.',
  })
  readonly reason!: string | null;
}

@ObjectType({
  description:
    'One person opened in an emergency by somebody who had to know at once, for themselves alone and an hour at most (break-glass, BG1).',
})
export class EmergencyRecord {
  @Field(() => ID, { description: 'Names the emergency.' })
  readonly id!: string;

  @Field(() => ID, { description: 'The person who was opened, and nobody else.' })
  readonly subject!: string;

  @Field(() => EmergencyStateEnum, { description: 'Where it stands.' })
  readonly state!: EmergencyState;

  @Field(() => Boolean, {
    description:
      'Whether it opens the person now: its time runs, nobody ended it, and no review found it not justified.',
  })
  readonly open!: boolean;

  @Field(() => DisclosureLevelEnum, { description: 'The level that it opens, within the opener’s role.' })
  readonly level!: OrderedLevel;

  @Field(() => EmergencyOpener, { description: 'Who opened it.' })
  readonly openedBy!: EmergencyOpener;

  @Field(() => GraphQLDateTime, { description: 'When it was opened.' })
  readonly openedAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'From when on it opens nothing, if nobody ends it before.' })
  readonly endsAt!: Date;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was ended before its time; null where it was not.',
  })
  readonly closedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why its opener had to know, in their words (SOC-14); withheld unless relevant.',
  })
  readonly reason!: string | null;

  @Field(() => GraphQLDateTime, { description: 'By when somebody else reviews it.' })
  readonly reviewDue!: Date;

  @Field(() => EmergencyReview, { nullable: true, description: 'What was found; null until it is reviewed.' })
  readonly review!: EmergencyReview | null;
}
