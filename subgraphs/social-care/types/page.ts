import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where a page ends (Relay cursor connections).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more behind this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Pass as `after` for the next page.' })
  readonly endCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first entry of this page; null where it has none.',
  })
  readonly startCursor!: string | null;

  @Field(() => Boolean, {
    description: 'Always false: lists are read forwards only, and nothing is said of what stands before.',
  })
  readonly hasPreviousPage!: boolean;
}
