import type { ProfileId } from '@mash-hub/shared/profiles';
import { KeyedInput } from '@mash-hub/shared/subgraph';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Matches,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EnquiryKind } from '../../domain/enquiry';
import { EnquiryKindEnum } from '../enquiry';
import { ProcedureProfileEnum } from '../vocabulary';
import { PersonNameInput } from './referredPerson';

@InputType({ description: 'Somebody about whom an enquiry asks.' })
export class EnquiredPersonInput {
  @Field(() => [PersonNameInput], { description: 'Name, and former names where given.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  readonly names!: readonly PersonNameInput[];

  @Field(() => String, { nullable: true, description: 'Date of birth, as 2018-06-12.' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  readonly birthDate?: string | null;

  @Field(() => ID, { nullable: true, description: 'Their case in social care, where it was found.' })
  @MaxLength(64)
  readonly caseReference?: string | null;
}

@InputType({ description: 'A question from outside the hub (R34, R56–R58).' })
export class RecordEnquiryInput extends KeyedInput {
  @Field(() => ProcedureProfileEnum, { description: 'Whose procedure applies.' })
  readonly profile!: ProfileId;

  @Field(() => EnquiryKindEnum, { description: 'What kind of question it is.' })
  readonly kind!: EnquiryKind;

  @Field(() => String, { description: 'The organisation that asks.' })
  @MinLength(1)
  @MaxLength(200)
  readonly organisation!: string;

  @Field(() => String, { description: 'Who there asks.' })
  @MinLength(1)
  @MaxLength(200)
  readonly name!: string;

  @Field(() => String, { description: 'Where the answer goes.' })
  @MinLength(1)
  @MaxLength(200)
  readonly contact!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it came; omitted: now.' })
  readonly receivedAt?: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'By when they want an answer, where they said so.',
  })
  readonly wantedBy?: Date | null;

  @Field(() => [EnquiredPersonInput], { description: 'About whom they ask.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  readonly about!: readonly EnquiredPersonInput[];

  @Field(() => String, { description: 'Why they ask.' })
  @MinLength(1)
  @MaxLength(4000)
  readonly reason!: string;
}

@InputType({ description: 'What is answered of one person.' })
export class PersonAnswerInput {
  @Field(() => Int, { description: 'Place of the person in the enquiry, from 1.' })
  @Min(1)
  readonly person!: number;

  @Field(() => String, {
    description:
      'The answer. Of somebody open hub staff write nothing: their allocated worker is named (R34).',
  })
  @MinLength(1)
  @MaxLength(10000)
  readonly text!: string;
}

@InputType({ description: 'What a manager decides on a public-protection enquiry (R56).' })
export class MappaDecisionInput {
  @Field(() => Boolean, { description: 'Whether information is shared.' })
  readonly share!: boolean;

  @Field(() => Boolean, { description: 'Whether somebody attends.' })
  readonly attend!: boolean;

  @Field(() => Boolean, { description: 'Whether an assessment is made.' })
  readonly assess!: boolean;
}

@InputType({ description: 'The answer to an enquiry.' })
export class AnswerEnquiryInput extends KeyedInput {
  @Field(() => ID, { description: 'The enquiry that is answered.' })
  @MaxLength(64)
  readonly enquiry!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the enquiry on which the answer is based; a stale one is refused. Omitted: any.',
  })
  @Min(0)
  readonly expectedVersion?: number | null;

  @Field(() => [PersonAnswerInput], {
    nullable: true,
    description: 'What is said of those who are not open.',
  })
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  readonly answers?: readonly PersonAnswerInput[] | null;

  @Field(() => MappaDecisionInput, { nullable: true, description: 'For public protection: the decision.' })
  @ValidateNested()
  readonly decision?: MappaDecisionInput | null;
}
