import { KeyedInput } from '@mash-hub/shared/subgraph';
import { MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

/** What every command on a contact names. */
@InputType({ description: 'What every command on a contact names.' })
export abstract class ContactCommandInput extends KeyedInput {
  @Field(() => ID, { description: 'The contact in which it is done.' })
  @MaxLength(64)
  readonly contact!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Version of the contact on which the change is based; a stale one is refused with CONFLICT. Omitted: any.',
  })
  @Min(0)
  readonly expectedVersion?: number | null;
}
