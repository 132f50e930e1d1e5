import { MaxLength, MinLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { ContactCommandInput } from './contactCommand';

@InputType({ description: 'A signature on a special pathway (R46).' })
export class SignPathwayStepInput extends ContactCommandInput {
  @Field(() => String, { description: 'The step, as the pathway names it.' })
  @MinLength(1)
  @MaxLength(200)
  readonly step!: string;

  @Field(() => String, { description: 'What was assessed or checked, and the result.' })
  @MinLength(1)
  @MaxLength(10000)
  readonly note!: string;
}

@InputType({ description: 'The end of the hub’s part in a special pathway (D2).' })
export class CompletePathwayInput extends ContactCommandInput {
  @Field(() => String, { description: 'Why nothing more is to be done here.' })
  @MinLength(1)
  @MaxLength(4000)
  readonly reason!: string;
}
