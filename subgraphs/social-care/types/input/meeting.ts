import type { Agency } from '@mash-hub/shared/disclosure';
import type { ProfileId } from '@mash-hub/shared/profiles';
import { AgencyEnum, KeyedInput } from '@mash-hub/shared/subgraph';
import { ArrayMaxSize, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import type { MeetingBody } from '../../domain/meeting';
import { MeetingBodyEnum } from '../meeting';
import { ProcedureProfileEnum } from '../vocabulary';

@InputType({ description: 'A paper that lay before a meeting.' })
export class MeetingPaperInput {
  @Field(() => String, { description: 'What it is called.' })
  @MinLength(1)
  @MaxLength(300)
  readonly title!: string;

  @Field(() => Boolean, { description: 'Whether it is confidential.' })
  readonly confidential!: boolean;

  @Field(() => Boolean, { description: 'Whether freedom-of-information law may exempt it.' })
  readonly exemptFromDisclosure!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the chair has permitted copies; omitted: no.',
  })
  readonly copyingPermitted?: boolean | null;
}

@InputType({ description: 'A meeting that was held, who came, and its papers (feature 96).' })
export class RecordMeetingInput extends KeyedInput {
  @Field(() => ProcedureProfileEnum, { description: 'Whose partnership met.' })
  readonly profile!: ProfileId;

  @Field(() => MeetingBodyEnum, { description: 'Which body met.' })
  readonly body!: MeetingBody;

  @Field(() => String, { description: 'The day on which it met, as 2026-06-12.' })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  readonly heldOn!: string;

  @Field(() => [AgencyEnum], { description: 'The agencies that came.' })
  @ArrayMaxSize(5)
  readonly attended!: readonly Agency[];

  @Field(() => [MeetingPaperInput], { nullable: true, description: 'The papers that lay before it.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  readonly papers?: readonly MeetingPaperInput[] | null;
}
