import type { Agency, Role } from '@mash-hub/shared/disclosure';
import type { Rag } from '@mash-hub/shared/profiles';
import { AgencyEnum } from '@mash-hub/shared/subgraph';
import { ArrayMaxSize, ArrayMinSize, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { StrategyOutcome } from '../../domain';
import { RagEnum, RoleEnum, StrategyOutcomeEnum } from '../vocabulary';
import { ContactCommandInput } from './contactCommand';

@InputType({ description: 'An agency’s answer to a request. Records are named, not copied (R143).' })
export class SubmitReturnInput extends ContactCommandInput {
  @Field(() => ID, { description: 'The information request that is answered.' })
  @MaxLength(64)
  readonly request!: string;

  @Field(() => Boolean, { description: 'The agency holds nothing.' })
  readonly noRecord!: boolean;

  @Field(() => Boolean, { nullable: true, description: 'The agency holds something of concern.' })
  readonly concernHeld?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Meaning, impact and risk for the child: required unless nothing is held (R111).',
  })
  @MaxLength(20000)
  readonly analysis?: string | null;

  @Field(() => RagEnum, { nullable: true, description: 'The rating that the agency suggests.' })
  readonly ragSuggestion?: Rag | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'References of the agency’s own records that it attaches.',
  })
  @ArrayMaxSize(500)
  @MaxLength(200, { each: true })
  readonly nominated?: readonly string[] | null;

  @Field(() => Boolean, {
    description: 'The contributor knows that other children’s-services staff may read the entry (R113).',
  })
  readonly visibilityAccepted!: boolean;
}

@InputType({ description: 'A seat at a discussion.' })
export class AttendeeInput {
  @Field(() => AgencyEnum, { description: 'The agency that the attendee speaks for.' })
  readonly agency!: Agency;

  @Field(() => RoleEnum, { nullable: true, description: 'One role of it; omitted: any.' })
  readonly role?: Role | null;

  @Field(() => String, { nullable: true, description: 'The setting, for staff of a setting.' })
  @MaxLength(64)
  readonly establishment?: string | null;
}

@InputType({ description: 'A partner discussion that the Team Manager opens (F3).' })
export class OpenDiscussionInput extends ContactCommandInput {
  @Field(() => [AttendeeInput], { description: 'Who takes part in the discussion.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  readonly attendees!: readonly AttendeeInput[];
}

@InputType({ description: 'A strategy discussion (R117–R122).' })
export class ConveneStrategyInput extends ContactCommandInput {
  @Field(() => [AttendeeInput], {
    description: 'Who is invited to the strategy discussion; its quorum depends on them.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  readonly attendees!: readonly AttendeeInput[];
}

@InputType({ description: 'What a strategy discussion settled (R124).' })
export class ConcludeStrategyInput extends ContactCommandInput {
  @Field(() => StrategyOutcomeEnum, { description: 'What the strategy discussion concluded.' })
  readonly outcome!: StrategyOutcome;

  @Field(() => String, { description: 'Why, in words that a reader of the record understands.' })
  @MinLength(1)
  @MaxLength(4000)
  readonly reason!: string;
}

@InputType({ description: 'A relevance mark of the Team Manager (R139).' })
export class MarkRelevantInput extends ContactCommandInput {
  @Field(() => AgencyEnum, { description: 'The agency that holds the record.' })
  readonly agency!: Agency;

  @Field(() => ID, { description: 'The owner’s reference of the record that is marked relevant.' })
  @MaxLength(200)
  readonly record!: string;

  @Field(() => String, {
    nullable: true,
    description: 'One item of it by name; lifting a FULL item needs a reason.',
  })
  @MaxLength(40)
  readonly item?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is relevant.' })
  @MaxLength(2000)
  readonly reason?: string | null;
}
