import { MaxLength, MinLength, ValidateIf } from 'class-validator';
import { GraphQLJSONObject } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { enumOf } from './enumOf';
import { KeyedInput } from './keyedInput';

const AdditionOutcomeEnum = enumOf('AdditionOutcome', 'What came of adding one record.', {
  ADDED: 'There was no record under this reference.',
  CHANGED: 'The record under this reference says something else now.',
  UNCHANGED: 'The record under this reference says this already.',
});

export type AdditionOutcome = keyof typeof AdditionOutcomeEnum;

@ObjectType({ description: 'A record that the agency’s own staff added by hand.' })
@Directive('@shareable')
export class RecordAddition {
  @Field(() => ID, { description: 'Names the record in a nomination, a restriction or a relevance mark.' })
  readonly record!: string;

  @Field(() => AdditionOutcomeEnum, { description: 'Whether it is new, changed, or was there already.' })
  readonly outcome!: AdditionOutcome;
}

@InputType({ description: 'One record that the agency’s own staff add by hand.' })
export class AddRecordInput extends KeyedInput {
  @Field(() => GraphQLJSONObject, {
    description: 'One line of the agency’s import, in the format published under `docs/import`.',
  })
  readonly line!: Readonly<Record<string, unknown>>;
}

@ObjectType({ description: 'What the agency says of the age of one of its records.' })
@Directive('@shareable')
export class RecordAge {
  @Field(() => ID, { description: 'The record, by the agency’s own reference.' })
  readonly record!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why it still matters though it is old; null when nothing speaks for it and it stays back.',
  })
  readonly olderButRelevant!: string | null;
}

@InputType({ description: 'Why an old record still matters, or that it no longer does.' })
export class ExplainRecordAgeInput extends KeyedInput {
  @Field(() => ID, { description: 'The record, as `id` of the published record.' })
  @MaxLength(200)
  readonly record!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why it bears on the concern though it is older than the window; null takes that back.',
  })
  @ValidateIf(({ reason }: ExplainRecordAgeInput) => reason !== null && reason !== undefined)
  @MinLength(3)
  @MaxLength(2000)
  readonly reason?: string | null;
}
