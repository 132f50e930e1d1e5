import { AgencyDisclosure } from '@mash-hub/shared/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { EducationAttendanceDetail, EducationExclusion } from './educationAttendance';
import { EducationConcernFlag } from './educationConcernFlag';
import { EducationEnrolment } from './educationEnrolment';
import { EducationManagedMove, EducationOutOfArea, EducationSchoolMove } from './educationMoves';
import { EducationCpomsEntry, EducationSchoolCall } from './educationPastoral';
import {
  EducationProgress,
  EducationSpecialistInvolvement,
  EducationWelfareInvolvement,
} from './educationSupport';

@ObjectType({
  description: 'What education discloses about one person to one requester. Owned by education.',
})
export class EducationDisclosure extends AgencyDisclosure {
  @Field(() => EducationEnrolment, {
    nullable: true,
    description: 'Enrolment of the pupil; null where none of it may be seen.',
  })
  readonly enrolment!: EducationEnrolment | null;

  @Field(() => [EducationAttendanceDetail], { description: 'Registers of which something may be seen.' })
  readonly attendanceDetails!: readonly EducationAttendanceDetail[];

  @Field(() => [EducationExclusion], { description: 'Exclusions of which something may be seen.' })
  readonly exclusions!: readonly EducationExclusion[];

  @Field(() => [EducationSchoolMove], { description: 'School moves of which something may be seen.' })
  readonly schoolMoves!: readonly EducationSchoolMove[];

  @Field(() => [EducationManagedMove], { description: 'Managed moves of which something may be seen.' })
  readonly managedMoves!: readonly EducationManagedMove[];

  @Field(() => [EducationOutOfArea], {
    description: 'Out-of-area school information of which something may be seen.',
  })
  readonly outOfArea!: readonly EducationOutOfArea[];

  @Field(() => [EducationSpecialistInvolvement], {
    description: 'Involvement of psychologists and advisory officers of which something may be seen.',
  })
  readonly specialistInvolvements!: readonly EducationSpecialistInvolvement[];

  @Field(() => [EducationWelfareInvolvement], {
    description: 'Education welfare log of which something may be seen.',
  })
  readonly welfareInvolvements!: readonly EducationWelfareInvolvement[];

  @Field(() => [EducationProgress], {
    description: 'Behaviour and attainment of which something may be seen.',
  })
  readonly progress!: readonly EducationProgress[];

  @Field(() => [EducationCpomsEntry], {
    description: 'Entries of the school’s child-protection log; full disclosure only.',
  })
  readonly cpomsEntries!: readonly EducationCpomsEntry[];

  @Field(() => [EducationSchoolCall], {
    description: 'Facts learned from school by phone, of which something may be seen.',
  })
  readonly schoolCalls!: readonly EducationSchoolCall[];

  @Field(() => [EducationConcernFlag], {
    description: 'Flags that a concern was raised via MASH, set by education when the hub asked (EDU-21).',
  })
  readonly concernFlags!: readonly EducationConcernFlag[];
}
