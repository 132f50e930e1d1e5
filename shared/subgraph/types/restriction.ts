import { ArrayMaxSize, MaxLength, MinLength } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Agency } from '../../disclosure';
import { restrictionScopes, type RestrictionScope } from '../records';
import { enumOf } from './enumOf';
import { KeyedInput } from './keyedInput';
import { AgencyEnum } from './vocabulary';

const RestrictionScopeEnum = enumOf(
  'RestrictionScope',
  'How far a provider’s prohibition reaches.',
  restrictionScopes,
);

@ObjectType({ description: 'That and why a provider allows onward sharing again.' })
@Directive('@shareable')
export class RestrictionLift {
  @Field(() => GraphQLDateTime, { description: 'When the provider lifted it.' })
  readonly at!: Date;

  @Field(() => String, { description: 'The provider’s reason why it may be shared again.' })
  readonly reason!: string;

  @Field(() => String, { description: 'Role of whoever lifted it.' })
  readonly liftedBy!: string;
}

@ObjectType({
  description:
    'A provider’s prohibition on sharing items of one of its records further. Only the provider sees and lifts it.',
})
@Directive('@shareable')
export class Restriction {
  @Field(() => ID, { description: 'Names the restriction when lifting it.' })
  readonly id!: string;

  @Field(() => ID, { description: 'The agency’s own reference of the record whose items are restricted.' })
  readonly record!: string;

  @Field(() => [String], {
    description: 'Items of the disclosure matrix that may not go onward; `*` for the whole record.',
  })
  readonly items!: readonly string[];

  @Field(() => RestrictionScopeEnum, { description: 'How far the prohibition reaches.' })
  readonly scope!: RestrictionScope;

  @Field(() => String, { description: 'The provider’s reason.' })
  readonly reason!: string;

  @Field(() => AgencyEnum, { description: 'The agency that holds the record and prohibits sharing it on.' })
  readonly provider!: Agency;

  @Field(() => String, { description: 'Role of whoever placed it for the provider.' })
  readonly placedBy!: string;

  @Field(() => GraphQLDateTime, { description: 'Since when the provider prohibits onward sharing.' })
  readonly at!: Date;

  @Field(() => Boolean, { description: 'Whether it still binds.' })
  readonly active!: boolean;

  @Field(() => RestrictionLift, {
    nullable: true,
    description: 'When and why it was lifted; null while it binds.',
  })
  readonly lifted!: RestrictionLift | null;
}

@InputType({ description: 'Items of one record that may not be shared further.' })
export class RestrictItemsInput extends KeyedInput {
  @Field(() => ID, { description: 'The record, as `id` of the published record.' })
  @MaxLength(200)
  readonly record!: string;

  @Field(() => [String], { description: 'Items of the disclosure matrix; `*` for the whole record.' })
  @ArrayMaxSize(50)
  @MaxLength(40, { each: true })
  readonly items!: readonly string[];

  @Field(() => RestrictionScopeEnum, {
    defaultValue: 'NO_ONWARD',
    description: 'How far the prohibition reaches.',
  })
  readonly scope!: RestrictionScope;

  @Field(() => String, { description: 'Why it may not be shared further.' })
  @MinLength(3)
  @MaxLength(2000)
  readonly reason!: string;
}

@InputType({ description: 'A restriction that no longer binds.' })
export class LiftRestrictionInput extends KeyedInput {
  @Field(() => ID, { description: 'The agency’s own reference of the restricted record.' })
  @MaxLength(200)
  readonly record!: string;

  @Field(() => ID, { description: 'Which of the record’s restrictions is lifted.' })
  @MaxLength(64)
  readonly restriction!: string;

  @Field(() => String, { description: 'Why it may be shared again.' })
  @MinLength(3)
  @MaxLength(2000)
  readonly reason!: string;
}
