import type { ConsentStatus } from '@mash-hub/shared/disclosure';
import { ArrayMaxSize, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { SubjectRole } from '../../domain';
import { ConsentStatusEnum, SubjectRoleEnum } from '../vocabulary';

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
