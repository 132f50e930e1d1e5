import type { Agency, OrderedLevel, Threshold } from '@mash-hub/shared/disclosure';
import type { OutcomeCategory } from '@mash-hub/shared/profiles';
import { AgencyEnum, DisclosureLevelEnum } from '@mash-hub/shared/subgraph';
import { ArrayMaxSize, ArrayMinSize, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { OutcomeCategoryEnum, ThresholdEnum } from '../vocabulary';
import { AttendeeInput } from './assessment';
import { ContactCommandInput } from './contactCommand';

@InputType({ description: 'The Team Manager’s decision (R127, R134).' })
export class DecideInput extends ContactCommandInput {
  @Field(() => String, { description: 'What is to happen, in the authority’s own terms (R130).' })
  @MinLength(1)
  @MaxLength(200)
  readonly outcome!: string;

  @Field(() => ThresholdEnum, { description: 'The level of need that the assessment found.' })
  readonly threshold!: Threshold;

  @Field(() => String, { description: 'The reasoning of the decision, as it will be read in a review.' })
  @MinLength(1)
  @MaxLength(10000)
  readonly rationale!: string;

  @Field(() => [AgencyEnum], { nullable: true, description: 'Agencies that have not answered (R95).' })
  @ArrayMaxSize(5)
  readonly missingAgencies?: readonly Agency[] | null;

  @Field(() => OutcomeCategoryEnum, {
    nullable: true,
    description: 'The kind of outcome, one that the authority has at this level (R130); omitted: its first.',
  })
  readonly category?: OutcomeCategory | null;

  @Field(() => [AttendeeInput], {
    nullable: true,
    description: 'Who took part and agreed, where the authority’s professionals decide together (R129).',
  })
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  readonly agreedBy?: readonly AttendeeInput[] | null;

  @Field(() => [String], { nullable: true, description: 'What the worker is to do (R131).' })
  @ArrayMaxSize(30)
  @MaxLength(1000, { each: true })
  readonly actions?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who disagreed and why, where the Team Manager has the last word (R128).',
  })
  @MaxLength(4000)
  readonly dissent?: string | null;
}

@InputType({ description: 'Who receives a release, and at which level (F9).' })
export class RecipientInput extends AttendeeInput {
  @Field(() => DisclosureLevelEnum, { description: 'The level: at most what the outcome gives.' })
  readonly level!: OrderedLevel;
}

@InputType({ description: 'A record agreed for settings (M7).' })
export class AgreedRecordInput {
  @Field(() => AgencyEnum, { description: 'The agency that holds it.' })
  readonly agency!: Agency;

  @Field(() => ID, {
    description: 'The owner’s reference of the record that settings among the recipients may read.',
  })
  @MaxLength(200)
  readonly reference!: string;
}

@InputType({ description: 'A release to named recipients (R142).' })
export class ReleaseDisclosureInput extends ContactCommandInput {
  @Field(() => [RecipientInput], { description: 'The named recipients; nobody else reads what is released.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  readonly recipients!: readonly RecipientInput[];

  @Field(() => [AgreedRecordInput], { nullable: true, description: 'Records agreed for settings.' })
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  readonly agreed?: readonly AgreedRecordInput[] | null;
}

@InputType({ description: 'A release that is revoked; what was read cannot be recalled (R228).' })
export class RevokeDisclosureInput extends ContactCommandInput {
  @Field(() => ID, { description: 'Which release ends.' })
  @MaxLength(64)
  readonly release!: string;

  @Field(() => String, { description: 'Why, in words that a reader of the record understands.' })
  @MinLength(1)
  @MaxLength(4000)
  readonly reason!: string;
}
