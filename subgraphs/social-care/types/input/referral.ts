import type { Agency, ConsentStatus, Threshold } from '@mash-hub/shared/disclosure';
import type { Channel, ProfileId } from '@mash-hub/shared/profiles';
import { AgencyEnum } from '@mash-hub/shared/subgraph';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  Matches,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { SubjectRole } from '../../domain';
import {
  ChannelEnum,
  ConsentStatusEnum,
  ProcedureProfileEnum,
  SubjectRoleEnum,
  ThresholdEnum,
} from '../vocabulary';

@InputType({ description: 'A name of a person.' })
export class PersonNameInput {
  @Field(() => String, { description: 'Given name.' })
  @MaxLength(100)
  readonly given!: string;

  @Field(() => String, { description: 'Family name.' })
  @MaxLength(100)
  readonly family!: string;
}

@InputType({ description: 'What the form says of one person’s consent.' })
export class FormConsentInput {
  @Field(() => ConsentStatusEnum, { description: 'What the family said to sharing, or why nobody asked.' })
  readonly status!: ConsentStatus;

  @Field(() => Int, {
    nullable: true,
    description: 'Place on the form of the person who gave or refused it, counted from 1.',
  })
  @Min(1)
  readonly givenBy?: number | null;

  @Field(() => String, { nullable: true, description: 'Attempts made, or why it was not sought.' })
  @MaxLength(2000)
  readonly note?: string | null;
}

@InputType({ description: 'A person on a referral form.' })
export class ReferredPersonInput {
  @Field(() => SubjectRoleEnum, { description: 'What the person is to the child.' })
  readonly role!: SubjectRole;

  @Field(() => [PersonNameInput], { description: 'Name and former names; an unborn child may have none.' })
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  readonly names!: readonly PersonNameInput[];

  @Field(() => String, { nullable: true, description: 'Date of birth, as 2018-06-12.' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  readonly birthDate?: string | null;

  @Field(() => String, { nullable: true, description: 'Sex as recorded.' })
  @MaxLength(20)
  readonly sex?: string | null;

  @Field(() => [String], { nullable: true, description: 'Addresses, the current one first.' })
  @ArrayMaxSize(10)
  @MaxLength(300, { each: true })
  readonly addresses?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'NHS number, ten digits with a valid check digit.' })
  @Matches(/^\d{10}$/)
  readonly nhsNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Unique pupil number.' })
  @Matches(/^[A-Z]\d{11}[0-9A-Z]$/)
  readonly upn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The person’s own reference in social care’s case system, when found there.',
  })
  @MaxLength(64)
  readonly caseReference?: string | null;

  @Field(() => FormConsentInput, {
    nullable: true,
    description: 'What the form says of consent; omitted: not sought.',
  })
  @ValidateNested()
  readonly consent?: FormConsentInput | null;
}

@InputType({
  description: 'Who refers. A professional is named (R235); a member of the public is protected (R234).',
})
export class ReferrerInput {
  @Field(() => String, { description: 'PROFESSIONAL, PUBLIC or ANONYMOUS.' })
  @IsIn(['PROFESSIONAL', 'PUBLIC', 'ANONYMOUS'])
  readonly kind!: string;

  @Field(() => AgencyEnum, { nullable: true, description: 'A professional’s agency.' })
  readonly agency?: Agency | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name. Kept apart from the contact where the referrer is not a professional.',
  })
  @MaxLength(200)
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'How to reach the referrer. Kept apart likewise.' })
  @MaxLength(200)
  readonly contact?: string | null;
}

@InputType({ description: 'A referral, or a logged call, about at least one child.' })
export class SubmitReferralInput {
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
