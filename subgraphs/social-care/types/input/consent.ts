import type { ConsentStatus } from '@mash-hub/shared/disclosure';
import type { OverrideGround } from '@mash-hub/shared/profiles';
import { ArrayMaxSize, ArrayMinSize, Matches, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ConsentStatusEnum, OverrideGroundEnum } from '../vocabulary';
import { ContactCommandInput } from './contactCommand';

@InputType({ description: 'One person’s consent to sharing for this contact (R230).' })
export class RecordConsentInput extends ContactCommandInput {
  @Field(() => ID, { description: 'The subject whose consent is recorded.' })
  @MaxLength(64)
  readonly subject!: string;

  @Field(() => ConsentStatusEnum, { description: 'Given, refused, not sought, or unobtainable.' })
  readonly status!: ConsentStatus;

  @Field(() => ID, {
    nullable: true,
    description: 'The subject who gave or refused it: for a child a parent or carer in the contact.',
  })
  @MaxLength(64)
  readonly givenBy?: string | null;

  @Field(() => String, { nullable: true, description: 'For UNOBTAINABLE the attempts made (R229).' })
  @MaxLength(2000)
  readonly note?: string | null;
}

@InputType({ description: 'A withdrawal: it binds the next request (R228).' })
export class WithdrawConsentInput extends ContactCommandInput {
  @Field(() => ID, { description: 'The subject whose consent is withdrawn.' })
  @MaxLength(64)
  readonly subject!: string;

  @Field(() => ID, { description: 'The subject who withdraws it.' })
  @MaxLength(64)
  readonly by!: string;

  @Field(() => String, { nullable: true, description: 'What was said when consent was withdrawn.' })
  @MaxLength(2000)
  readonly note?: string | null;
}

@InputType({ description: 'A ground that stands in for consent (F2); it never raises the level.' })
export class RecordOverrideInput extends ContactCommandInput {
  @Field(() => OverrideGroundEnum, { description: 'The ground: one that the authority’s procedure knows.' })
  readonly ground!: OverrideGround;

  @Field(() => [ID], { description: 'The subjects for whom it stands in.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @MaxLength(64, { each: true })
  readonly subjects!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'When it is reviewed, as 2026-06-12; omitted: in 28 days.',
  })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  readonly reviewDate?: string | null;

  @Field(() => String, { description: 'Why, in words that a reader of the record understands.' })
  @MinLength(1)
  @MaxLength(4000)
  readonly reason!: string;
}

@InputType({ description: 'A ground that is gone (F2).' })
export class LapseOverrideInput extends ContactCommandInput {
  @Field(() => ID, { description: 'The override record that ends.' })
  @MaxLength(64)
  readonly override!: string;

  @Field(() => String, { description: 'Why it ends, in words that a reader of the record understands.' })
  @MinLength(1)
  @MaxLength(4000)
  readonly reason!: string;
}
