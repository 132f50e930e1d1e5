import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { tiers, type Tier } from '../../disclosure';
import { enumOf } from './enumOf';
import { Restriction } from './restriction';

const ItemTierEnum = enumOf(
  'ItemTier',
  'The lowest level at which an item may be shared outside the agency that holds it.',
  tiers,
);

@ObjectType({ description: 'One item that a record carries, and what decides on sharing it.' })
@Directive('@shareable')
export class ItemHandling {
  @Field(() => String, { description: 'The item of the disclosure matrix, such as `POL-06`.' })
  readonly item!: string;

  @Field(() => ItemTierEnum, { description: 'From which level on it may be shared.' })
  readonly tier!: Tier;

  @Field(() => Boolean, {
    description: 'Whether a restriction of the agency’s own keeps it from going onward.',
  })
  readonly restricted!: boolean;
}

@ObjectType({
  description:
    'How one record may be shared, for the agency’s own staff: whom it is about, its age and its restrictions. Nothing of what it says.',
})
@Directive('@shareable')
export class RecordHandling {
  @Field(() => ID, { description: 'Names the record in a restriction, a nomination or a relevance mark.' })
  readonly id!: string;

  @Field(() => String, {
    description: 'The kind of record, as the agency’s import calls it, such as `INCIDENT`.',
  })
  readonly kind!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the recorded thing happened: what the age window counts from. Null when undated.',
  })
  readonly date!: Date | null;

  @Field(() => [ID], {
    description:
      'The agency’s own references of everybody whom it is about: the one with the least permission decides.',
  })
  readonly subjects!: readonly string[];

  @Field(() => ID, { nullable: true, description: 'Code of the school, ward or office that holds it.' })
  readonly establishment!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The agency’s reason why it still matters though it is old; without one an old record stays back.',
  })
  readonly olderButRelevant!: string | null;

  @Field(() => [String], {
    description:
      'Fields with a sanitised text beside the full one: it goes onward where the item is restricted by name.',
  })
  readonly sanitised!: readonly string[];

  @Field(() => [Restriction], { description: 'The agency’s restrictions that bind now.' })
  readonly restrictions!: readonly Restriction[];

  @Field(() => [ItemHandling], { description: 'The items that a record of this kind carries.' })
  readonly items!: readonly ItemHandling[];
}
