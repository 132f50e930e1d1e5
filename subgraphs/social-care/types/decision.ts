import type { Agency, OrderedLevel, Threshold } from '@mash-hub/shared/disclosure';
import type { OutcomeCategory } from '@mash-hub/shared/profiles';
import { AgencyEnum, DisclosureLevelEnum } from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { DisclosureState } from '../domain';
import { OutcomeCategoryEnum, ThresholdEnum } from './vocabulary';
import { DisclosureStateEnum } from './workflowVocabulary';

@ObjectType({ description: 'The Team Manager’s decision on the assessed information (R127).' })
export class ContactDecision {
  @Field(() => String, {
    nullable: true,
    description: 'The outcome in the authority’s terms (SOC-18); withheld below summary.',
  })
  readonly outcome!: string | null;

  @Field(() => ThresholdEnum, {
    nullable: true,
    description: 'The threshold decided (SOC-18); withheld below summary.',
  })
  readonly threshold!: Threshold | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was decided (SOC-18); withheld below summary.',
  })
  readonly at!: Date | null;

  @Field(() => String, { nullable: true, description: 'The rationale (SOC-18); withheld unless relevant.' })
  readonly rationale!: string | null;

  @Field(() => [AgencyEnum], { nullable: true, description: 'Agencies that had not answered (SOC-18, R95).' })
  readonly missingAgencies!: readonly Agency[] | null;

  @Field(() => OutcomeCategoryEnum, {
    nullable: true,
    description:
      'The kind of outcome, whatever the authority calls it (SOC-18, R130); withheld below summary.',
  })
  readonly category!: OutcomeCategory | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The team that takes the case on (SOC-18, R132); null where nobody does; withheld below summary.',
  })
  readonly receivingTeam!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Telephone of that team (SOC-18, R132); withheld below summary.',
  })
  readonly teamPhone!: string | null;

  @Field(() => [AgencyEnum], {
    nullable: true,
    description: 'Agencies whose professionals agreed, where they decide together (SOC-18, R129).',
  })
  readonly agreedBy!: readonly Agency[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'What the worker is to do (SOC-18, R131); withheld unless relevant.',
  })
  readonly actions!: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Who disagreed and why, where the manager had the last word (SOC-18, R128); withheld unless relevant.',
  })
  readonly dissent!: string | null;
}

@ObjectType({ description: 'A release of the assessment to named recipients (R142).' })
export class ReleaseRecord {
  @Field(() => ID, { description: 'Names the release.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was authorised.' })
  readonly at!: Date;

  @Field(() => [ReleaseRecipient], { description: 'Who receives it, and at which level.' })
  readonly recipients!: readonly ReleaseRecipient[];

  @Field(() => Boolean, { description: 'Whether it was revoked; what was read cannot be recalled (R228).' })
  readonly revoked!: boolean;

  @Field(() => DisclosureStateEnum, { description: 'Released, or revoked since (D8).' })
  readonly state!: DisclosureState;

  @Field(() => [String], {
    description:
      'Rows of the decision table on which it rests, one for each child, as they stood then (R142).',
  })
  readonly rules!: readonly string[];
}

@ObjectType({ description: 'A recipient of a release.' })
export class ReleaseRecipient {
  @Field(() => AgencyEnum, { description: 'The agency to which the assessment was released.' })
  readonly agency!: Agency;

  @Field(() => String, { nullable: true, description: 'The role; null for all roles of the agency.' })
  readonly role!: string | null;

  @Field(() => String, { nullable: true, description: 'The setting, where the recipient belongs to one.' })
  readonly establishment!: string | null;

  @Field(() => DisclosureLevelEnum, { description: 'How much was released to this recipient.' })
  readonly level!: OrderedLevel;
}
