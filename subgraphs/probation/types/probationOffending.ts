import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'An offence in a person’s offending history. Owned by probation.' })
export class ProbationOffence {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Date of the sentence (PRO-04); full disclosure only.',
  })
  readonly on!: Date | null;

  @Field(() => String, { nullable: true, description: 'The offence (PRO-04); full disclosure only.' })
  readonly offence!: string | null;

  @Field(() => String, { nullable: true, description: 'The sentence (PRO-04); full disclosure only.' })
  readonly sentence!: string | null;
}

@ObjectType({ description: 'A risk assessment (OASys), the whole of an adult’s life. Owned by probation.' })
export class ProbationRiskAssessment {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was completed (PRO-03); full disclosure only.',
  })
  readonly on!: Date | null;

  @Field(() => String, { nullable: true, description: 'The assessment (PRO-03); full disclosure only.' })
  readonly assessment!: string | null;
}

@ObjectType({ description: 'The safeguarding check made on a new court allocation. Owned by probation.' })
export class ProbationCourtCheck {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the check was made (PRO-11); withheld below summary.',
  })
  readonly on!: Date | null;

  @Field(() => String, { nullable: true, description: 'Its result (PRO-11); withheld below summary.' })
  readonly result!: string | null;
}

@ObjectType({
  description:
    'A ChildView record of the youth-justice service (YJS) about a child: the child’s own offending. Owned by probation.',
})
export class ProbationYouthJusticeRecord {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was recorded (PRO-10); withheld unless relevant.',
  })
  readonly on!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the child did and which intervention follows (PRO-10); withheld unless relevant.',
  })
  readonly offending!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The youth-justice worker (PRO-10); withheld unless relevant.',
  })
  readonly worker!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The assessment, the whole of a child’s life (PRO-10); full disclosure only.',
  })
  readonly assessment!: string | null;
}
