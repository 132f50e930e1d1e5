import type { Agency, ConsentStatus, OrderedLevel, Threshold } from '@mash-hub/shared/disclosure';
import type { OutcomeCategory, OverrideGround, ProfileId, Rag } from '@mash-hub/shared/profiles';
import { AgencyEnum, DisclosureLevelEnum, enumOf } from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { auditThemes, sampleGroupings, type AuditTheme, type ContactState } from '../domain';
import {
  ConsentStatusEnum,
  ContactStateEnum,
  OutcomeCategoryEnum,
  OverrideGroundEnum,
  ProcedureProfileEnum,
  RagEnum,
  ThresholdEnum,
} from './vocabulary';

export const AuditThemeEnum = enumOf('AuditTheme', 'What an audit looks at (G3).', auditThemes);
export const SampleGroupingEnum = enumOf(
  'SampleGrouping',
  'How a sample for audit is divided, so that every kind is in it (G3).',
  sampleGroupings,
);

@ObjectType({
  description:
    'A contact drawn for audit: how it was decided, under which rules and levels. Never what it says, and nobody’s name.',
})
export class SampledContact {
  @Field(() => ID, { description: 'Names the contact; the disclosure logs are filtered by it.' })
  readonly contact!: string;

  @Field(() => String, { description: 'Reference number.' })
  readonly reference!: string;

  @Field(() => ContactStateEnum, { description: 'Where it is in the process.' })
  readonly state!: ContactState;

  @Field(() => GraphQLDateTime, { description: 'When the information arrived.' })
  readonly receivedAt!: Date;

  @Field(() => String, { description: 'Referring agency, or PUBLIC, ANONYMOUS, NOT_STATED.' })
  readonly referrer!: string;

  @Field(() => RagEnum, {
    nullable: true,
    description: 'The colour that stands; null where it was not rated.',
  })
  readonly rag!: Rag | null;

  @Field(() => ThresholdEnum, {
    nullable: true,
    description: 'The threshold that stands; null before one does.',
  })
  readonly threshold!: Threshold | null;

  @Field(() => OutcomeCategoryEnum, { nullable: true, description: 'Kind of outcome; null without one.' })
  readonly outcome!: OutcomeCategory | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was decided or closed.' })
  readonly decidedAt!: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the decision kept the time of its rating; null while that is open, or without a clock.',
  })
  readonly decidedInTime!: boolean | null;

  @Field(() => [ConsentStatusEnum], { description: 'Consent as it stands, one for each child.' })
  readonly consents!: readonly ConsentStatus[];

  @Field(() => [OverrideGroundEnum], { description: 'Grounds that were recorded in place of consent.' })
  readonly overrideGrounds!: readonly OverrideGround[];

  @Field(() => [String], { description: 'Rules of the steps that were taken.' })
  readonly rules!: readonly string[];

  @Field(() => [String], { description: 'Rows of the decision table that hold for its children now.' })
  readonly rows!: readonly string[];

  @Field(() => [DisclosureLevelEnum], {
    description:
      'Levels at which it was released, one a recipient: each delivers the tiers up to its own (B3).',
  })
  readonly releasedAt!: readonly OrderedLevel[];
}

@ObjectType({ description: 'A sample of one kind of contacts (feature 95).' })
export class AuditSampleGroup {
  @Field(() => String, { description: 'What kind: an outcome, an agency, a ground, a colour.' })
  readonly key!: string;

  @Field(() => Int, { description: 'How many there are, of which the sample is a part.' })
  readonly size!: number;

  @Field(() => String, { description: 'Draws the same sample again: write it down with the audit.' })
  readonly seed!: string;

  @Field(() => [SampledContact], { description: 'The contacts that were drawn.' })
  readonly contacts!: readonly SampledContact[];
}

@ObjectType({
  description: 'What one audit of a contact found. It changes nothing in the contact (feature 95).',
})
export class CaseAudit {
  @Field(() => ID, { description: 'Names the audit.' })
  readonly id!: string;

  @Field(() => ID, { description: 'The audited contact.' })
  readonly contact!: string;

  @Field(() => ProcedureProfileEnum, { description: 'Whose procedure the contact follows.' })
  readonly profile!: ProfileId;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  readonly at!: Date;

  @Field(() => AuditThemeEnum, { description: 'What was looked at.' })
  readonly theme!: AuditTheme;

  @Field(() => Boolean, { description: 'Whether what was done was right.' })
  readonly upheld!: boolean;

  @Field(() => String, { description: 'What the auditor writes for those who learn from it.' })
  readonly note!: string;

  @Field(() => [AgencyEnum], { description: 'Agencies whose part was audited.' })
  readonly agencies!: readonly Agency[];
}
