import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where a page ends (Relay cursor connections).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more behind this page.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Pass as `after` for the next page.' })
  readonly endCursor!: string | null;
}
