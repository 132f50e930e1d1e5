import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MaxLength, Min, MinLength } from 'class-validator';
import { matchReasons, type MatchReason } from '../matching/matchReasons';
import { matchOutcomes, type MatchOutcome } from '../matching/outcome';
import { matchStatuses, type MatchStatus } from '../records';
import { enumOf } from './enumOf';
import { KeyedInput } from './keyedInput';

const MatchStatusEnum = enumOf(
  'MatchStatus',
  'Where the matching of one person stands in an agency’s records.',
  matchStatuses,
);

const MatchReasonEnum = enumOf(
  'MatchReason',
  'What speaks for a record being the person asked about, what against, and what could not be compared.',
  matchReasons,
);

const MatchOutcomeEnum = enumOf('MatchOutcome', 'What becomes of a candidate.', matchOutcomes);

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

  @Field(() => [MatchReasonEnum], {
    description: 'What speaks for it and what against, such as SAME_BIRTH_DATE or GIVEN_NAME_DIFFERS.',
  })
  readonly reasons!: readonly MatchReason[];

  @Field(() => MatchOutcomeEnum, {
    description: 'Whether it links without a person, is for a person to look at, or is unlikely.',
  })
  readonly outcome!: MatchOutcome;
}

@ObjectType({
  description:
    'One change of a match: who the agency’s staff took the person for, when, on what basis and why.',
})
@Directive('@shareable')
export class MatchStep {
  @Field(() => GraphQLDateTime, { description: 'When it was said.' })
  readonly at!: Date;

  @Field(() => String, { description: 'Who said it: the pseudonymous name of their access token.' })
  readonly by!: string;

  @Field(() => String, { description: 'In which role they said it.' })
  readonly role!: string;

  @Field(() => MatchStatusEnum, { description: 'Where the match stood from then on.' })
  readonly status!: MatchStatus;

  @Field(() => ID, {
    nullable: true,
    description:
      'The agency’s own reference of the person linked; null where none was, or where they are walled off since.',
  })
  readonly record!: string | null;

  @Field(() => String, {
    description:
      'On what basis: the agency’s own identifier, or a person who confirmed, rejected or undid it.',
  })
  readonly basis!: string;

  @Field(() => String, { description: 'Why, in the words of whoever said it.' })
  readonly reason!: string;
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

  @Field(() => [MatchStep], {
    description: 'Every change, oldest first, for whoever keeps the agency’s records; empty to others.',
  })
  readonly history!: readonly MatchStep[];

  @Field(() => Int, {
    description:
      'How many other people of the hub are linked to the same person in the records: then one link may be wrong.',
  })
  readonly sharedWith!: number;
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

const afterUnlinking = {
  OPEN: 'Who it is remains to be found.',
  NO_RECORD: 'The agency holds nothing about this person.',
} as const;

const AfterUnlinkingEnum = enumOf(
  'MatchAfterUnlinking',
  'Where a match stands once a wrong link is undone.',
  afterUnlinking,
);

@InputType({ description: 'That the person linked was somebody else.' })
export class UnlinkMatchInput extends MatchCommandInput {
  @Field(() => String, {
    description: 'Why the link was wrong. Kept with the match and the correction; recipients do not read it.',
  })
  @MinLength(3)
  @MaxLength(2000)
  readonly reason!: string;

  @Field(() => AfterUnlinkingEnum, { description: 'What is true of the person now.' })
  readonly next!: keyof typeof afterUnlinking;
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
