import { Field, ObjectType } from 'type-graphql';

/** Where a page ends that is read out of a log and may therefore end before it is full (Relay cursor connections). */
@ObjectType({ description: 'Where a page ends that is read out of a log.' })
export abstract class ReadingPageInfo {
  @Field(() => String, { nullable: true, description: 'Pass as `after` for the next page; null at the end.' })
  readonly endCursor!: string | null;

  @Field(() => Boolean, { description: 'Whether there may be more.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first entry of this page; null where it has none.',
  })
  readonly startCursor!: string | null;

  @Field(() => Boolean, {
    description: 'Always false: logs are read forwards only, and nothing is said of what stands before.',
  })
  readonly hasPreviousPage!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the page ended before it was full, so as not to read the log without end: go on.',
  })
  readonly stoppedEarly!: boolean;
}

/** Where the page of these edges ends; `next` is the place behind which the next one begins, null at the end. */
export const readingPageInfoOf = (
  edges: readonly { readonly cursor: string }[],
  next: string | null,
  stoppedEarly: boolean,
): ReadingPageInfo => ({
  endCursor: next,
  hasNextPage: next !== null,
  startCursor: edges[0]?.cursor ?? null,
  hasPreviousPage: false,
  stoppedEarly,
});
