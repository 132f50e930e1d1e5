import { MaxLength, Max, Min, MinLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ContactCommandInput } from './contactCommand';

@InputType({ description: 'Names a letter.' })
abstract class LetterCommandInput extends ContactCommandInput {
  @Field(() => ID, { description: 'The letter.' })
  @MaxLength(100)
  readonly letter!: string;
}

@InputType({ description: 'What the Team Manager’s safety check of a letter found (R155).' })
export class CheckLetterSafetyInput extends LetterCommandInput {
  @Field(() => Boolean, { description: 'Whether it is safe to send.' })
  readonly safe!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Who lives at the address, and what was looked at; required where something warns of danger, or it is not safe.',
  })
  @MaxLength(4000)
  readonly note?: string | null;
}

@InputType({ description: 'A letter that is to go out.' })
export class SendLetterInput extends LetterCommandInput {}

@InputType({ description: 'A letter that is not to go out, and why.' })
export class SuppressLetterInput extends LetterCommandInput {
  @Field(() => String, { description: 'Why it does not go out.' })
  @MinLength(1)
  @MaxLength(4000)
  readonly reason!: string;
}

@InputType({ description: 'What the professional who referred says of the service (K18).' })
export class RecordReferrerFeedbackInput extends ContactCommandInput {
  @Field(() => Int, { description: 'From 1 (poor) to 5 (very good).' })
  @Min(1)
  @Max(5)
  readonly satisfaction!: number;

  @Field(() => String, { nullable: true, description: 'In their own words.' })
  @MaxLength(4000)
  readonly comment?: string | null;
}
