import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Agency, DisclosureLevel } from '../../disclosure';
import { TouchPoint } from './touchPoint';
import { Withheld } from './withheld';
import { AgencyEnum, AnswerEnum, DisclosureLevelEnum, type Answer } from './vocabulary';

@ObjectType({ description: 'One fact of a chronology entry, as this requester may read it in the record.' })
@Directive('@shareable')
export class ChronologyFact {
  @Field(() => String, { description: 'Where the fact stands in the record, `PoliceIncident.account`.' })
  readonly field!: string;

  @Field(() => String, { description: 'The item of the disclosure matrix that it belongs to, `POL-06`.' })
  readonly item!: string;

  @Field(() => String, { description: 'What the record says, in text.' })
  readonly says!: string;
}

@ObjectType({ description: 'One dated record in a chronology: what of it this requester may read.' })
@Directive('@shareable')
export class ChronologyEntry {
  @Field(() => AgencyEnum, { description: 'The agency that owns the record.' })
  readonly agency!: Agency;

  @Field(() => [ID], { description: 'The subjects of the contact whom it is about.' })
  readonly subjects!: readonly string[];

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it happened; null where the record is undated or its date may not be read.',
  })
  readonly on!: Date | null;

  @Field(() => String, { description: 'What kind of record it is, as its owner publishes it.' })
  readonly kind!: string;

  @Field(() => ID, { description: 'The record’s reference with its owner.' })
  readonly record!: string;

  @Field(() => DisclosureLevelEnum, { description: 'The level at which its owner answered.' })
  readonly level!: DisclosureLevel;

  @Field(() => String, {
    description: 'The row of the decision table, or the modifier, that gave the level.',
  })
  readonly rule!: string;

  @Field(() => [ChronologyFact], { description: 'What may be read of it, in the order of the record.' })
  readonly facts!: readonly ChronologyFact[];
}

@ObjectType({
  description: 'What one agency brings to a chronology: its dated records as this requester may read them.',
})
@Directive('@shareable')
export class AgencyChronology {
  @Field(() => DisclosureLevelEnum, { description: 'The level at which this requester is answered.' })
  readonly level!: DisclosureLevel;

  @Field(() => String, { description: 'The row of the decision table that gave the level.' })
  readonly rule!: string;

  @Field(() => AnswerEnum, { description: 'Which kind of answer the agency gives about this person.' })
  readonly answer!: Answer;

  @Field(() => [TouchPoint], { description: 'Dates and kinds of contact, newest first.' })
  readonly touchPoints!: readonly TouchPoint[];

  @Field(() => [ChronologyEntry], { description: 'Its dated records, in no particular order.' })
  readonly entries!: readonly ChronologyEntry[];

  @Field(() => [Withheld], {
    description: 'What is held and not disclosed, and to the decision circle what goes no further (R233).',
  })
  readonly withheld!: readonly Withheld[];

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the agency corrected something that was told about this person (`corrections`).',
  })
  readonly correctedAt!: Date | null;
}
