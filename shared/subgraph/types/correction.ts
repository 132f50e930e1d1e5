import { MaxLength } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Agency } from '../../disclosure';
import { reliances, type Reliance } from '../records';
import { LoggedItem } from './audit';
import { enumOf } from './enumOf';
import { KeyedInput } from './keyedInput';
import { AgencyEnum, AnswerEnum, type Answer } from './vocabulary';

const RelianceEnum = enumOf(
  'CorrectionReliance',
  'In which way something that was told relied on a person having been taken for somebody else.',
  reliances,
);

@ObjectType({ description: 'One time that something was told that has turned out to be wrong.' })
@Directive('@shareable')
export class CorrectedDisclosure {
  @Field(() => GraphQLDateTime, { description: 'When it was told.' })
  readonly at!: Date;

  @Field(() => String, { description: 'The role of the colleague to whom it was told.' })
  readonly role!: string;

  @Field(() => AnswerEnum, {
    nullable: true,
    description:
      'What was answered then, even if it was that nothing is held; null where it was told to a colleague, who knows it.',
  })
  readonly answer!: Answer | null;

  @Field(() => [String], {
    description:
      'Items of the disclosure matrix that you were told then; never which records, nor what they say. What a colleague was told they know.',
  })
  readonly items!: readonly string[];
}

@ObjectType({
  description:
    'A correction: what an agency told you as about a person concerned somebody else. It says what you were told and when, nothing of whom it concerned.',
})
@Directive('@shareable')
export class Correction {
  @Field(() => ID, { description: 'Names the correction when acknowledging it.' })
  readonly id!: string;

  @Field(() => AgencyEnum, { description: 'The agency that told it, and now corrects it.' })
  readonly agency!: Agency;

  @Field(() => ID, { nullable: true, description: 'The contact in which it was told.' })
  readonly contact!: string | null;

  @Field(() => ID, { nullable: true, description: 'The subject about whom you asked.' })
  readonly subject!: string | null;

  @Field(() => RelianceEnum, { description: 'What was wrong about it.' })
  readonly reliance!: Reliance;

  @Field(() => GraphQLDateTime, { description: 'Since when the agency knows that it was wrong.' })
  readonly correctedAt!: Date;

  @Field(() => GraphQLDateTime, { description: 'When it was first told.' })
  readonly toldFrom!: Date;

  @Field(() => GraphQLDateTime, { description: 'When it was last told.' })
  readonly toldUntil!: Date;

  @Field(() => [CorrectedDisclosure], { description: 'Each time that it was told, oldest first.' })
  readonly disclosures!: readonly CorrectedDisclosure[];

  @Field(() => String, { description: 'What is to be done about it, in a sentence or two.' })
  readonly whatToDo!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When one of you acknowledged it; null while nobody has.',
  })
  readonly acknowledgedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The role of whoever acknowledged it.' })
  readonly acknowledgedBy!: string | null;
}

@ObjectType({ description: 'One entry of the agency’s disclosure log that relied on a wrong link.' })
@Directive('@shareable')
export class MadeReliance {
  @Field(() => ID, { description: 'Place of the entry in the agency’s log.' })
  readonly entry!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was disclosed.' })
  readonly at!: Date;

  @Field(() => String, { description: 'Who read it: the pseudonymous name of their access token.' })
  readonly requester!: string;

  @Field(() => String, { description: 'In which role it was read.' })
  readonly role!: string;

  @Field(() => Boolean, { description: 'Whether the agency’s own staff read it.' })
  readonly own!: boolean;

  @Field(() => AnswerEnum, { description: 'The kind of answer that was given.' })
  readonly answer!: Answer;

  @Field(() => [LoggedItem], { description: 'What went out, by item, field and record; never the content.' })
  readonly items!: readonly LoggedItem[];
}

@ObjectType({
  description:
    'A correction as the agency that makes it keeps it: everything that one group of readers was told by a wrong link.',
})
@Directive('@shareable')
export class MadeCorrection {
  @Field(() => ID, { description: 'The correction’s reference, the same that its readers acknowledge.' })
  readonly id!: string;

  @Field(() => ID, { nullable: true, description: 'The contact in which it was disclosed.' })
  readonly contact!: string | null;

  @Field(() => ID, { nullable: true, description: 'The subject about whom they asked.' })
  readonly subject!: string | null;

  @Field(() => RelianceEnum, { description: 'How the disclosures relied on the link.' })
  readonly reliance!: Reliance;

  @Field(() => ID, {
    nullable: true,
    description:
      'The agency’s own reference of the person who was wrongly linked; null where a wall stands around them now.',
  })
  readonly record!: string | null;

  @Field(() => GraphQLDateTime, { description: 'Since when they were linked.' })
  readonly linkedFrom!: Date;

  @Field(() => GraphQLDateTime, { description: 'When the link was undone.' })
  readonly linkedTo!: Date;

  @Field(() => String, { description: 'Why it was wrong, in the words of whoever undid it.' })
  readonly reason!: string;

  @Field(() => String, { description: 'The role of whoever undid it.' })
  readonly correctedBy!: string;

  @Field(() => String, { description: 'The agency whose staff was told.' })
  readonly recipientAgency!: string;

  @Field(() => String, { nullable: true, description: 'The setting whose staff was told, if it was one.' })
  readonly recipientEstablishment!: string | null;

  @Field(() => [MadeReliance], { description: 'Every entry of the log that relied on it, in their order.' })
  readonly disclosures!: readonly MadeReliance[];

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When they acknowledged it; null before.' })
  readonly acknowledgedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The role of whoever acknowledged it for them.' })
  readonly acknowledgedBy!: string | null;
}

@InputType({ description: 'That a correction has been read, and what was told in error is not relied on.' })
export class AcknowledgeCorrectionInput extends KeyedInput {
  @Field(() => ID, { description: 'The correction, as `corrections` names it.' })
  @MaxLength(128)
  readonly correction!: string;
}
