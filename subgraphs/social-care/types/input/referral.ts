import type { Threshold } from '@mash-hub/shared/disclosure';
import type { Channel, ProfileId } from '@mash-hub/shared/profiles';
import { ArrayMaxSize, ArrayMinSize, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { ChannelEnum, ProcedureProfileEnum, ThresholdEnum } from '../vocabulary';
import { IntakeFactsInput } from './intakeFacts';
import { ReferredPersonInput } from './referredPerson';
import { ReferrerInput } from './referrer';

export { PersonNameInput } from './referredPerson';

@InputType({ description: 'A referral, or a logged call, about at least one child.' })
export class SubmitReferralInput extends IntakeFactsInput {
  @Field(() => ProcedureProfileEnum, { description: 'Whose procedure applies.' })
  readonly profile!: ProfileId;

  @Field(() => String, {
    nullable: true,
    description: 'Names the submission, so that sending it again makes no second contact.',
  })
  @MaxLength(100)
  readonly idempotencyKey?: string | null;

  @Field(() => ChannelEnum, { description: 'How it came: by a means, or as one of the written forms.' })
  readonly channel!: Channel;

  @Field(() => String, { description: 'The worry, who it concerns and its impact on the child.' })
  @MinLength(1)
  @MaxLength(20000)
  readonly narrative!: string;

  @Field(() => String, { nullable: true, description: 'What the child said or shows.' })
  @MaxLength(10000)
  readonly childVoice?: string | null;

  @Field(() => String, { nullable: true, description: 'What parents and carers think.' })
  @MaxLength(10000)
  readonly parentsViews?: string | null;

  @Field(() => Boolean, { description: 'Whether the family was told of the referral.' })
  readonly familyInformed!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the family was not told (R14).' })
  @MaxLength(2000)
  readonly familyNotInformedReason?: string | null;

  @Field(() => ThresholdEnum, { nullable: true, description: 'The level of need that the referrer sees.' })
  readonly perceivedThreshold?: Threshold | null;

  @Field(() => String, { nullable: true, description: 'The police incident that it belongs to.' })
  @MaxLength(64)
  readonly incidentReference?: string | null;

  @Field(() => ReferrerInput, { description: 'Who refers, and how to reach them.' })
  @ValidateNested()
  readonly referrer!: ReferrerInput;

  @Field(() => [ReferredPersonInput], {
    description: 'Whom it is about: the children, and the adults around them.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  readonly subjects!: readonly ReferredPersonInput[];
}
