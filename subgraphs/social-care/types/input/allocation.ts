import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { AllocationStep } from '../../domain';
import { AllocationStepEnum } from '../vocabulary';
import { ContactCommandInput } from './contactCommand';

@InputType({ description: 'A step of the case after the decision (R135).' })
export class AllocateCaseInput extends ContactCommandInput {
  @Field(() => AllocationStepEnum, { description: 'What was done: a worker, the call, a visit.' })
  readonly step!: AllocationStep;

  @Field(() => String, {
    nullable: true,
    description: 'The worker to whom the case goes; not for a call or a visit.',
  })
  @MaxLength(120)
  readonly to?: string | null;
}
