import type { Agency, ConsentStatus, Role } from '@mash-hub/shared/disclosure';
import type { Rag } from '@mash-hub/shared/profiles';
import { AgencyEnum } from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type {
  HealthAction,
  InformationRequestStatus,
  NameCheck,
  RequestFlag,
  ThresholdView,
} from '../domain';
import {
  EducationChecksRecord,
  HealthActionEnum,
  HealthAdminStage,
  HealthCheckRecord,
  PersonNameCheckRecord,
  PoliceChecksRecord,
} from './agencyForm';
import { ConsentStatusEnum, RagEnum, RequestStatusEnum, RoleEnum } from './vocabulary';
import { NameCheckEnum, RequestFlagEnum, ThresholdViewEnum } from './workflowVocabulary';

@ObjectType({ description: 'A person whom a request asks about, with the consent or ground for each (R91).' })
export class RequestedPerson {
  @Field(() => ID, { description: 'The subject about whom the agency is asked.' })
  readonly subject!: string;

  @Field(() => [String], { description: 'Names to look for.' })
  readonly names!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'Date of birth to look for; null when unknown or unborn.',
  })
  readonly birthDate!: string | null;

  @Field(() => ConsentStatusEnum, { description: 'Consent as it stood when the request was issued.' })
  readonly consent!: ConsentStatus;

  @Field(() => Boolean, { description: 'Whether a recorded ground stood in for consent.' })
  readonly override!: boolean;
}

@ObjectType({
  description: 'What an agency entered in answer to a request. The records it names stay with the agency.',
})
export class AgencyReturn {
  @Field(() => GraphQLDateTime, { description: 'When it was submitted.' })
  readonly at!: Date;

  @Field(() => RoleEnum, {
    description: 'The role of whoever entered it: who completes the checks (R97, R100).',
  })
  readonly role!: Role;

  @Field(() => Boolean, { description: 'Whether the agency holds nothing.' })
  readonly noRecord!: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether the agency holds something of concern.' })
  readonly concernHeld!: boolean | null;

  @Field(() => RagEnum, { nullable: true, description: 'The rating that the agency suggests.' })
  readonly ragSuggestion!: Rag | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The agency’s analysis: meaning, impact and risk for the child (POL-24, HLT-21, EDU-20, PRO-12); withheld below summary.',
  })
  readonly analysis!: string | null;

  @Field(() => NameCheckEnum, {
    nullable: true,
    description: 'Probation’s answer on a name (PRO-01); null where no name was checked.',
  })
  readonly nameCheck!: NameCheck | null;

  @Field(() => ThresholdViewEnum, {
    nullable: true,
    description: 'Health’s view of the threshold (HLT-21, R102); withheld below summary.',
  })
  readonly thresholdView!: ThresholdView | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the police class it as a crime (POL-12, R98); withheld below summary.',
  })
  readonly crime!: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'References of the agency’s records that it attached; shown with the analysis.',
  })
  readonly nominated!: readonly string[] | null;

  @Field(() => [HealthCheckRecord], {
    nullable: true,
    description:
      'Health’s proforma: where was looked for each of the family (HLT-21, R100); withheld below summary.',
  })
  readonly healthChecks!: readonly HealthCheckRecord[] | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'When health’s administrators finished their stage (HLT-21, R100); null where there was none; withheld below summary.',
  })
  readonly adminStageAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why matter older than health answers for bears on the concern (HLT-26, R101); full disclosure only.',
  })
  readonly olderMatterReason!: string | null;

  @Field(() => [HealthActionEnum], {
    nullable: true,
    description: 'What health recommends is done (HLT-22, R102); withheld unless relevant.',
  })
  readonly recommendedActions!: readonly HealthAction[] | null;

  @Field(() => EducationChecksRecord, {
    nullable: true,
    description: 'Which checks education made (EDU-20, R103); withheld below summary.',
  })
  readonly educationChecks!: EducationChecksRecord | null;

  @Field(() => [PersonNameCheckRecord], {
    nullable: true,
    description:
      'Probation’s answer on each person (PRO-01, R112); empty where no name was checked or nobody matched.',
  })
  readonly nameChecks!: readonly PersonNameCheckRecord[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reference of the police research (POL-01, R97); withheld below summary.',
  })
  readonly policeReference!: string | null;

  @Field(() => PoliceChecksRecord, {
    nullable: true,
    description: 'Which national police systems were searched (POL-24, R97); withheld below summary.',
  })
  readonly policeChecks!: PoliceChecksRecord | null;
}

@ObjectType({ description: 'What one agency is asked about a contact, and what it answered.' })
@Directive('@key(fields: "id")')
export class InformationRequest {
  @Field(() => ID, { description: 'Names the request.' })
  readonly id!: string;

  @Field(() => ID, { description: 'The contact that it belongs to.' })
  readonly contactId!: string;

  @Field(() => AgencyEnum, { description: 'The agency that is asked.' })
  readonly agency!: Agency;

  @Field(() => RequestStatusEnum, {
    description: 'How far the agency has come with it, from issued to answered.',
  })
  readonly status!: InformationRequestStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Why the agency is asked (R91): to the addressed agency and social care.',
  })
  readonly reason!: string | null;

  @Field(() => RagEnum, { description: 'The rating when it was issued: it sets the agency’s clock (R89).' })
  readonly rag!: Rag;

  @Field(() => GraphQLDateTime, { description: 'When it was issued.' })
  readonly issuedAt!: Date;

  @Field(() => [RequestedPerson], {
    description: 'Whom it asks about: to the addressed agency and social care; empty to others.',
  })
  readonly people!: readonly RequestedPerson[];

  @Field(() => AgencyReturn, {
    nullable: true,
    description: 'The agency’s answer; null until there is one, or where it may not be seen.',
  })
  readonly answer!: AgencyReturn | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'By when the agency answers (R89): computed; null where no clock runs.',
  })
  readonly due!: Date | null;

  @Field(() => RequestFlagEnum, {
    nullable: true,
    description:
      'Due soon or overdue (R94); null while there is time, once answered, and where nobody is there (R114).',
  })
  readonly clock!: RequestFlag | null;

  @Field(() => String, { description: 'What a contributor accepts before the first entry (R113).' })
  readonly visibilityWarning!: string;

  @Field(() => [String], {
    description: 'What the answer covers, as the authority’s procedure asks (R90, R110).',
  })
  readonly covers!: readonly string[];

  @Field(() => [String], {
    description:
      'What the addressed agency does next, before and after its answer (R97–R105); empty to others.',
  })
  readonly prompts!: readonly string[];

  @Field(() => HealthAdminStage, {
    nullable: true,
    description:
      'The family’s proforma as its administrators left it: to health alone, until it answers (R100).',
  })
  readonly adminStage!: HealthAdminStage | null;
}
