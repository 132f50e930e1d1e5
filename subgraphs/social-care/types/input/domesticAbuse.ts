import type { Agency, Role } from '@mash-hub/shared/disclosure';
import type { ProfileId, Rag } from '@mash-hub/shared/profiles';
import { AgencyEnum, KeyedInput } from '@mash-hub/shared/subgraph';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { DashLevel, RiskAssessmentInput, StatusMark } from '../../domain';
import type { DomesticAbuseOutcome } from '../../domain/machines/domesticAbuseItem';
import { DashLevelEnum, DomesticAbuseOutcomeEnum, RiskFormEnum, StatusMarkEnum } from '../domesticAbuse';
import { ProcedureProfileEnum, RagEnum, RoleEnum } from '../vocabulary';
import { ContactCommandInput } from './contactCommand';
import { ReferredPersonInput } from './referredPerson';

@InputType({
  description: 'A person of a domestic-abuse incident; for a child, how the incident touches it.',
})
export class DomesticAbusePersonInput extends ReferredPersonInput {
  @Field(() => Boolean, { nullable: true, description: 'The child was there, or saw or heard it.' })
  readonly present?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The child normally lives there.' })
  readonly resident?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The child lives elsewhere, and somebody of the incident has contact with it.',
  })
  readonly nonResidentContact?: boolean | null;
}

@InputType({
  description: 'A domestic-abuse incident without its account: that stays in police records (R143, R163).',
})
export class ReportDomesticAbuseInput extends KeyedInput {
  @Field(() => ProcedureProfileEnum, { description: 'Whose procedure applies.' })
  readonly profile!: ProfileId;

  @Field(() => String, { description: 'The police’s reference; reporting it again makes no second notice.' })
  @MinLength(1)
  @MaxLength(64)
  readonly incidentReference!: string;

  @Field(() => GraphQLDateTime, { description: 'When the incident happened.' })
  readonly occurredAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When list or agenda arrived; omitted: now.' })
  readonly receivedAt?: Date | null;

  @Field(() => DashLevelEnum, {
    nullable: true,
    description: 'Risk level, where an assessment was done (R161).',
  })
  readonly dashLevel?: DashLevel | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The notice itself shows harm to a child: a contact is made at once (R172, R180).',
  })
  readonly harmEvident?: boolean | null;

  @Field(() => [DomesticAbusePersonInput], { description: 'The children, and the adults around them.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  readonly people!: readonly DomesticAbusePersonInput[];
}

@InputType({ description: 'What every command on a domestic-abuse notice names.' })
export abstract class NoticeCommandInput extends KeyedInput {
  @Field(() => ID, { description: 'The notice in which it is done.' })
  @MaxLength(64)
  readonly notice!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Version on which the change is based; a stale one is refused with CONFLICT. Omitted: any.',
  })
  @Min(0)
  readonly expectedVersion?: number | null;
}

@InputType({ description: 'The status of one child in social care’s own system.' })
export class StatusMarkInput {
  @Field(() => ID, { description: 'The child, among the people of the incident.' })
  @MaxLength(80)
  readonly child!: string;

  @Field(() => StatusMarkEnum, { description: 'What the system says.' })
  readonly mark!: StatusMark;

  @Field(() => String, {
    nullable: true,
    description: 'Date of closure or of the last contact, as 2026-06-12.',
  })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  readonly lastContactOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Who leads the open CAF, where it is known (R170).' })
  @MaxLength(200)
  readonly leadProfessional?: string | null;
}

@InputType({ description: 'Status marks on a domestic-abuse list or agenda (R163, R174).' })
export class AnnotateDomesticAbuseInput extends NoticeCommandInput {
  @Field(() => [StatusMarkInput], { description: 'One mark for each child.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  readonly items!: readonly StatusMarkInput[];
}

@InputType({ description: 'What the police do with one child of the list.' })
export class PoliceChoiceInput {
  @Field(() => ID, { description: 'The child, among the people of the incident.' })
  @MaxLength(80)
  readonly child!: string;

  @Field(() => Boolean, { description: 'True: the child is referred; false: it is dropped from the list.' })
  readonly refer!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is shared without consent, or why it is dropped; needed for both (R164).',
  })
  @MaxLength(4000)
  readonly rationale?: string | null;
}

@InputType({ description: 'The police’s choice from the list (R164).' })
export class FilterDomesticAbuseInput extends NoticeCommandInput {
  @Field(() => [PoliceChoiceInput], { description: 'One choice for each child.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  readonly items!: readonly PoliceChoiceInput[];
}

@InputType({ description: 'A seat at domestic-abuse triage.' })
export class TriageSeatInput {
  @Field(() => AgencyEnum, { description: 'The agency of the seat.' })
  readonly agency!: Agency;

  @Field(() => RoleEnum, { nullable: true, description: 'The role of the seat, where it is for one.' })
  readonly role?: Role | null;
}

@InputType({ description: 'What triage agreed for one child (R179).' })
export class AgreeDomesticAbuseOutcomeInput extends NoticeCommandInput {
  @Field(() => ID, { description: 'The child, among the people of the incident.' })
  @MaxLength(80)
  readonly child!: string;

  @Field(() => DomesticAbuseOutcomeEnum, { description: 'What was agreed.' })
  readonly outcome!: DomesticAbuseOutcome;

  @Field(() => String, { description: 'Why, in words that a reader of the record understands.' })
  @MinLength(1)
  @MaxLength(4000)
  readonly reason!: string;

  @Field(() => [TriageSeatInput], {
    nullable: true,
    description: 'Members who neither came nor sent a delegate (R176).',
  })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  readonly absent?: readonly TriageSeatInput[] | null;
}

@InputType({ description: 'The notice whose agreed outcomes a manager authorises (R149, R181).' })
export class AuthoriseDomesticAbuseOutcomesInput extends NoticeCommandInput {}

@InputType({ description: 'A member’s yes or no at domestic-abuse triage, and nothing else (R178).' })
export class RecordTriageViewInput extends ContactCommandInput {
  @Field(() => Boolean, { description: 'Whether the member’s agency holds something of concern.' })
  readonly concernHeld!: boolean;

  @Field(() => RagEnum, { nullable: true, description: 'The colour that the member suggests.' })
  readonly ragSuggestion?: Rag | null;
}

@InputType({ description: 'The level of a completed risk form about one person (R168).' })
export class RecordRiskAssessmentInput extends ContactCommandInput {
  @Field(() => ID, { description: 'Whom it is about: for the matrix, the child.' })
  @MaxLength(64)
  readonly subject!: string;

  @Field(() => RiskFormEnum, { description: 'Which form.' })
  readonly form!: RiskAssessmentInput['form'];

  @Field(() => Int, { description: 'The level that it came to.' })
  @Min(0)
  @Max(40)
  readonly level!: number;
}

@InputType({ description: 'An adult whose police report is passed to the substance service (R227).' })
export class PassToSubstanceServiceInput extends ContactCommandInput {
  @Field(() => ID, { description: 'The adult whom the report is about.' })
  @MaxLength(64)
  readonly subject!: string;
}
