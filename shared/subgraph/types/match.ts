import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MaxLength, Min, MinLength } from 'class-validator';
import { matchStatuses, type MatchStatus } from '../records';
import { enumOf } from './enumOf';
import { KeyedInput } from './keyedInput';

const MatchStatusEnum = enumOf(
  'MatchStatus',
  'Where the matching of one person stands in an agency’s records.',
  matchStatuses,
);

@ObjectType({
  description:
    'A person in the agency’s own records who may be the person asked about, and what speaks for it.',
})
@Directive('@shareable')
export class MatchCandidate {
  @Field(() => ID, {
    description: 'The agency’s own reference of the person. Shown to the agency’s own staff only.',
  })
  readonly record!: string;

  @Field(() => Int, { description: 'How much speaks for it, from 0 to 100.' })
  readonly score!: number;

  @Field(() => [String], { description: 'What agrees, such as `SAME_BIRTH_DATE`.' })
  readonly reasons!: readonly string[];
}

@ObjectType({
  description:
    'How a person of the hub is matched to an agency’s own records: for that agency’s own staff only.',
})
@Directive('@shareable')
export class PersonMatch {
  @Field(() => ID, {
    description: 'The subject under which the person is asked about: name it when confirming or rejecting.',
  })
  readonly id!: string;

  @Field(() => MatchStatusEnum, { description: 'Open, linked, or nothing held.' })
  readonly status!: MatchStatus;

  @Field(() => ID, {
    nullable: true,
    description: 'The agency’s own reference of the linked person; null while open.',
  })
  readonly record!: string | null;

  @Field(() => Int, { description: 'Version of the match; every change adds one.' })
  readonly version!: number;

  @Field(() => [MatchCandidate], {
    description: 'Who it may be, best first. Twins and namesakes are for a person to tell apart.',
  })
  readonly candidates!: readonly MatchCandidate[];
}

/** What every change of a match may name. */
@InputType({ description: 'What every change of a match may name.' })
export abstract class MatchCommandInput extends KeyedInput {
  @Field(() => ID, { description: 'The subject asked about.' })
  @MaxLength(64)
  readonly subject!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Version of the match on which the change is based; a stale one is refused with CONFLICT. Omitted: any.',
  })
  @Min(0)
  readonly expectedVersion?: number | null;
}

@InputType({ description: 'Who a person asked about is, in the agency’s own records.' })
export class ConfirmMatchInput extends MatchCommandInput {
  @Field(() => ID, { description: 'The agency’s own reference of the person.' })
  readonly record!: string;

  @Field(() => String, { description: 'Why it is this person.' })
  @MinLength(3)
  @MaxLength(2000)
  readonly reason!: string;
}

@InputType({
  description: 'That the agency holds nothing about a person asked about, or that a link was wrong.',
})
export class RejectMatchInput extends MatchCommandInput {
  @Field(() => String, {
    description: 'Why this person was not, or is no longer, taken to be the one in the records.',
  })
  @MinLength(3)
  @MaxLength(2000)
  readonly reason!: string;
}
