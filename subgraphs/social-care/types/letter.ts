import type { LetterKind } from '@mash-hub/shared/profiles';
import { enumOf } from '@mash-hub/shared/subgraph';
import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { letterStates, type LetterState } from '../domain';
import { LetterKindEnum } from './vocabulary';

export const LetterStateEnum = enumOf('LetterState', 'Where a letter of the hub stands (D9).', letterStates);

@ObjectType({
  description:
    'The check before a letter goes to where a parent lives (R155): to social care’s own staff only.',
})
export class LetterSafetyCheck {
  @Field(() => Boolean, { description: 'Whether the letter was found safe to send.' })
  readonly safe!: boolean;

  @Field(() => String, { nullable: true, description: 'Who lives at the address, and what was looked at.' })
  readonly note!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was made.' })
  readonly at!: Date;
}

@ObjectType({
  description:
    'A letter of the hub (D9): outcome, reference, team and telephone, never partner data or who referred (R156). To social care’s own staff; to the referrer their own once it was sent.',
})
export class Letter {
  @Field(() => ID, { description: 'Names the letter.' })
  readonly id!: string;

  @Field(() => LetterKindEnum, { description: 'Whom it tells what.' })
  readonly kind!: LetterKind;

  @Field(() => ID, {
    nullable: true,
    description: 'The parent whom it is for, one letter for each; null for the referrer.',
  })
  readonly to!: string | null;

  @Field(() => LetterStateEnum, { description: 'Whether it has gone out.' })
  readonly state!: LetterState;

  @Field(() => String, { description: 'Its subject line.' })
  readonly subject!: string;

  @Field(() => String, { description: 'Its text, in the authority’s own wording.' })
  readonly body!: string;

  @Field(() => String, { description: 'Version of the procedure that the wording is from.' })
  readonly templateVersion!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was composed.' })
  readonly at!: Date;

  @Field(() => LetterSafetyCheck, {
    nullable: true,
    description: 'The last safety check; null where none was made, and to the referrer (R155).',
  })
  readonly safetyCheck!: LetterSafetyCheck | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was sent or suppressed.' })
  readonly closedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was suppressed.' })
  readonly reason!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it has to be out; null where the procedure sets no time.',
  })
  readonly due!: Date | null;
}

@ObjectType({
  description:
    'What a referrer may know of how it went on (F9): the outcome and whom to ring. To the professional who referred, and to social care.',
})
export class ReferrerOutcome {
  @Field(() => String, { description: 'The number that the referrer was given (R10).' })
  readonly reference!: string;

  @Field(() => String, { description: 'The outcome, in the words of the authority’s catalogue.' })
  readonly outcome!: string;

  @Field(() => String, { description: 'The team that has it now; the hub where nobody takes it on.' })
  readonly team!: string;

  @Field(() => String, { description: 'Telephone of that team.' })
  readonly teamPhone!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was settled.' })
  readonly decidedAt!: Date;
}
