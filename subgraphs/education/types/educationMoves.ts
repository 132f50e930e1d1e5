import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A change of school, without its reasons. Owned by education.' })
export class EducationSchoolMove {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the child changed school (EDU-10); withheld below summary.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'School that the child left (EDU-10); withheld below summary.',
  })
  readonly fromSchool!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'School that the child joined (EDU-10); withheld below summary.',
  })
  readonly toSchool!: string | null;
}

@ObjectType({ description: 'A managed move from one school to another. Owned by education.' })
export class EducationManagedMove {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the move began (EDU-09); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'School that the child left (EDU-09); withheld unless relevant.',
  })
  readonly fromSchool!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'School that took the child on trial (EDU-09); withheld unless relevant.',
  })
  readonly toSchool!: string | null;
}

@ObjectType({
  description:
    'What another authority’s schools or education service told about the child. Owned by education.',
})
export class EducationOutOfArea {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was received (EDU-19); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The other authority (EDU-19); withheld unless relevant.',
  })
  readonly authority!: string | null;

  @Field(() => String, { nullable: true, description: 'What it told (EDU-19); withheld unless relevant.' })
  readonly text!: string | null;
}
