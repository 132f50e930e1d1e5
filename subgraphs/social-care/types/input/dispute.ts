import { MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { DisputeStep } from '../../domain';
import { DisputeStepEnum } from '../workflowVocabulary';
import { ContactCommandInput } from './contactCommand';

@InputType({ description: 'A disagreement with a decision; it pauses no safety action (R158, V27).' })
export class RaiseDisputeInput extends ContactCommandInput {
  @Field(() => String, { description: 'What is disagreed with, and why.' })
  @MinLength(1)
  @MaxLength(4000)
  readonly ground!: string;
}

@InputType({ description: 'The next step of a disagreement (D10).' })
export class ProgressDisputeInput extends ContactCommandInput {
  @Field(() => ID, { description: 'The disagreement that is carried on.' })
  @MaxLength(64)
  readonly dispute!: string;

  @Field(() => DisputeStepEnum, { description: 'What is done next.' })
  readonly event!: DisputeStep;

  @Field(() => String, { description: 'What was said or found: kept for learning (R160).' })
  @MinLength(1)
  @MaxLength(4000)
  readonly note!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'With a review: whether it upheld the disagreement (K23).',
  })
  readonly upheld?: boolean | null;
}
