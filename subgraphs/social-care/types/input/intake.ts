import type { Channel } from '@mash-hub/shared/profiles';
import { Matches, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ChannelEnum } from '../vocabulary';
import { ContactCommandInput } from './contactCommand';

@InputType({ description: 'A written form that follows a call; nothing ever waits for it (R7, R8).' })
export class AttachFormInput extends ContactCommandInput {
  @Field(() => ChannelEnum, { description: 'Which of the authority’s written forms it is.' })
  readonly form!: Channel;

  @Field(() => String, {
    nullable: true,
    description: 'Day on which the professional identified the concern, as 2026-06-12 (R9).',
  })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  readonly concernIdentifiedOn?: string | null;
}

@InputType({ description: 'A link that a person accepts between two contacts (R27).' })
export class AcceptLinkInput extends ContactCommandInput {
  @Field(() => ID, { description: 'The other contact.' })
  @MaxLength(64)
  readonly other!: string;

  @Field(() => String, { description: 'Why they are taken to be about the same child.' })
  @MinLength(1)
  @MaxLength(2000)
  readonly reason!: string;
}

@InputType({ description: 'What the Emergency Duty Team did out of hours (R201).' })
export class RecordEmergencyResponseInput extends ContactCommandInput {
  @Field(() => String, { description: 'What was done, for the day team to read.' })
  @MinLength(1)
  @MaxLength(10000)
  readonly response!: string;
}

@InputType({ description: 'The day team takes over from the Emergency Duty Team (R200, R201).' })
export class ReceiveFromEmergencyDutyInput extends ContactCommandInput {}
