import type { Agency } from '@mash-hub/shared/disclosure';
import type { Sector } from '@mash-hub/shared/profiles';
import { AgencyEnum } from '@mash-hub/shared/subgraph';
import { IsIn, MaxLength, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { SectorEnum } from '../vocabulary';

@InputType({
  description:
    'A relative or neighbour whose words a professional passes on. Kept apart from the contact (R236).',
})
export class RelayedPersonInput {
  @Field(() => String, { nullable: true, description: 'Name of whoever told the professional.' })
  @MaxLength(200)
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'How to reach whoever told the professional.' })
  @MaxLength(200)
  readonly contact?: string | null;
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

  @Field(() => SectorEnum, {
    nullable: true,
    description: 'Where the referrer works, where that is none of the hub’s agencies.',
  })
  readonly sector?: Sector | null;

  @Field(() => String, { nullable: true, description: 'The referrer’s organisation, in words.' })
  @MaxLength(200)
  readonly organisation?: string | null;

  @Field(() => RelayedPersonInput, {
    nullable: true,
    description: 'Whose words a professional passes on: protected as a public referrer is (R236).',
  })
  @ValidateNested()
  readonly relays?: RelayedPersonInput | null;
}
