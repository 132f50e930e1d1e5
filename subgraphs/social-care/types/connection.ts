import { Field, Int, ObjectType } from 'type-graphql';
import { ContactEdge } from './contact';
import { InformationRequest } from './informationRequest';
import { PageInfo } from './page';

@ObjectType({ description: 'A page of contacts, newest first.' })
export class ContactConnection {
  @Field(() => [ContactEdge], { description: 'The contacts of this page, newest first.' })
  readonly edges!: readonly ContactEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}

@ObjectType({ description: 'One request in a page of requests.' })
export class InformationRequestEdge {
  @Field(() => String, { description: 'Pass as `after` to go on behind this request.' })
  readonly cursor!: string;

  @Field(() => InformationRequest, { description: 'The information request at this place of the list.' })
  readonly node!: InformationRequest;
}

@ObjectType({
  description:
    'A page of the requester’s own agency’s work tray: RED first, then by when it is due (R89, R100).',
})
export class InformationRequestConnection {
  @Field(() => [InformationRequestEdge], {
    description: 'The requests of this page, RED first, then by when they are due, the answered last.',
  })
  readonly edges!: readonly InformationRequestEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}

@ObjectType({ description: 'One cell of the decision table (DT01–DT60), with both of its columns.' })
export class DisclosureRule {
  @Field(() => String, { description: 'Row id, `DT01` to `DT60`.' })
  readonly id!: string;

  @Field(() => String, {
    description: 'The threshold, or the stage before there is one, for which the rule stands.',
  })
  readonly stage!: string;

  @Field(() => String, { description: 'The consent for which the rule stands.' })
  readonly consent!: string;

  @Field(() => Boolean, { description: 'Whether an override is recorded.' })
  readonly override!: boolean;

  @Field(() => String, { description: 'Level of disclosure in this authority.' })
  readonly level!: string;

  @Field(() => String, { description: 'What a provider’s restriction does to it.' })
  readonly withRestriction!: string;

  @Field(() => String, { nullable: true, description: 'Task or prompt for the Team Manager.' })
  readonly prompt!: string | null;

  @Field(() => String, { description: 'Whether a procedure states it, it is derived, or it is a proposal.' })
  readonly basis!: string;

  @Field(() => String, { description: 'Why, in a sentence.' })
  readonly because!: string;

  @Field(() => String, { description: 'Where it comes from.' })
  readonly source!: string;

  @Field(() => Int, { description: 'Place in the table.' })
  readonly order!: number;
}
