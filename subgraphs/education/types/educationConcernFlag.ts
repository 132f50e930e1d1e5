import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'The flag “concern raised via MASH” in the pupil database (Capita One). Owned by education.',
})
export class EducationConcernFlag {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When education set the flag (EDU-21); seen from headline up.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'That a concern was raised via MASH, and no more (EDU-21, R144); seen from headline up.',
  })
  readonly flag!: string | null;
}
