import type { Agency } from '@mash-hub/shared/disclosure';
import type { ProfileId } from '@mash-hub/shared/profiles';
import { AgencyEnum } from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { ContactState, DisclosureState } from '../domain';
import { AssessmentProgress, CaseStep, StrategyInvitee } from './assessment';
import { OverrideRecord, StrategyDiscussion } from './contactHistory';
import { ContactDecision, ReleaseRecord } from './decision';
import { DisputeRecord } from './dispute';
import { ContactDirection } from './contactDirection';
import type { DomesticAbuseOutcome } from '../domain/machines/domesticAbuseItem';
import { DomesticAbuseOutcomeEnum, RiskAssessmentRecord, TriageViewRecord } from './domesticAbuse';
import { ContactChronology } from './chronology';
import { Deadline } from './deadline';
import { InformationRequest } from './informationRequest';
import { EmergencyRecord } from './emergency';
import { ContactIntake, ContactWarning, ReferralCompleteness, ReferralCopy } from './intake';
import { NextStep } from './nextStep';
import { Letter, ReferrerOutcome } from './letter';
import { Subject } from './subject';
import { WriteBackRecord } from './writeBack';
import { ContactStateEnum, ProcedureProfileEnum } from './vocabulary';
import { DisclosureStateEnum } from './workflowVocabulary';

@ObjectType({
  description:
    'The record of a concern about a child: the first object in the process. Owned by social care.',
})
@Directive('@key(fields: "id")')
export class Contact extends ContactDirection {
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

  @Field(() => ReferrerOutcome, {
    nullable: true,
    description:
      'The outcome as the professional who referred may know it (F9, R157), and social care; null to others, and before it.',
  })
  readonly outcomeForReferrer!: ReferrerOutcome | null;

  @Field(() => [Letter], {
    description:
      'Letters of the contact (D9): all to social care’s own staff; to its referrer what was sent to them.',
  })
  readonly letters!: readonly Letter[];

  @Field(() => GraphQLDateTime, { description: 'When the information arrived.' })
  readonly receivedAt!: Date;

  @Field(() => [Deadline], { description: 'Every deadline that binds it now, computed.' })
  readonly deadlines!: readonly Deadline[];

  @Field(() => ContactChronology, {
    description: 'What all agencies hold about its people, in time, as this requester may read each record.',
  })
  readonly chronology!: ContactChronology;

  @Field(() => [NextStep], {
    description: 'Whose turn it is, and why: to social care’s own staff; to others their own steps.',
  })
  readonly nextSteps!: readonly NextStep[];

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

  @Field(() => [Subject], { description: 'The people whom it is about, each in this context.' })
  readonly subjects!: readonly Subject[];

  @Field(() => [InformationRequest], {
    description:
      'What agencies were asked: all to social care; to others their own, and those whose analysis they may read.',
  })
  readonly informationRequests!: readonly InformationRequest[];

  @Field(() => [OverrideRecord], { description: 'Override records of which something may be seen.' })
  readonly overrides!: readonly OverrideRecord[];

  @Field(() => [EmergencyRecord], { description: 'Openings in an emergency, to the circle and the opener.' })
  readonly emergencies!: readonly EmergencyRecord[];

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

  @Field(() => [WriteBackRecord], {
    description: 'What agencies wrote into other systems: their own to each, all of it to social care.',
  })
  readonly writeBacks!: readonly WriteBackRecord[];

  @Field(() => ReferralCompleteness, {
    nullable: true,
    description: 'How complete the referral is (R13): for social care’s own staff, null to others.',
  })
  readonly completeness!: ReferralCompleteness | null;

  @Field(() => [ContactWarning], {
    description: 'What to take note of: for social care’s own staff, empty to others.',
  })
  readonly warnings!: readonly ContactWarning[];

  @Field(() => ContactIntake, {
    nullable: true,
    description: 'How it came to the hub: for social care’s own caseworkers, null to others.',
  })
  readonly intake!: ContactIntake | null;

  @Field(() => ReferralCopy, {
    nullable: true,
    description: 'What was sent, given back to the sender by the submission itself and never again (R10).',
  })
  readonly copyForReferrer!: ReferralCopy | null;

  @Field(() => [ReleaseRecord], {
    description: 'Releases that name the requester, all of them to social care.',
  })
  readonly releases!: readonly ReleaseRecord[];

  @Field(() => AssessmentProgress, {
    nullable: true,
    description: 'The MASH assessment; null where partners were never asked.',
  })
  readonly assessment!: AssessmentProgress | null;

  @Field(() => [StrategyDiscussion], {
    description: 'Every strategy discussion of which something may be seen, oldest first (SOC-28).',
  })
  readonly strategies!: readonly StrategyDiscussion[];

  @Field(() => [StrategyInvitee], {
    description:
      'Whom to invite to a strategy discussion (R122): to social care’s caseworkers; empty to others.',
  })
  readonly strategyInvitees!: readonly StrategyInvitee[];

  @Field(() => DisclosureStateEnum, {
    nullable: true,
    description:
      'Where the disclosure out stands (D8): to social care’s caseworkers; null to others, and before it.',
  })
  readonly disclosureState!: DisclosureState | null;

  @Field(() => [CaseStep], {
    description: 'The receiving team’s first steps (R135): to social care’s caseworkers; empty to others.',
  })
  readonly caseSteps!: readonly CaseStep[];

  @Field(() => [DisputeRecord], {
    description: 'Disagreements (D10): to social care’s staff, and to whoever raised one that one.',
  })
  readonly disputes!: readonly DisputeRecord[];

  @Field(() => [TriageViewRecord], {
    description:
      'What members said at domestic-abuse triage (R178): to the members and social care’s caseworkers; empty to others.',
  })
  readonly triageViews!: readonly TriageViewRecord[];

  @Field(() => DomesticAbuseOutcomeEnum, {
    nullable: true,
    description: 'What domestic-abuse triage agreed (R179): to its members and social care’s caseworkers.',
  })
  readonly triageOutcome!: DomesticAbuseOutcome | null;

  @Field(() => [RiskAssessmentRecord], {
    description: 'Levels of risk forms of which something may be seen, oldest first (R168).',
  })
  readonly riskAssessments!: readonly RiskAssessmentRecord[];
}

@ObjectType({ description: 'One contact in a page of contacts.' })
export class ContactEdge {
  @Field(() => String, { description: 'Pass as `after` to go on behind this contact.' })
  readonly cursor!: string;

  @Field(() => Contact, { description: 'The contact at this place of the list.' })
  readonly node!: Contact;
}
