import { GraphQLDateTime } from 'graphql-scalars';
import { Directive, Field, ObjectType } from 'type-graphql';

/** The headline tracker’s one line (R115). INVARIANT: no field for detail. */
@ObjectType({
  description:
    'That something happened, and when: a headline without any content. It has no field for detail by design.',
})
@Directive('@shareable')
export class TouchPoint {
  @Field(() => String, {
    description: 'What kind of contact it was, in the agency’s words, such as `EMERGENCY_ATTENDANCE`.',
  })
  readonly kind!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it happened; null where the agency’s record is undated.',
  })
  readonly on!: Date | null;
}
