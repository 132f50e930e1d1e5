import type { Agency, Role } from '@mash-hub/shared/disclosure';
import type { CallerOption, ProfileId } from '@mash-hub/shared/profiles';
import { AgencyEnum } from '@mash-hub/shared/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import {
  ProcedureChannel,
  ProcedureDeadline,
  ProcedureEmergency,
  ProcedureGround,
  ProcedureOutcome,
  ProcedurePathway,
  ProcedureRating,
} from './procedureRows';
import { CallerOptionEnum, ProcedureProfileEnum, RoleEnum } from './vocabulary';

@ObjectType({
  description:
    'An authority’s procedure as published data: all that a front end needs to offer its choices. No record; public to everybody with a token.',
})
export class Procedure {
  @Field(() => ProcedureProfileEnum, { description: 'The authority.' })
  readonly id!: ProfileId;

  @Field(() => String, { description: 'Version in force for new contacts; a contact keeps its own.' })
  readonly version!: string;

  @Field(() => String, { description: 'The authority in words.' })
  readonly name!: string;

  @Field(() => [String], { description: 'The referral forms in use.' })
  readonly forms!: readonly string[];

  @Field(() => [CallerOptionEnum], {
    description: 'What a caller chooses first; empty where there is no menu.',
  })
  readonly callerMenu!: readonly CallerOption[];

  @Field(() => [ProcedureChannel], { description: 'The ways in, each with what to do instead.' })
  readonly channels!: readonly ProcedureChannel[];

  @Field(() => [RoleEnum], { description: 'Who rates and directs contacts.' })
  readonly managers!: readonly Role[];

  @Field(() => ProcedureEmergency, {
    description: 'How somebody who must know at once may open one person (BG1).',
  })
  readonly emergency!: ProcedureEmergency;

  @Field(() => [ProcedureRating], { description: 'The ratings in use, most urgent first.' })
  readonly ratings!: readonly ProcedureRating[];

  @Field(() => [ProcedureOutcome], { description: 'What a decision can lead to.' })
  readonly outcomes!: readonly ProcedureOutcome[];

  @Field(() => [ProcedurePathway], { description: 'The special pathways that it has.' })
  readonly pathways!: readonly ProcedurePathway[];

  @Field(() => [ProcedureGround], { description: 'The grounds that it accepts instead of consent.' })
  readonly grounds!: readonly ProcedureGround[];

  @Field(() => [ProcedureDeadline], { description: 'Every time that it sets, with its source.' })
  readonly deadlines!: readonly ProcedureDeadline[];

  @Field(() => [AgencyEnum], { description: 'Agencies that should have answered before a level 4 decision.' })
  readonly minimumAgencies!: readonly Agency[];

  @Field(() => [String], { description: 'Who is told the outcome.' })
  readonly feedback!: readonly string[];

  @Field(() => String, { description: 'The named process for disagreement.' })
  readonly dispute!: string;

  @Field(() => String, { description: 'How advice is given without naming a child.' })
  readonly advice!: string;

  @Field(() => Boolean, { description: 'Whether it runs the daily exploitation triage (D13).' })
  readonly exploitationTriage!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'Years that records are kept; null until the authority has set it: no procedure states one (R210).',
  })
  readonly retentionYears!: number | null;
}
