import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'Where the pupil is on roll, and what is true of them there today. Owned by education.',
})
export class EducationEnrolment {
  @Field(() => ID, { description: 'The record’s reference.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The school or other setting that the child attends now (EDU-01); seen from headline up.',
  })
  readonly setting!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The setting’s designated safeguarding lead (DSL) (EDU-02); seen from headline up.',
  })
  readonly dslName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How to reach the designated safeguarding lead (EDU-02); seen from headline up.',
  })
  readonly dslContact!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The unique pupil number, UPN (EDU-03); withheld unless relevant.',
  })
  readonly upn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Ethnicity as the parents gave it (EDU-04); withheld unless relevant.',
  })
  readonly ethnicity!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Religion as the parents gave it (EDU-04); withheld unless relevant.',
  })
  readonly religion!: string | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Attendance this school year, in per cent of possible sessions (EDU-05); withheld below summary.',
  })
  readonly attendancePercentage!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reduced timetable: hours agreed (EDU-07); withheld unless relevant.',
  })
  readonly reducedHours!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the timetable is reduced (EDU-07); withheld unless relevant.',
  })
  readonly reducedHoursReason!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many suspensions and exclusions the pupil has had, all told (EDU-08); withheld below summary.',
  })
  readonly exclusionCount!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'On roll, off roll with a known destination, or a child missing education, CME (EDU-11); seen from headline up.',
  })
  readonly missingEducation!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days for which the child has been missing education, CME (EDU-11); withheld below summary.',
  })
  readonly missingEducationDays!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Whether the child is or was electively home educated, EHE (EDU-12); seen from headline up.',
  })
  readonly homeEducation!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Since when registered as electively home educated, EHE (EDU-12); withheld below summary.',
  })
  readonly homeEducatedSince!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'When the authority last had contact with the home-educating family (EDU-12); withheld below summary.',
  })
  readonly homeEducationLastContact!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Category of special educational need or disability (SEND): SEN support, or an EHC plan (EDU-13); withheld below summary.',
  })
  readonly sendCategory!: string | null;
}
