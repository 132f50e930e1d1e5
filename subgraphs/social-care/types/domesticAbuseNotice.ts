import type { ProfileId } from '@mash-hub/shared/profiles';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { DashLevel, StatusMark, SubjectRole } from '../domain';
import type { DomesticAbuseItemState, DomesticAbuseOutcome } from '../domain/machines/domesticAbuseItem';
import { PageInfo } from './page';
import {
  DashLevelEnum,
  DomesticAbuseItemStateEnum,
  DomesticAbuseOutcomeEnum,
  StatusMarkEnum,
} from './domesticAbuse';
import { ProcedureProfileEnum, SubjectRoleEnum } from './vocabulary';

@ObjectType({ description: 'A person of a domestic-abuse incident, as the police name them.' })
export class DomesticAbusePerson {
  @Field(() => ID, { description: 'Names the person within the incident.' })
  readonly id!: string;

  @Field(() => SubjectRoleEnum, { description: 'What the person is to the children.' })
  readonly role!: SubjectRole;

  @Field(() => [String], { description: 'Names to look for; none for an unborn child.' })
  readonly names!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'Date of birth to look for; null when unknown or unborn.',
  })
  readonly birthDate!: string | null;
}

@ObjectType({ description: 'One child of a domestic-abuse incident, and what became of it.' })
export class DomesticAbuseItem {
  @Field(() => ID, { description: 'The child, among the people of the incident.' })
  readonly child!: string;

  @Field(() => DomesticAbuseItemStateEnum, { description: 'Where the child stands on list or agenda.' })
  readonly state!: DomesticAbuseItemState;

  @Field(() => StatusMarkEnum, {
    nullable: true,
    description: 'What social care’s system says of the child; null until it is marked.',
  })
  readonly mark!: StatusMark | null;

  @Field(() => String, { nullable: true, description: 'Date of closure or of the last contact, as marked.' })
  readonly lastContactOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who leads the child’s open CAF, where it was said (R170): to social care alone.',
  })
  readonly leadProfessional!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the police refer or drop the child (POL-21): to the police and those who weigh it.',
  })
  readonly rationale!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The contact that stands for the child; null until there is one.',
  })
  readonly contact!: string | null;

  @Field(() => DomesticAbuseOutcomeEnum, {
    nullable: true,
    description: 'What triage agreed for the child; null until then.',
  })
  readonly outcome!: DomesticAbuseOutcome | null;
}

@ObjectType({ description: 'One line of the outcome sheet that a manager authorised (R149).' })
export class OutcomeSheetLine {
  @Field(() => ID, { description: 'The child, among the people of the incident.' })
  readonly child!: string;

  @Field(() => DomesticAbuseOutcomeEnum, { description: 'The authorised outcome.' })
  readonly outcome!: DomesticAbuseOutcome;

  @Field(() => Int, {
    nullable: true,
    description: 'Level of the child’s risk matrix (SOC-17); null where none was done.',
  })
  readonly riskLevel!: number | null;

  @Field(() => GraphQLDateTime, { description: 'When the manager authorised it.' })
  readonly authorisedAt!: Date;
}

@ObjectType({ description: 'A step of the authority’s daily pathway, as it falls for an incident.' })
export class DailyStep {
  @Field(() => String, { description: 'What happens.' })
  readonly event!: string;

  @Field(() => GraphQLDateTime, { description: 'When it happens, or is to have happened.' })
  readonly at!: Date;
}

@ObjectType({
  description:
    'A domestic-abuse incident that the police reported to the hub. The account of the incident is not in it: it stays in police records (R143).',
})
export class DomesticAbuseNotice {
  @Field(() => ID, { description: 'Names the notice.' })
  readonly id!: string;

  @Field(() => Int, {
    description: 'Version of the notice; every change adds one. Name it when changing something.',
  })
  readonly version!: number;

  @Field(() => ProcedureProfileEnum, { description: 'Whose procedure it follows.' })
  readonly profile!: ProfileId;

  @Field(() => String, { description: 'The police’s reference of the incident (POL-01).' })
  readonly incidentReference!: string;

  @Field(() => GraphQLDateTime, { description: 'When the incident happened (POL-02).' })
  readonly occurredAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When the hub heard of it.' })
  readonly receivedAt!: Date;

  @Field(() => DashLevelEnum, {
    nullable: true,
    description:
      'The risk level (POL-08): on a police list only to the police until they have filtered it (R163).',
  })
  readonly dashLevel!: DashLevel | null;

  @Field(() => [DailyStep], {
    description: 'The steps of the day on which it is looked at; weekends come on the next working day.',
  })
  readonly timetable!: readonly DailyStep[];

  @Field(() => [DomesticAbusePerson], {
    description: 'The people of the incident whom the requester may know of.',
  })
  readonly people!: readonly DomesticAbusePerson[];

  @Field(() => [DomesticAbuseItem], {
    description: 'The children of whom the requester may know, each with its own route.',
  })
  readonly items!: readonly DomesticAbuseItem[];

  @Field(() => [OutcomeSheetLine], {
    nullable: true,
    description:
      'The outcome sheet: to police, health and social care, and only once a manager has authorised it (R149).',
  })
  readonly outcomeSheet!: readonly OutcomeSheetLine[] | null;
}

@ObjectType({ description: 'One incident in a page of domestic-abuse notices.' })
export class DomesticAbuseNoticeEdge {
  @Field(() => String, { description: 'Pass as `after` to go on behind this incident.' })
  readonly cursor!: string;

  @Field(() => DomesticAbuseNotice, { description: 'The incident at this place of the list.' })
  readonly node!: DomesticAbuseNotice;
}

@ObjectType({ description: 'A page of domestic-abuse notices, the highest risk first.' })
export class DomesticAbuseNoticeConnection {
  @Field(() => [DomesticAbuseNoticeEdge], { description: 'The incidents of this page.' })
  readonly edges!: readonly DomesticAbuseNoticeEdge[];

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: PageInfo;
}
