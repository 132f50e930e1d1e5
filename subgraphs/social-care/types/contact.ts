import type { Agency, Threshold } from '@mash-hub/shared/disclosure';
import type { ProfileId, Rag } from '@mash-hub/shared/profiles';
import { AgencyEnum } from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ContactState } from '../domain';
import {
  ContactDecision,
  OverrideRecord,
  RatingRecord,
  ReleaseRecord,
  StrategyDiscussion,
} from './contactHistory';
import { Deadline } from './deadline';
import { InformationRequest } from './informationRequest';
import { Subject } from './subject';
import { ContactStateEnum, ProcedureProfileEnum, RagEnum, ThresholdEnum } from './vocabulary';

@ObjectType({
  description:
    'The record of a concern about a child: the first object in the process. Owned by social care.',
})
@Directive('@key(fields: "id")')
export class Contact {
  @Field(() => ID, { description: 'Names the contact.' })
  readonly id!: string;

  @Field(() => String, { description: 'The number that the referrer was given (R10).' })
  readonly reference!: string;

  @Field(() => Int, {
    description: 'Version of the contact; every change adds one. Name it when changing something.',
  })
  readonly version!: number;

  @Field(() => ProcedureProfileEnum, { description: 'Whose procedure it follows, fixed when it was made.' })
  readonly profile!: ProfileId;

  @Field(() => ContactStateEnum, { description: 'Where it is in the process.' })
  readonly state!: ContactState;

  @Field(() => GraphQLDateTime, { description: 'When the information arrived.' })
  readonly receivedAt!: Date;

  @Field(() => [Deadline], { description: 'Every deadline that binds it now, computed.' })
  readonly deadlines!: readonly Deadline[];

  @Field(() => RagEnum, {
    nullable: true,
    description: 'The current rating (SOC-15); null before the first.',
  })
  readonly rag!: Rag | null;

  @Field(() => ThresholdEnum, {
    nullable: true,
    description: 'The current threshold (SOC-15); null before the first rating.',
  })
  readonly threshold!: Threshold | null;

  @Field(() => String, {
    nullable: true,
    description: 'The referral’s account of the worry (SOC-09); withheld unless relevant.',
  })
  readonly narrative!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The child’s voice (SOC-10); withheld unless relevant.',
  })
  readonly childVoice!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Parents’ and carers’ views (SOC-11); withheld unless relevant.',
  })
  readonly parentsViews!: string | null;

  @Field(() => AgencyEnum, {
    nullable: true,
    description: 'Agency of a professional referrer (SOC-12a); withheld below summary.',
  })
  readonly referrerAgency!: Agency | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of a professional referrer (SOC-12a); withheld below summary.',
  })
  readonly referrerName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How to reach a professional referrer (SOC-12a); withheld below summary.',
  })
  readonly referrerContact!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Identity of a public referrer (SOC-12b): decision circle only; to everybody else there is none.',
  })
  readonly publicReferrer!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Traces of an anonymous caller (SOC-12c): decision circle only; to everybody else there are none.',
  })
  readonly anonymousTrace!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Managers’ directions, oldest first (SOC-16); withheld unless relevant.',
  })
  readonly directions!: readonly string[] | null;

  @Field(() => [Subject], { description: 'The people whom it is about, each in this context.' })
  readonly subjects!: readonly Subject[];

  @Field(() => [InformationRequest], {
    description:
      'What agencies were asked: all to social care; to others their own, and those whose analysis they may read.',
  })
  readonly informationRequests!: readonly InformationRequest[];

  @Field(() => [RatingRecord], { description: 'Ratings of which something may be seen, oldest first.' })
  readonly ratings!: readonly RatingRecord[];

  @Field(() => [OverrideRecord], { description: 'Override records of which something may be seen.' })
  readonly overrides!: readonly OverrideRecord[];

  @Field(() => StrategyDiscussion, {
    nullable: true,
    description: 'The strategy discussion (SOC-28); full disclosure only.',
  })
  readonly strategy!: StrategyDiscussion | null;

  @Field(() => ContactDecision, {
    nullable: true,
    description: 'The Team Manager’s decision; null before there is one, or where it may not be seen.',
  })
  readonly decision!: ContactDecision | null;

  @Field(() => [ReleaseRecord], {
    description: 'Releases that name the requester, all of them to social care.',
  })
  readonly releases!: readonly ReleaseRecord[];
}

@ObjectType({ description: 'One contact in a page of contacts.' })
export class ContactEdge {
  @Field(() => String, { description: 'Pass as `after` to go on behind this contact.' })
  readonly cursor!: string;

  @Field(() => Contact, { description: 'The contact at this place of the list.' })
  readonly node!: Contact;
}
