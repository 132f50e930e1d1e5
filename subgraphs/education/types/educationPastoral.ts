import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'An entry in CPOMS, the school’s own child-protection log. Owned by education.' })
export class EducationCpomsEntry {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was logged (EDU-16); full disclosure only.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Category under which the school filed it (EDU-16); full disclosure only.',
  })
  readonly category!: string | null;

  @Field(() => String, { nullable: true, description: 'The entry (EDU-16); full disclosure only.' })
  readonly entry!: string | null;
}

@ObjectType({ description: 'What a school told the education officer by phone. Owned by education.' })
export class EducationSchoolCall {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the school was called (EDU-18); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who at the school was spoken to (EDU-18); withheld unless relevant.',
  })
  readonly spokenTo!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What they saw or heard (EDU-18); withheld unless relevant.',
  })
  readonly fact!: string | null;
}
