import type { DisclosureRow } from '@mash-hub/shared/subgraph';

/** Which item of the catalogue each published field of education carries (domain B4). Data only. */
export const disclosureRows: readonly DisclosureRow[] = [
  { item: 'EDU-01', discloses: ['EducationEnrolment.setting'] },
  { item: 'EDU-02', discloses: ['EducationEnrolment.dslName', 'EducationEnrolment.dslContact'] },
  { item: 'EDU-03', discloses: ['EducationEnrolment.upn'] },
  { item: 'EDU-04', discloses: ['EducationEnrolment.ethnicity', 'EducationEnrolment.religion'] },
  { item: 'EDU-05', discloses: ['EducationEnrolment.attendancePercentage'] },
  {
    item: 'EDU-06',
    discloses: [
      'EducationAttendanceDetail.on',
      'EducationAttendanceDetail.period',
      'EducationAttendanceDetail.authorisedPercentage',
      'EducationAttendanceDetail.unauthorisedPercentage',
      'EducationAttendanceDetail.codes',
      'EducationAttendanceDetail.lates',
    ],
  },
  { item: 'EDU-07', discloses: ['EducationEnrolment.reducedHours', 'EducationEnrolment.reducedHoursReason'] },
  { item: 'EDU-08.count', discloses: ['EducationEnrolment.exclusionCount'] },
  {
    item: 'EDU-08.reasons',
    discloses: [
      'EducationExclusion.on',
      'EducationExclusion.sessions',
      'EducationExclusion.measure',
      'EducationExclusion.reason',
    ],
  },
  {
    item: 'EDU-09',
    discloses: [
      'EducationManagedMove.on',
      'EducationManagedMove.fromSchool',
      'EducationManagedMove.toSchool',
    ],
  },
  {
    item: 'EDU-10',
    discloses: ['EducationSchoolMove.on', 'EducationSchoolMove.fromSchool', 'EducationSchoolMove.toSchool'],
  },
  { item: 'EDU-11.status', discloses: ['EducationEnrolment.missingEducation'] },
  { item: 'EDU-11.length', discloses: ['EducationEnrolment.missingEducationDays'] },
  { item: 'EDU-12.status', discloses: ['EducationEnrolment.homeEducation'] },
  {
    item: 'EDU-12.length',
    discloses: ['EducationEnrolment.homeEducatedSince', 'EducationEnrolment.homeEducationLastContact'],
  },
  { item: 'EDU-13', discloses: ['EducationEnrolment.sendCategory'] },
  {
    item: 'EDU-14',
    discloses: [
      'EducationSpecialistInvolvement.on',
      'EducationSpecialistInvolvement.profession',
      'EducationSpecialistInvolvement.officer',
      'EducationSpecialistInvolvement.involvement',
    ],
  },
  {
    item: 'EDU-15',
    discloses: [
      'EducationWelfareInvolvement.on',
      'EducationWelfareInvolvement.officer',
      'EducationWelfareInvolvement.entry',
    ],
  },
  {
    item: 'EDU-16',
    discloses: ['EducationCpomsEntry.on', 'EducationCpomsEntry.category', 'EducationCpomsEntry.entry'],
  },
  {
    item: 'EDU-17',
    discloses: ['EducationProgress.on', 'EducationProgress.behaviour', 'EducationProgress.attainment'],
  },
  {
    item: 'EDU-18',
    discloses: ['EducationSchoolCall.on', 'EducationSchoolCall.spokenTo', 'EducationSchoolCall.fact'],
  },
  {
    item: 'EDU-19',
    discloses: ['EducationOutOfArea.on', 'EducationOutOfArea.authority', 'EducationOutOfArea.text'],
  },
  {
    item: 'EDU-21',
    discloses: ['EducationConcernFlag.on', 'EducationConcernFlag.flag', 'EducationDisclosure.touchPoints'],
  },
];
