import type { ConsentStatus } from '@mash-hub/shared/disclosure';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { ConsentStatusEnum } from './vocabulary';

@ObjectType({
  description: 'Who somebody is, as recorded on the contact. Owned by social care; withheld unless relevant.',
})
export class Person {
  @Field(() => [String], {
    nullable: true,
    description: 'Names and former names (SOC-29); withheld unless relevant.',
  })
  readonly names!: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Date of birth (SOC-29); null for an unborn child; withheld unless relevant.',
  })
  readonly birthDate!: string | null;

  @Field(() => String, { nullable: true, description: 'Sex as recorded (SOC-29); withheld unless relevant.' })
  readonly sex!: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Addresses (SOC-29); can endanger a victim, so withheld unless relevant and never shown to a setting.',
  })
  readonly addresses!: readonly string[] | null;
}

@ObjectType({
  description: 'Where one person’s consent stands for this contact (R230). Owned by social care.',
})
export class Consent {
  @Field(() => ConsentStatusEnum, {
    nullable: true,
    description: 'The status (SOC-13): partners must be told whether consent exists.',
  })
  readonly status!: ConsentStatus | null;

  @Field(() => ID, { nullable: true, description: 'The subject who gave or refused it (SOC-13).' })
  readonly givenBy!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Since when (SOC-13).' })
  readonly at!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Attempts made, or what was said (SOC-16); withheld unless relevant.',
  })
  readonly note!: string | null;
}
