import type { RecordKind } from '@mash-hub/shared/subgraph';
import { childHealthRecord, communityRecord, maternityRecord } from './records/childHealth';
import { consultation, diagnosis, mentalHealthRecord, prescription, referral } from './records/clinical';
import { ambulanceAttendance, appointment, emergencyAttendance, letter } from './records/hospital';
import { adultRecord, sexualHealthRecord } from './records/protected';
import { registration } from './records/registration';
import { recommendedAction, strategyForm } from './records/safeguarding';

/** What health imports, beside people: each kind says how a line is read and how a record is published. */
export const kinds: readonly RecordKind[] = [
  registration,
  emergencyAttendance,
  ambulanceAttendance,
  appointment,
  letter,
  referral,
  consultation,
  diagnosis,
  prescription,
  mentalHealthRecord,
  communityRecord,
  childHealthRecord,
  maternityRecord,
  recommendedAction,
  strategyForm,
  sexualHealthRecord,
  adultRecord,
] as readonly RecordKind[];
