import type { OrderedLevel, Role, Threshold } from '@mash-hub/shared/disclosure';
import type {
  Channel,
  OutcomeCategory,
  OverrideGround,
  Rag,
  Sector,
  SpecialPathway,
} from '@mash-hub/shared/profiles';
import { DisclosureLevelEnum } from '@mash-hub/shared/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import {
  ChannelEnum,
  OutcomeCategoryEnum,
  OverrideGroundEnum,
  RagEnum,
  RoleEnum,
  SectorEnum,
  SpecialPathwayEnum,
  ThresholdEnum,
} from './vocabulary';

@ObjectType({ description: 'How one way in is treated by an authority (R2–R6).' })
export class ProcedureChannel {
  @Field(() => ChannelEnum, { description: 'The way in.' })
  readonly channel!: Channel;

  @Field(() => [SectorEnum], { nullable: true, description: 'Who alone may use it; null: everybody.' })
  readonly onlyFrom!: readonly Sector[] | null;

  @Field(() => Boolean, { description: 'Whether professionals should use it.' })
  readonly approvedForProfessionals!: boolean;

  @Field(() => Boolean, { description: 'Whether it is itself the written form that a call is followed by.' })
  readonly isWrittenForm!: boolean;

  @Field(() => String, { description: 'What somebody who may not use it does instead.' })
  readonly guidance!: string;

  @Field(() => String, { description: 'Where the procedure says so.' })
  readonly source!: string;
}

@ObjectType({ description: 'What a decision can lead to, in the authority’s own terms (R130).' })
export class ProcedureOutcome {
  @Field(() => OutcomeCategoryEnum, { description: 'The kind of outcome, the same in every authority.' })
  readonly category!: OutcomeCategory;

  @Field(() => String, { description: 'What its staff call it.' })
  readonly label!: string;

  @Field(() => [ThresholdEnum], { description: 'Levels of need at which it can be decided.' })
  readonly thresholds!: readonly Threshold[];

  @Field(() => String, {
    nullable: true,
    description: 'The team that takes it over; null where nobody does.',
  })
  readonly team!: string | null;

  @Field(() => String, { nullable: true, description: 'The telephone of that team.' })
  readonly teamPhone!: string | null;

  @Field(() => String, { description: 'Where the procedure says so.' })
  readonly source!: string;
}

@ObjectType({ description: 'How a special pathway runs in an authority (D2).' })
export class ProcedurePathway {
  @Field(() => SpecialPathwayEnum, { description: 'Which special pathway it is, of those in D2.' })
  readonly pathway!: SpecialPathway;

  @Field(() => RoleEnum, { description: 'Who takes the contact over.' })
  readonly receivedBy!: Role;

  @Field(() => String, { description: 'The team in words.' })
  readonly team!: string;

  @Field(() => Boolean, { description: 'Whether partners may be asked on it.' })
  readonly gathers!: boolean;

  @Field(() => [String], { description: 'Questions that the record must answer first.' })
  readonly criteria!: readonly string[];

  @Field(() => [String], { description: 'Signatures that it needs, in turn.' })
  readonly steps!: readonly string[];

  @Field(() => String, { description: 'Where the procedure says so.' })
  readonly source!: string;
}

@ObjectType({ description: 'A ground that an authority accepts instead of consent (F2).' })
export class ProcedureGround {
  @Field(() => OverrideGroundEnum, { description: 'What stands in for consent.' })
  readonly ground!: OverrideGround;

  @Field(() => [String], { description: 'Who may record it.' })
  readonly recordedBy!: readonly string[];

  @Field(() => String, { description: 'On which record it is written down.' })
  readonly recordedIn!: string;

  @Field(() => String, { description: 'Where the procedure says so.' })
  readonly source!: string;
}

@ObjectType({ description: 'A time that an authority’s procedure sets (E1).' })
export class ProcedureDeadline {
  @Field(() => String, { description: 'Names the rule; a deadline carries it as its id.' })
  readonly id!: string;

  @Field(() => String, { description: 'What is due.' })
  readonly name!: string;

  @Field(() => RagEnum, { nullable: true, description: 'The rating for which it holds; null: any.' })
  readonly rag!: Rag | null;

  @Field(() => Int, { description: 'How many hours or days.' })
  readonly amount!: number;

  @Field(() => String, { description: 'ELAPSED_HOURS, WORKING_DAYS or CALENDAR_DAYS.' })
  readonly kind!: string;

  @Field(() => String, { description: 'From when it runs, in words.' })
  readonly runsFrom!: string;

  @Field(() => String, { description: 'Where the procedure says so.' })
  readonly source!: string;
}

@ObjectType({ description: 'How an authority opens one person in an emergency (break-glass, BG1).' })
export class ProcedureEmergency {
  @Field(() => DisclosureLevelEnum, { description: 'The level that it opens, within the opener’s role.' })
  readonly level!: OrderedLevel;

  @Field(() => Int, { description: 'For how many minutes; 60 at most.' })
  readonly minutes!: number;

  @Field(() => [RoleEnum], { description: 'Who may: hub staff, nobody of one setting.' })
  readonly roles!: readonly Role[];

  @Field(() => Int, { description: 'Within how many hours or days somebody else reviews it.' })
  readonly reviewAmount!: number;

  @Field(() => String, { description: 'ELAPSED_HOURS, WORKING_DAYS or CALENDAR_DAYS.' })
  readonly reviewKind!: string;

  @Field(() => String, { description: 'Where the procedure says so; [P] marks our proposal.' })
  readonly source!: string;
}

@ObjectType({ description: 'What a rating means in an authority (C1).' })
export class ProcedureRating {
  @Field(() => RagEnum, { description: 'The rating.' })
  readonly rag!: Rag;

  @Field(() => String, { description: 'What its staff call it.' })
  readonly label!: string;

  @Field(() => ThresholdEnum, { description: 'The threshold that it stands for.' })
  readonly threshold!: Threshold;

  @Field(() => Int, { description: 'The level of need that it stands for.' })
  readonly level!: number;
}
