import type { DisclosureRow } from '@mash-hub/shared/subgraph';

/** Which item of the catalogue each published field of health carries (domain B4). Data only. */
export const disclosureRows: readonly DisclosureRow[] = [
  { item: 'HLT-01', discloses: ['HealthRegistration.nhsNumber'] },
  {
    item: 'HLT-02.demographics',
    discloses: [
      'HealthRegistration.registeredName',
      'HealthRegistration.birthDate',
      'HealthRegistration.sex',
      'HealthRegistration.formerNames',
      'HealthRegistration.nextOfKin',
      'HealthRegistration.children',
    ],
  },
  { item: 'HLT-02.formerAddresses', discloses: ['HealthRegistration.formerAddresses'] },
  {
    item: 'HLT-03',
    discloses: ['HealthRegistration.gpName', 'HealthRegistration.gpPhone', 'HealthRegistration.gpEmail'],
  },
  {
    item: 'HLT-04',
    discloses: [
      'HealthRegistration.healthVisitor',
      'HealthRegistration.schoolNurse',
      'HealthRegistration.midwife',
    ],
  },
  { item: 'HLT-05', discloses: ['HealthRegistration.flags'] },
  { item: 'HLT-06', discloses: ['HealthRegistration.school'] },
  {
    item: 'HLT-07',
    discloses: [
      'HealthEmergencyAttendance.attendedAt',
      'HealthEmergencyAttendance.site',
      'HealthDisclosure.touchPoints',
    ],
  },
  { item: 'HLT-08', discloses: ['HealthEmergencyAttendance.reason', 'HealthEmergencyAttendance.findings'] },
  { item: 'HLT-09', discloses: ['HealthRegistration.inpatientStatus'] },
  {
    item: 'HLT-10',
    discloses: ['HealthAppointment.on', 'HealthAppointment.clinic', 'HealthAppointment.outcome'],
  },
  { item: 'HLT-11', discloses: ['HealthLetter.on', 'HealthLetter.sender', 'HealthLetter.text'] },
  { item: 'HLT-12', discloses: ['HealthReferral.on', 'HealthReferral.service', 'HealthReferral.reason'] },
  { item: 'HLT-13', discloses: ['HealthPrescription.on', 'HealthPrescription.medication'] },
  { item: 'HLT-14', discloses: ['HealthDiagnosis.on', 'HealthDiagnosis.diagnosis'] },
  {
    item: 'HLT-15',
    discloses: [
      'HealthMentalHealthRecord.on',
      'HealthMentalHealthRecord.service',
      'HealthMentalHealthRecord.entry',
    ],
  },
  { item: 'HLT-16', discloses: ['HealthConsultation.on', 'HealthConsultation.entry'] },
  {
    item: 'HLT-17',
    discloses: [
      'HealthMaternityRecord.on',
      'HealthMaternityRecord.engagement',
      'HealthMaternityRecord.pregnancyIssues',
      'HealthMaternityRecord.socialUpdate',
    ],
  },
  {
    item: 'HLT-18',
    discloses: ['HealthMaternityRecord.healthConditions', 'HealthMaternityRecord.partnerDetails'],
  },
  {
    item: 'HLT-19',
    discloses: [
      'HealthCommunityRecord.on',
      'HealthCommunityRecord.practitioner',
      'HealthCommunityRecord.observation',
    ],
  },
  {
    item: 'HLT-20',
    discloses: [
      'HealthChildHealthRecord.on',
      'HealthChildHealthRecord.category',
      'HealthChildHealthRecord.result',
    ],
  },
  {
    item: 'HLT-22',
    discloses: [
      'HealthRecommendedAction.on',
      'HealthRecommendedAction.action',
      'HealthRecommendedAction.detail',
    ],
  },
  {
    item: 'HLT-23',
    discloses: [
      'HealthSexualHealthRecord.on',
      'HealthSexualHealthRecord.service',
      'HealthSexualHealthRecord.entry',
    ],
  },
  { item: 'HLT-24', discloses: ['AdultPatientRecord.on', 'AdultPatientRecord.summary'] },
  {
    item: 'HLT-25',
    discloses: [
      'HealthAmbulanceAttendance.on',
      'HealthAmbulanceAttendance.findings',
      'HealthAmbulanceAttendance.conveyedTo',
    ],
  },
  { item: 'HLT-27.form', discloses: ['HealthStrategyForm.on', 'HealthStrategyForm.form'] },
  { item: 'HLT-27.marker', discloses: ['HealthStrategyForm.didNotTakePlace'] },
];
