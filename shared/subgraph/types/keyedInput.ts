import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

/** What every command may name. */
@InputType({ description: 'What every command may name.' })
export abstract class KeyedInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Names the command, so that sending it again changes nothing; with other input it is refused.',
  })
  @MaxLength(100)
  readonly idempotencyKey?: string | null;
}
