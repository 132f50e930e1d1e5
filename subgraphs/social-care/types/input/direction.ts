import type { Agency, Threshold } from '@mash-hub/shared/disclosure';
import type { Rag, SpecialPathway } from '@mash-hub/shared/profiles';
import { AgencyEnum } from '@mash-hub/shared/subgraph';
import { ArrayMaxSize, ArrayMinSize, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Route } from '../../domain';
import { RagEnum, RouteEnum, SpecialPathwayEnum, ThresholdEnum } from '../vocabulary';
import { ContactCommandInput } from './contactCommand';

@InputType({ description: 'A manager’s direction on a contact.' })
export class RouteContactInput extends ContactCommandInput {
  @Field(() => RouteEnum, { description: 'Where the contact goes from the front door.' })
  readonly to!: Route;

  @Field(() => String, { description: 'Why, in words that a reader of the record understands.' })
  @MinLength(1)
  @MaxLength(4000)
  readonly reason!: string;

  @Field(() => SpecialPathwayEnum, {
    nullable: true,
    description: 'The special pathway, where it goes on one (D2).',
  })
  readonly pathway?: SpecialPathway | null;

  @Field(() => [Boolean], {
    nullable: true,
    description: 'Answers to the pathway’s questions, in the order of the procedure (R52).',
  })
  @ArrayMaxSize(10)
  readonly criteria?: readonly boolean[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'On the way to early help: how many of the authority’s needs there are (R72).',
  })
  @Min(0)
  @Max(100)
  readonly needs?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The early-help service that the Team Manager picks (R66); omitted: the authority’s own.',
  })
  @MaxLength(200)
  readonly service?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'With whom the diversion was discussed: the CAF co-ordinator in Coventry (R66).',
  })
  @MaxLength(200)
  readonly discussedWith?: string | null;
}

@InputType({ description: 'A rating, or a re-rating (R82).' })
export class RateContactInput extends ContactCommandInput {
  @Field(() => RagEnum, {
    description: 'How urgent it is: RED, AMBER, GREEN (and BLUE where the authority has it).',
  })
  readonly rag!: Rag;

  @Field(() => ThresholdEnum, {
    nullable: true,
    description: 'The threshold; omitted: what the authority’s map says of the colour.',
  })
  readonly threshold?: Threshold | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The Team Manager confirms it on the gathered information (R83).',
  })
  readonly confirm?: boolean | null;

  @Field(() => String, { description: 'Why, in words that a reader of the record understands.' })
  @MinLength(1)
  @MaxLength(4000)
  readonly reason!: string;
}

@InputType({ description: 'Whom to ask, and why (R91).' })
export class CommissionAssessmentInput extends ContactCommandInput {
  @Field(() => [AgencyEnum], { description: 'The agencies that are asked.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  readonly agencies!: readonly Agency[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Whom they are asked about; omitted: everybody for whom there is consent or a ground.',
  })
  @ArrayMaxSize(60)
  @MaxLength(64, { each: true })
  readonly subjects?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Token subject of the social worker who screens.' })
  @MaxLength(200)
  readonly screeningWorker?: string | null;

  @Field(() => [AgencyEnum], { nullable: true, description: 'Agencies known to be absent (R114).' })
  @ArrayMaxSize(5)
  readonly unstaffed?: readonly Agency[] | null;

  @Field(() => String, { description: 'Why, in words that a reader of the record understands.' })
  @MinLength(1)
  @MaxLength(4000)
  readonly reason!: string;
}
