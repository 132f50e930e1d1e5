import { KeyedInput } from '@mash-hub/shared/subgraph';
import { MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { EmergencyFinding } from '../../domain';
import { EmergencyFindingEnum } from '../emergency';

@InputType({ description: 'Somebody must know at once what agencies hold of one person (break-glass, BG1).' })
export class OpenEmergencyInput extends KeyedInput {
  @Field(() => ID, { description: 'The person to open, in a contact that the requester may know of.' })
  @MaxLength(64)
  readonly subject!: string;

  @Field(() => String, {
    description: 'Why it cannot wait: one sentence at least. Another manager reads it.',
  })
  @MinLength(1)
  @MaxLength(4000)
  readonly reason!: string;
}

@InputType({ description: 'An emergency that its opener needs no more.' })
export class CloseEmergencyInput extends KeyedInput {
  @Field(() => ID, { description: 'The emergency that ends.' })
  @MaxLength(128)
  readonly emergency!: string;
}

@InputType({ description: 'The review of an emergency, by a manager who did not open it.' })
export class ReviewEmergencyInput extends KeyedInput {
  @Field(() => ID, { description: 'The emergency that is reviewed.' })
  @MaxLength(128)
  readonly emergency!: string;

  @Field(() => EmergencyFindingEnum, {
    description: 'Whether it was justified; where it was not, it ends at once.',
  })
  readonly finding!: EmergencyFinding;

  @Field(() => String, { description: 'Why, in words that a reader of the record understands.' })
  @MinLength(1)
  @MaxLength(4000)
  readonly reason!: string;
}
