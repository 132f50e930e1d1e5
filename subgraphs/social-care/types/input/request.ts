import type { Rag } from '@mash-hub/shared/profiles';
import { ArrayMaxSize, IsOptional, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { NameCheck, ThresholdView } from '../../domain';
import { RagEnum } from '../vocabulary';
import { NameCheckEnum, ThresholdViewEnum } from '../workflowVocabulary';
import {
  EducationChecksInput,
  HealthProformaInput,
  PersonNameCheckInput,
  PoliceResearchInput,
} from './agencyForm';
import { ContactCommandInput } from './contactCommand';

@InputType({ description: 'A request that its agency has seen, or has begun on (D5).' })
export class RequestInput extends ContactCommandInput {
  @Field(() => ID, { description: 'The information request.' })
  @MaxLength(64)
  readonly request!: string;
}

@InputType({ description: 'An agency that is not there to answer (R114).' })
export class ReportUnstaffedInput extends ContactCommandInput {
  @Field(() => ID, { description: 'The information request that nobody is there for.' })
  @MaxLength(64)
  readonly request!: string;

  @Field(() => String, { description: 'Why nobody is there, and until when if it is known.' })
  @MinLength(1)
  @MaxLength(2000)
  readonly reason!: string;
}

@InputType({ description: 'An agency’s answer to a request. Records are named, not copied (R143).' })
export class SubmitReturnInput extends ContactCommandInput {
  @Field(() => ID, { description: 'The information request that is answered.' })
  @MaxLength(64)
  readonly request!: string;

  @Field(() => Boolean, { description: 'The agency holds nothing.' })
  readonly noRecord!: boolean;

  @Field(() => Boolean, { nullable: true, description: 'The agency holds something of concern.' })
  readonly concernHeld?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Meaning, impact and risk for the child: required unless nothing is held (R111).',
  })
  @MaxLength(20000)
  readonly analysis?: string | null;

  @Field(() => RagEnum, { nullable: true, description: 'The rating that the agency suggests.' })
  readonly ragSuggestion?: Rag | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'References of the agency’s own records that it attaches.',
  })
  @ArrayMaxSize(500)
  @MaxLength(200, { each: true })
  readonly nominated?: readonly string[] | null;

  @Field(() => NameCheckEnum, {
    nullable: true,
    description: 'Probation’s answer on a name; no match goes with nothing held (R112).',
  })
  readonly nameCheck?: NameCheck | null;

  @Field(() => ThresholdViewEnum, { nullable: true, description: 'Where health ends its checks (R102).' })
  readonly thresholdView?: ThresholdView | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the police class it as a crime (R98).' })
  readonly crime?: boolean | null;

  @Field(() => HealthProformaInput, {
    nullable: true,
    description: 'Health’s proforma for the family, as its nurse completes it (R100).',
  })
  @IsOptional()
  @ValidateNested()
  readonly healthProforma?: HealthProformaInput | null;

  @Field(() => EducationChecksInput, { nullable: true, description: 'Which checks education made (R103).' })
  @IsOptional()
  @ValidateNested()
  readonly educationChecks?: EducationChecksInput | null;

  @Field(() => [PersonNameCheckInput], {
    nullable: true,
    description: 'Probation’s answer on everybody who is asked about, youth justice’s apart (R105, R112).',
  })
  @IsOptional()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  readonly nameChecks?: readonly PersonNameCheckInput[] | null;

  @Field(() => PoliceResearchInput, {
    nullable: true,
    description: 'The police part: its reference and what was searched (R97).',
  })
  @IsOptional()
  @ValidateNested()
  readonly policeResearch?: PoliceResearchInput | null;

  @Field(() => Boolean, {
    description: 'The contributor knows that other children’s-services staff may read the entry (R113).',
  })
  readonly visibilityAccepted!: boolean;
}
