import { AgencyDisclosure } from '@mash-hub/shared/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { HealthChildHealthRecord, HealthCommunityRecord, HealthMaternityRecord } from './healthChildHealth';
import {
  HealthConsultation,
  HealthDiagnosis,
  HealthMentalHealthRecord,
  HealthPrescription,
  HealthReferral,
} from './healthClinical';
import {
  HealthAmbulanceAttendance,
  HealthAppointment,
  HealthEmergencyAttendance,
  HealthLetter,
} from './healthHospital';
import { AdultPatientRecord, HealthSexualHealthRecord } from './healthProtected';
import { HealthRegistration } from './healthRegistration';
import { HealthRecommendedAction, HealthStrategyForm } from './healthSafeguarding';

@ObjectType({ description: 'What health discloses about one person to one requester. Owned by health.' })
export class HealthDisclosure extends AgencyDisclosure {
  @Field(() => HealthRegistration, {
    nullable: true,
    description: 'Registration of the patient; null where none of it may be seen.',
  })
  readonly registration!: HealthRegistration | null;

  @Field(() => [HealthEmergencyAttendance], {
    description: 'Emergency attendances of which something may be seen.',
  })
  readonly emergencyAttendances!: readonly HealthEmergencyAttendance[];

  @Field(() => [HealthAmbulanceAttendance], {
    description: 'Ambulance attendances of which something may be seen.',
  })
  readonly ambulanceAttendances!: readonly HealthAmbulanceAttendance[];

  @Field(() => [HealthAppointment], {
    description: 'Outpatient appointments of which something may be seen.',
  })
  readonly appointments!: readonly HealthAppointment[];

  @Field(() => [HealthLetter], { description: 'Discharge and clinic letters; full disclosure only.' })
  readonly letters!: readonly HealthLetter[];

  @Field(() => [HealthReferral], { description: 'Referrals of which something may be seen.' })
  readonly referrals!: readonly HealthReferral[];

  @Field(() => [HealthConsultation], { description: 'GP consultations; full disclosure only.' })
  readonly consultations!: readonly HealthConsultation[];

  @Field(() => [HealthDiagnosis], { description: 'Diagnoses; full disclosure only.' })
  readonly diagnoses!: readonly HealthDiagnosis[];

  @Field(() => [HealthPrescription], { description: 'Prescribed medication; full disclosure only.' })
  readonly prescriptions!: readonly HealthPrescription[];

  @Field(() => [HealthMentalHealthRecord], { description: 'Mental-health record; full disclosure only.' })
  readonly mentalHealthRecords!: readonly HealthMentalHealthRecord[];

  @Field(() => [HealthCommunityRecord], {
    description: 'Health-visitor and school-nurse records of which something may be seen.',
  })
  readonly communityRecords!: readonly HealthCommunityRecord[];

  @Field(() => [HealthChildHealthRecord], {
    description: 'Development questionnaires, vaccinations and alerts of which something may be seen.',
  })
  readonly childHealthRecords!: readonly HealthChildHealthRecord[];

  @Field(() => [HealthMaternityRecord], { description: 'Maternity records of which something may be seen.' })
  readonly maternityRecords!: readonly HealthMaternityRecord[];

  @Field(() => [HealthRecommendedAction], {
    description: 'Recommended actions of which something may be seen.',
  })
  readonly recommendedActions!: readonly HealthRecommendedAction[];

  @Field(() => [HealthStrategyForm], {
    description: 'Strategy liaison forms of which something may be seen.',
  })
  readonly strategyForms!: readonly HealthStrategyForm[];

  @Field(() => [HealthSexualHealthRecord], {
    description: 'Sexual-health records; empty to everybody outside the decision circle.',
  })
  readonly sexualHealthRecords!: readonly HealthSexualHealthRecord[];

  @Field(() => [AdultPatientRecord], {
    description: 'Patient records of an adult; full disclosure of that adult only.',
  })
  readonly adultRecords!: readonly AdultPatientRecord[];
}
