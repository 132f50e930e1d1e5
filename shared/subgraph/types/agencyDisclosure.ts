import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import type { DisclosureLevel } from '../../disclosure';
import { TouchPoint } from './touchPoint';
import { AnswerEnum, DisclosureLevelEnum, type Answer } from './vocabulary';
import { Withheld } from './withheld';

/** What every agency's disclosure has in common; each agency's own type adds its records. */
@ObjectType({ description: 'What every agency answers about one person.' })
export abstract class AgencyDisclosure {
  @Field(() => DisclosureLevelEnum, {
    description: 'The level at which this requester is answered about this person.',
  })
  readonly level!: DisclosureLevel;

  @Field(() => String, {
    description: 'The row of the decision table that gave the level; `M1` for the agency’s own staff.',
  })
  readonly rule!: string;

  @Field(() => AnswerEnum, { description: 'Which kind of answer this is.' })
  readonly answer!: Answer;

  @Field(() => [TouchPoint], {
    description: 'Dates and kinds of contact that may be seen at headline level, newest first.',
  })
  readonly touchPoints!: readonly TouchPoint[];

  @Field(() => [Withheld], {
    description: 'What is held and not disclosed, as far as this requester may know of it.',
  })
  readonly withheld!: readonly Withheld[];

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'When the agency corrected something that you or your colleagues were told about this person, until one of you acknowledges it (`corrections`); null otherwise.',
  })
  readonly correctedAt!: Date | null;
}
