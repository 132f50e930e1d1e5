import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One entry of the short chronology. Owned by social care.' })
export class SocialCareChronologyEntry {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it happened (SOC-04); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What happened, in a line or two (SOC-04); withheld unless relevant.',
  })
  readonly event!: string | null;
}

@ObjectType({ description: 'A case note or an earlier assessment. Owned by social care.' })
export class SocialCareCaseNote {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was written (SOC-06); full disclosure only.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Case note or assessment (SOC-06); full disclosure only.',
  })
  readonly form!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The note or assessment itself (SOC-06); full disclosure only, as it is the whole record.',
  })
  readonly text!: string | null;
}

@ObjectType({
  description:
    'History that is about domestic abuse alone: what domestic-abuse triage may hear. Owned by social care.',
})
export class SocialCareDomesticAbuseHistory {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it happened (SOC-07); withheld unless relevant, but heard at triage.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is known of it (SOC-07); withheld unless relevant, but heard at triage.',
  })
  readonly summary!: string | null;
}

@ObjectType({
  description:
    'A record from another local authority or a paper file. Held by social care, under the terms of where it came from.',
})
export class SocialCareOtherAuthorityRecord {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was made (SOC-08); full disclosure only.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The authority or file that it came from (SOC-08); full disclosure only.',
  })
  readonly authority!: string | null;

  @Field(() => String, { nullable: true, description: 'The record (SOC-08); full disclosure only.' })
  readonly text!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Terms under which it was handed over (SOC-08); full disclosure only.',
  })
  readonly terms!: string | null;
}
