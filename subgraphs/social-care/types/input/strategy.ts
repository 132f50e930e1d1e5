import type { Role } from '@mash-hub/shared/disclosure';
import { ArrayMaxSize, ArrayMinSize, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { StrategyOutcome } from '../../domain';
import { RoleEnum, StrategyOutcomeEnum } from '../vocabulary';
import { AttendeeInput } from './assessment';
import { ContactCommandInput } from './contactCommand';

@InputType({ description: 'A strategy discussion (R117–R122).' })
export class ConveneStrategyInput extends ContactCommandInput {
  @Field(() => [AttendeeInput], {
    description: 'Who is invited to the strategy discussion; its quorum depends on them.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  readonly attendees!: readonly AttendeeInput[];

  @Field(() => RoleEnum, {
    nullable: true,
    description:
      'Who chairs: a manager of the hub or a Senior Practitioner (R119); omitted: whoever convenes.',
  })
  readonly chair?: Role | null;
}

@InputType({ description: 'What a strategy discussion settled (R124).' })
export class ConcludeStrategyInput extends ContactCommandInput {
  @Field(() => StrategyOutcomeEnum, { description: 'What the strategy discussion concluded.' })
  readonly outcome!: StrategyOutcome;

  @Field(() => String, { description: 'Why, in words that a reader of the record understands.' })
  @MinLength(1)
  @MaxLength(4000)
  readonly reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The safety plan that the discussion agreed, where it did (SOC-28).',
  })
  @MaxLength(10000)
  readonly safetyPlan?: string | null;
}
