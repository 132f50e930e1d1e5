import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { changes, type ChangeId } from '../../audit';
import { enumOf } from './enumOf';
import { AnswerEnum, DisclosureLevelEnum, WithheldReasonEnum, type Answer } from './vocabulary';
import type { DisclosureLevel, WithheldReason } from '../../disclosure';

const ChangeEnum = enumOf(
  'DisclosureChange',
  'Something that could be otherwise, and would then open what was refused.',
  Object.fromEntries(changes.map(({ id, words }) => [id, `If ${words}.`])) as Record<ChangeId, string>,
);

const explainedDecisions = {
  DISCLOSED: 'It was disclosed.',
  WITHHELD: 'It was refused.',
} as const;

const ExplainedDecisionEnum = enumOf(
  'ExplainedDecision',
  'How an item was decided of some records.',
  explainedDecisions,
);

@ObjectType({ description: 'A rule by which something was decided, and the paragraphs that it rests on.' })
@Directive('@shareable')
export class ExplainedRule {
  @Field(() => ID, {
    description: 'Its id in the disclosure matrix: a row `DT…`, a modifier `M…`, or a rule beside them.',
  })
  readonly id!: string;

  @Field(() => String, { description: 'Why, in words.' })
  readonly because!: string;

  @Field(() => String, { description: 'The paragraphs that it rests on; [P] where no authority states it.' })
  readonly source!: string;
}

@ObjectType({ description: 'One modifier as it was asked, in the order in which they are asked.' })
@Directive('@shareable')
export class ExplainedModifier extends ExplainedRule {
  @Field(() => WithheldReasonEnum, {
    nullable: true,
    description: 'Why it refuses by itself; null where it lets the item pass.',
  })
  readonly reason!: WithheldReason | null;
}

@ObjectType({ description: 'One smallest set of changes that would together open what was refused.' })
@Directive('@shareable')
export class ExplainedChange {
  @Field(() => [ChangeEnum], { description: 'What would have to be otherwise, all of it together.' })
  readonly changes!: readonly ChangeId[];

  @Field(() => String, { description: 'The same as a sentence.' })
  readonly sentence!: string;
}

@ObjectType({
  description: 'Why one item of some records was disclosed or refused. Never what the item says.',
})
@Directive('@shareable')
export class Explanation {
  @Field(() => ExplainedDecisionEnum, { description: 'How it was decided.' })
  readonly decision!: keyof typeof explainedDecisions;

  @Field(() => Int, {
    nullable: true,
    description:
      'In how many records, for auditors; 0 where the level already refuses whatever there might be.',
  })
  readonly count!: number | null;

  @Field(() => ExplainedRule, { description: 'The rule that decided.' })
  readonly rule!: ExplainedRule;

  @Field(() => WithheldReasonEnum, { nullable: true, description: 'Why it was refused.' })
  readonly reason!: WithheldReason | null;

  @Field(() => Boolean, {
    description: 'The requester saw nothing of the refusal: it looked as though nothing were held.',
  })
  readonly hidden!: boolean;

  @Field(() => [ExplainedModifier], {
    description:
      'Every modifier, with what it says by itself; to a practitioner those until the one that decided.',
  })
  readonly modifiers!: readonly ExplainedModifier[];

  @Field(() => [ExplainedChange], {
    description:
      'What would open it: all smallest sets of up to four changes at once; empty where none was found among them. To a practitioner of a record of which nothing is special but what the decision tells.',
  })
  readonly wouldDisclose!: readonly ExplainedChange[];

  @Field(() => String, { description: 'All of it in plain words.' })
  readonly sentence!: string;
}

@ObjectType({
  description: 'What one agency decided about one item of one person, at the last time before an instant.',
})
@Directive('@shareable')
export class ExplainedDisclosure {
  @Field(() => ID, {
    nullable: true,
    description:
      'For auditors: the entry of the agency’s disclosure log that it is explained from. Null for practitioners.',
  })
  readonly entry!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was decided.' })
  readonly at!: Date;

  @Field(() => DisclosureLevelEnum, { description: 'The level at which was decided of this person.' })
  readonly level!: DisclosureLevel;

  @Field(() => AnswerEnum, { nullable: true, description: 'The kind of answer that the agency gave.' })
  readonly answer!: Answer | null;

  @Field(() => ExplainedRule, { nullable: true, description: 'The row that gave this person the level.' })
  readonly base!: ExplainedRule | null;

  @Field(() => [Explanation], {
    description: 'One for each way in which it was decided; empty where nothing of the kind was held.',
  })
  readonly explanations!: readonly Explanation[];
}
