import { ArrayMaxSize, ArrayMinSize, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import type { CaseStanding, OversightKind, TriageCheckName } from '../../domain';
import { CaseStandingEnum, OversightKindEnum, TriageCheckEnum } from '../vocabulary';
import { ContactCommandInput } from './contactCommand';

@InputType({ description: 'One check of triage: made, with what it found; or not made, and why.' })
export class TriageCheckInput {
  @Field(() => TriageCheckEnum, { description: 'What was looked at, or who was spoken to.' })
  readonly check!: TriageCheckName;

  @Field(() => Boolean, { description: 'Whether it was done.' })
  readonly done!: boolean;

  @Field(() => String, { nullable: true, description: 'What was found; needed where it was not done: why.' })
  @MaxLength(4000)
  readonly note?: string | null;

  @Field(() => CaseStandingEnum, {
    nullable: true,
    description: 'Whether early help has, or had, a case: for its own registers only (R106).',
  })
  readonly caseStanding?: CaseStanding | null;
}

@InputType({ description: 'Checks that triage made, or why they could not be made (R63).' })
export class RecordTriageChecksInput extends ContactCommandInput {
  @Field(() => [TriageCheckInput], { description: 'The checks; one recorded again adds to the record.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  readonly checks!: readonly TriageCheckInput[];
}

@InputType({ description: 'What the screening recommends, with the voices it heard (R63, R64).' })
export class RecordRecommendationInput extends ContactCommandInput {
  @Field(() => String, { description: 'What should happen and why.' })
  @MinLength(1)
  @MaxLength(10000)
  readonly recommendation!: string;

  @Field(() => String, { description: 'Short chronology: what is known of the family’s history (R64).' })
  @MinLength(1)
  @MaxLength(20000)
  readonly chronology!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the child says or shows; a young person of 16 or 17 directly (R69).',
  })
  @MaxLength(10000)
  readonly childVoice?: string | null;

  @Field(() => String, { nullable: true, description: 'Why the child was not heard, where that is so.' })
  @MaxLength(2000)
  readonly noChildVoiceReason?: string | null;

  @Field(() => String, { nullable: true, description: 'What the parents and carers think.' })
  @MaxLength(10000)
  readonly parentsViews?: string | null;

  @Field(() => String, { nullable: true, description: 'Why the parents were not heard, where that is so.' })
  @MaxLength(2000)
  readonly noParentsViewsReason?: string | null;
}

@InputType({ description: 'How the child’s earlier contacts were explored as a pattern (R40).' })
export class RecordPatternReviewInput extends ContactCommandInput {
  @Field(() => String, { description: 'How they hang together, and what that means for the child.' })
  @MinLength(1)
  @MaxLength(10000)
  readonly analysis!: string;
}

@InputType({ description: 'Management oversight, or a partnership discussion (R75, R206).' })
export class RecordOversightInput extends ContactCommandInput {
  @Field(() => String, { description: 'What was considered, and what is to be done.' })
  @MinLength(1)
  @MaxLength(10000)
  readonly note!: string;

  @Field(() => OversightKindEnum, {
    nullable: true,
    description: 'What is written down; management oversight where it is not said.',
  })
  readonly kind?: OversightKind | null;
}

@InputType({ description: 'Why the rating should be looked at again (R85).' })
export class RequestReRatingInput extends ContactCommandInput {
  @Field(() => String, { description: 'What has been found or heard.' })
  @MinLength(1)
  @MaxLength(4000)
  readonly reason!: string;
}

@InputType({ description: 'An enquiry of an organisation outside the partnership (R108).' })
export class AskNonPartnerInput extends ContactCommandInput {
  @Field(() => String, { description: 'Who is asked: a housing association, the ambulance service.' })
  @MinLength(1)
  @MaxLength(200)
  readonly organisation!: string;

  @Field(() => String, { description: 'Token subject of whoever sees to the enquiry.' })
  @MinLength(1)
  @MaxLength(200)
  readonly owner!: string;

  @Field(() => String, { description: 'What is asked, and why.' })
  @MinLength(1)
  @MaxLength(4000)
  readonly reason!: string;
}

@InputType({ description: 'What an organisation outside the partnership answered (R108).' })
export class RecordNonPartnerAnswerInput extends ContactCommandInput {
  @Field(() => ID, { description: 'The enquiry that is answered.' })
  @MaxLength(64)
  readonly request!: string;

  @Field(() => String, { description: 'What it answered, and what that means for the child.' })
  @MinLength(1)
  @MaxLength(20000)
  readonly analysis!: string;
}
