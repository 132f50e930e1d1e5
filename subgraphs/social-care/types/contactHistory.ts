import type { Agency, ConsentStatus, Threshold } from '@mash-hub/shared/disclosure';
import type { OverrideGround, Rag } from '@mash-hub/shared/profiles';
import { AgencyEnum } from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import {
  ConsentStatusEnum,
  OverrideGroundEnum,
  RagEnum,
  StrategyOutcomeEnum,
  ThresholdEnum,
} from './vocabulary';

@ObjectType({ description: 'One rating of the contact; ratings are never edited (R86).' })
export class RatingRecord {
  @Field(() => RagEnum, { nullable: true, description: 'The colour (SOC-15); withheld below summary.' })
  readonly rag!: Rag | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the authority calls it (SOC-15): a colour, or a speed where it has no colours (R79, R80); withheld below summary.',
  })
  readonly label!: string | null;

  @Field(() => ThresholdEnum, {
    nullable: true,
    description: 'The threshold (SOC-15); withheld below summary.',
  })
  readonly threshold!: Threshold | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was given (SOC-15); withheld below summary.',
  })
  readonly at!: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the Team Manager confirmed it on the gathered information (SOC-15).',
  })
  readonly confirmed!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'The manager’s reason (SOC-16); withheld unless relevant.',
  })
  readonly reason!: string | null;
}

@ObjectType({ description: 'A ground that stands in for consent (F2). It never raises the level.' })
export class OverrideRecord {
  @Field(() => ID, { description: 'Names the record.' })
  readonly id!: string;

  @Field(() => OverrideGroundEnum, {
    nullable: true,
    description: 'The ground (SOC-14): recipients must see a lawful basis; withheld below summary.',
  })
  readonly ground!: OverrideGround | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The subjects for whom it stands in (SOC-14); withheld below summary.',
  })
  readonly subjects!: readonly string[] | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was recorded (SOC-14); withheld below summary.',
  })
  readonly at!: Date | null;

  @Field(() => String, { nullable: true, description: 'Review date (SOC-14); withheld below summary.' })
  readonly reviewDate!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it still stands (SOC-14); withheld below summary.',
  })
  readonly active!: boolean | null;

  @Field(() => [ConsentStatusEnum], {
    nullable: true,
    description: 'Consent of each subject at the time (SOC-14); withheld below summary.',
  })
  readonly consentThen!: readonly ConsentStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason in words (SOC-14); withheld unless relevant.',
  })
  readonly reason!: string | null;
}

@ObjectType({ description: 'A strategy discussion (SOC-28): attendees and the section 47 team read it.' })
export class StrategyDiscussion {
  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was convened (SOC-28).' })
  readonly at!: Date | null;

  @Field(() => String, { nullable: true, description: 'Role of who chairs it (SOC-28, R119).' })
  readonly chair!: string | null;

  @Field(() => [AgencyEnum], { nullable: true, description: 'Agencies with a seat (SOC-28).' })
  readonly agencies!: readonly Agency[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is quorate (SOC-28, R121).' })
  readonly quorate!: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Seats that the quorum wants and nobody fills (SOC-28).',
  })
  readonly missingSeats!: readonly string[] | null;

  @Field(() => StrategyOutcomeEnum, {
    nullable: true,
    description: 'What it settled (SOC-28); null while it runs.',
  })
  readonly outcome!: string | null;

  @Field(() => String, { nullable: true, description: 'Why (SOC-28).' })
  readonly reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The safety plan that the discussion agreed (SOC-28); full disclosure only.',
  })
  readonly safetyPlan!: string | null;
}
