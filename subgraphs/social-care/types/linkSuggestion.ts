import { Field, ObjectType } from 'type-graphql';
import { Contact } from './contact';

@ObjectType({ description: 'Another contact that may be about the same child: for a person to judge (R27).' })
export class LinkSuggestion {
  @Field(() => Contact, { description: 'The other contact.' })
  readonly contact!: Contact;

  @Field(() => [String], { description: 'In what the two are alike.' })
  readonly because!: readonly string[];
}
