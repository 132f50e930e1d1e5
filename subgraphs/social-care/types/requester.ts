import type { Agency, Role } from '@mash-hub/shared/disclosure';
import { AgencyEnum } from '@mash-hub/shared/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { RoleEnum } from './vocabulary';

@ObjectType({ description: 'Who is asking, as their access token says.' })
export class Requester {
  @Field(() => ID, { description: 'Pseudonymous subject of the token.' })
  readonly id!: string;

  @Field(() => AgencyEnum, { description: 'The agency that employs the requester.' })
  readonly agency!: Agency;

  @Field(() => RoleEnum, { description: 'The role in which the requester asks.' })
  readonly role!: Role;

  @Field(() => String, {
    nullable: true,
    description: 'The one setting whose children they may see, for staff of a setting.',
  })
  readonly establishment!: string | null;
}
