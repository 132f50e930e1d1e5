import type { Agency, Role } from '@mash-hub/shared/disclosure';
import { AgencyEnum } from '@mash-hub/shared/subgraph';
import { ArrayMaxSize, ArrayMinSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { RoleEnum } from '../vocabulary';
import { ContactCommandInput } from './contactCommand';

@InputType({ description: 'A seat at a discussion.' })
export class AttendeeInput {
  @Field(() => AgencyEnum, { description: 'The agency that the attendee speaks for.' })
  readonly agency!: Agency;

  @Field(() => RoleEnum, { nullable: true, description: 'One role of it; omitted: any.' })
  readonly role?: Role | null;

  @Field(() => String, { nullable: true, description: 'The setting, for staff of a setting.' })
  @MaxLength(64)
  readonly establishment?: string | null;
}

@InputType({ description: 'A partner discussion that the Team Manager opens (F3).' })
export class OpenDiscussionInput extends ContactCommandInput {
  @Field(() => [AttendeeInput], { description: 'Who takes part in the discussion.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  readonly attendees!: readonly AttendeeInput[];
}

@InputType({ description: 'A relevance mark of the Team Manager (R139).' })
export class MarkRelevantInput extends ContactCommandInput {
  @Field(() => AgencyEnum, { description: 'The agency that holds the record.' })
  readonly agency!: Agency;

  @Field(() => ID, { description: 'The owner’s reference of the record that is marked relevant.' })
  @MaxLength(200)
  readonly record!: string;

  @Field(() => String, {
    nullable: true,
    description: 'One item of it by name; lifting a FULL item needs a reason.',
  })
  @MaxLength(40)
  readonly item?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is relevant.' })
  @MaxLength(2000)
  readonly reason?: string | null;
}
