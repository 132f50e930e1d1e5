import type { Agency, Role } from '@mash-hub/shared/disclosure';
import type { Rag } from '@mash-hub/shared/profiles';
import { AgencyEnum, enumOf } from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { dashLevels, riskForms, statusMarks } from '../domain';
import {
  domesticAbuseItemStates,
  domesticAbuseOutcomes,
  type DomesticAbuseOutcome,
} from '../domain/machines/domesticAbuseItem';
import { RagEnum, RoleEnum } from './vocabulary';

export const DashLevelEnum = enumOf(
  'DashLevel',
  'Risk to the victim as the police assess it (POL-08).',
  dashLevels,
);
export const StatusMarkEnum = enumOf(
  'StatusMark',
  'What social care’s own system says of a child on the domestic-abuse list, and nothing else (R163).',
  statusMarks,
);
export const RiskFormEnum = enumOf(
  'RiskForm',
  'A form by which the risk of domestic abuse is assessed.',
  riskForms,
);
export const DomesticAbuseItemStateEnum = enumOf(
  'DomesticAbuseItemState',
  'Where one child of a domestic-abuse incident stands (D11).',
  domesticAbuseItemStates,
);
export const DomesticAbuseOutcomeEnum = enumOf(
  'DomesticAbuseOutcome',
  'What domestic-abuse triage can agree for a child (R179).',
  Object.fromEntries(
    domesticAbuseOutcomes.map((outcome) => [outcome, domesticAbuseItemStates[outcome]]),
  ) as Record<DomesticAbuseOutcome, string>,
);

@ObjectType({ description: 'What a member said at domestic-abuse triage: yes or no, and a colour (R178).' })
export class TriageViewRecord {
  @Field(() => AgencyEnum, { description: 'The member’s agency.' })
  readonly agency!: Agency;

  @Field(() => RoleEnum, { description: 'The member’s role.' })
  readonly role!: Role;

  @Field(() => GraphQLDateTime, { description: 'When it was said.' })
  readonly at!: Date;

  @Field(() => Boolean, { description: 'Whether the member’s agency holds something of concern.' })
  readonly concernHeld!: boolean;

  @Field(() => RagEnum, {
    nullable: true,
    description: 'The colour that the member suggests; null for none.',
  })
  readonly ragSuggestion!: Rag | null;
}

@ObjectType({
  description: 'Level of a risk form about one person of the contact; the form stays where it was done.',
})
export class RiskAssessmentRecord {
  @Field(() => ID, { nullable: true, description: 'Whom it is about (SOC-17); withheld below summary.' })
  readonly subject!: string | null;

  @Field(() => RiskFormEnum, { nullable: true, description: 'Which form (SOC-17); withheld below summary.' })
  readonly form!: keyof typeof riskForms | null;

  @Field(() => Int, { nullable: true, description: 'The level (SOC-17); withheld below summary.' })
  readonly level!: number | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was done (SOC-17); withheld below summary.',
  })
  readonly at!: Date | null;
}
