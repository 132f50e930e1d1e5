import type { Agency } from '@mash-hub/shared/disclosure';
import type { CallerOption, Channel, Sector } from '@mash-hub/shared/profiles';
import { AgencyEnum } from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ContactType, PresentingIssue } from '../domain';
import {
  CallerOptionEnum,
  ChannelEnum,
  ContactTypeEnum,
  PresentingIssueEnum,
  SectorEnum,
} from './vocabulary';

@ObjectType({ description: 'How complete a referral is (R13); nothing ever waits for it.' })
export class ReferralCompleteness {
  @Field(() => Int, { description: 'From 0 to 100: the six parts of a good referral count alike.' })
  readonly score!: number;

  @Field(() => [String], { description: 'What is still to be asked for.' })
  readonly missing!: readonly string[];
}

@ObjectType({ description: 'Something to take note of in a contact; it never stands in the way.' })
export class ContactWarning {
  @Field(() => String, { description: 'Names the kind of warning.' })
  readonly code!: string;

  @Field(() => String, { description: 'The rule that it rests on.' })
  readonly rule!: string;

  @Field(() => String, { description: 'What it is, and what to do about it.' })
  readonly says!: string;
}

@ObjectType({ description: 'A written form that came with the contact or after the call (R7).' })
export class WrittenFormRecord {
  @Field(() => ChannelEnum, { description: 'Which of the authority’s forms it is.' })
  readonly form!: Channel;

  @Field(() => String, { description: 'Version of the form: of the procedure that was in force.' })
  readonly version!: string;

  @Field(() => GraphQLDateTime, { description: 'When it came.' })
  readonly at!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Day on which the concern was identified, if it was said.',
  })
  readonly concernIdentifiedOn!: string | null;

  @Field(() => Boolean, {
    description: 'Whether it was due on the day of the concern and came on another (R9).',
  })
  readonly late!: boolean;
}

@ObjectType({ description: 'A further referral of the same incident and child, added to the contact.' })
export class MergedReferralRecord {
  @Field(() => GraphQLDateTime, { description: 'When it arrived.' })
  readonly at!: Date;

  @Field(() => ChannelEnum, { description: 'How it came.' })
  readonly channel!: Channel;

  @Field(() => String, { description: 'Its account of the worry.' })
  readonly narrative!: string;

  @Field(() => AgencyEnum, { nullable: true, description: 'Agency of a professional who referred.' })
  readonly referrerAgency!: Agency | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of a professional who referred; nobody else is named here (R18).',
  })
  readonly referrerName!: string | null;
}

@ObjectType({ description: 'A link to another contact that a person accepted (R27).' })
export class AcceptedLinkRecord {
  @Field(() => ID, { description: 'The other contact.' })
  readonly contact!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was accepted.' })
  readonly at!: Date;

  @Field(() => String, { description: 'Why they are taken to be about the same child.' })
  readonly reason!: string;
}

@ObjectType({ description: 'What the Emergency Duty Team did out of hours (R201).' })
export class EmergencyResponseRecord {
  @Field(() => GraphQLDateTime, { description: 'When it was recorded: the first response.' })
  readonly at!: Date;

  @Field(() => String, { description: 'What was done.' })
  readonly response!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the day team took it over.' })
  readonly receivedByDayTeamAt!: Date | null;
}

@ObjectType({ description: 'How a contact came to the hub: for social care’s own caseworkers.' })
export class ContactIntake {
  @Field(() => ChannelEnum, { description: 'How it came.' })
  readonly channel!: Channel;

  @Field(() => ContactTypeEnum, { nullable: true, description: 'What kind of contact it is (R29).' })
  readonly contactType!: ContactType | null;

  @Field(() => [PresentingIssueEnum], { description: 'The issues that it presents.' })
  readonly issues!: readonly PresentingIssue[];

  @Field(() => CallerOptionEnum, { nullable: true, description: 'What the caller chose first (R4).' })
  readonly callerOption!: CallerOption | null;

  @Field(() => SectorEnum, { nullable: true, description: 'Where the referrer works.' })
  readonly sector!: Sector | null;

  @Field(() => String, { nullable: true, description: 'The referrer’s organisation.' })
  readonly organisation!: string | null;

  @Field(() => ID, { nullable: true, description: 'The advice call that it grew out of (R22).' })
  readonly adviceCall!: string | null;

  @Field(() => String, { nullable: true, description: 'Who in the locality agreed to a step-up (R33).' })
  readonly stepUpAgreement!: string | null;

  @Field(() => Boolean, { description: 'Whether it shows harm that is happening or about to (R38).' })
  readonly immediateHarm!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the worker of an open child is away, or there is none (R31).',
  })
  readonly workerAway!: boolean;

  @Field(() => Boolean, { description: 'Whether a child of it is open to early help (R32).' })
  readonly openToEarlyHelp!: boolean;

  @Field(() => String, { nullable: true, description: 'Help that was already tried.' })
  readonly helpTried!: string | null;

  @Field(() => String, { nullable: true, description: 'Other professionals around the family.' })
  readonly otherProfessionals!: string | null;

  @Field(() => [WrittenFormRecord], { description: 'Written forms, oldest first.' })
  readonly forms!: readonly WrittenFormRecord[];

  @Field(() => [MergedReferralRecord], { description: 'Further referrals of the same incident and child.' })
  readonly merged!: readonly MergedReferralRecord[];

  @Field(() => [AcceptedLinkRecord], { description: 'Links that somebody accepted (R27).' })
  readonly links!: readonly AcceptedLinkRecord[];

  @Field(() => EmergencyResponseRecord, {
    nullable: true,
    description: 'What the Emergency Duty Team did, if it did anything.',
  })
  readonly emergencyResponse!: EmergencyResponseRecord | null;
}

@ObjectType({ description: 'A child who came back soon after closure, for quality assurance (R39).' })
export class QualityReview {
  @Field(() => String, { description: 'When the last case was closed.' })
  readonly closedOn!: string;

  @Field(() => String, { nullable: true, description: 'What the contact before this one came to.' })
  readonly lastOutcome!: string | null;
}

@ObjectType({ description: 'The copy that a referrer is given back of what was sent (R10).' })
export class ReferralCopy {
  @Field(() => GraphQLDateTime, { description: 'When the hub received it.' })
  readonly receivedAt!: Date;

  @Field(() => ChannelEnum, { description: 'How it came.' })
  readonly channel!: Channel;

  @Field(() => String, { description: 'The account of the worry, as it was sent.' })
  readonly narrative!: string;

  @Field(() => String, { nullable: true, description: 'What the child said, as it was sent.' })
  readonly childVoice!: string | null;

  @Field(() => String, { nullable: true, description: 'What the parents think, as it was sent.' })
  readonly parentsViews!: string | null;

  @Field(() => [String], { description: 'The people named, as they were sent.' })
  readonly people!: readonly string[];
}
