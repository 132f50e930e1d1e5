import type { Agency, Role } from '@mash-hub/shared/disclosure';
import { AgencyEnum } from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { RoleEnum } from './vocabulary';

@ObjectType({ description: 'A next step in a contact: whose it is, and why (feature 18).' })
export class NextStep {
  @Field(() => AgencyEnum, { description: 'The agency whose step it is.' })
  readonly agency!: Agency;

  @Field(() => RoleEnum, {
    nullable: true,
    description: 'The role whose step it is; null: anybody of the agency.',
  })
  readonly role!: Role | null;

  @Field(() => String, { description: 'What is to be done.' })
  readonly reason!: string;

  @Field(() => String, { description: 'The rule that asks for it.' })
  readonly rule!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'By when; null where no clock runs.' })
  readonly due!: Date | null;
}
