import { at, teamManager } from './aCase';
import { adviser, members, officer, socialWorker } from './aDomesticAbuseIncident';

/** The readers of table J3, in its columns. */
export const readers = {
  police: officer,
  worker: socialWorker,
  nurse: members.HEALTH,
  education: members.EDUCATION,
  probation: members.PROBATION,
  adviser,
  manager: teamManager,
} as const;

/** A column of it. */
export type Reader = keyof typeof readers;
/** What is asked of the contact, to see every field of the table. */
export const selection = `triageViews { agency concernHeld ragSuggestion }
  subjects {
    police { incidents { account location occurredAt personsPresent dashLevel } }
    socialCare { case { status } domesticAbuseHistory { summary } chronology { event } safetyPlans { plan } }
    health { consultations { entry } }
    education { enrolment { attendancePercentage } }
    probation { profile { known flags riskLevel } offences { offence } withheld { item reason } }
  }`;

/** Every row of J3: whose field it is, where it stands, and who reads it at 10:15 (E) and at 14:10 (C). */
export const rows: readonly {
  readonly field: string;
  readonly read: (contact: unknown) => unknown;
  readonly E: readonly Reader[];
  readonly C: readonly Reader[];
}[] = [
  {
    field: 'the incident account',
    read: (contact) => at(contact, 'subjects', 0, 'police', 'incidents', 0, 'account'),
    E: ['police', 'worker', 'nurse', 'education', 'probation', 'adviser', 'manager'],
    C: ['police', 'worker', 'nurse', 'education', 'probation', 'adviser', 'manager'],
  },
  {
    field: 'its DASH level',
    read: (contact) => at(contact, 'subjects', 0, 'police', 'incidents', 0, 'dashLevel'),
    E: ['police', 'worker', 'nurse', 'education', 'probation', 'adviser', 'manager'],
    C: ['police', 'worker', 'nurse', 'education', 'probation', 'adviser', 'manager'],
  },
  {
    field: 'open or closed',
    read: (contact) => at(contact, 'subjects', 0, 'socialCare', 'case', 'status'),
    E: ['police', 'worker', 'nurse', 'education', 'probation', 'adviser', 'manager'],
    C: ['police', 'worker', 'nurse', 'education', 'probation', 'adviser', 'manager'],
  },
  {
    field: 'social care’s domestic-abuse history',
    read: (contact) => at(contact, 'subjects', 0, 'socialCare', 'domesticAbuseHistory', 0, 'summary'),
    E: ['police', 'worker', 'nurse', 'education', 'probation', 'adviser', 'manager'],
    C: ['police', 'worker', 'nurse', 'education', 'probation', 'adviser', 'manager'],
  },
  {
    // The manager is social care’s own staff: M1 gives what J3 leaves to the worker alone.
    field: 'social care’s other history',
    read: (contact) => at(contact, 'subjects', 0, 'socialCare', 'chronology', 0, 'event'),
    E: ['worker', 'manager'],
    C: ['worker', 'manager'],
  },
  {
    field: '“concern held” and the colours suggested',
    read: (contact) => at(contact, 'triageViews', 0, 'concernHeld'),
    E: ['police', 'worker', 'nurse', 'education', 'probation', 'adviser', 'manager'],
    C: ['police', 'worker', 'nurse', 'education', 'probation', 'adviser', 'manager'],
  },
  {
    field: 'health’s detail',
    read: (contact) => at(contact, 'subjects', 0, 'health', 'consultations', 0, 'entry'),
    E: ['nurse'],
    C: ['worker', 'nurse', 'manager'],
  },
  {
    field: 'attendance at school',
    read: (contact) => at(contact, 'subjects', 0, 'education', 'enrolment', 'attendancePercentage'),
    E: ['education'],
    C: ['worker', 'education', 'manager'],
  },
  {
    field: 'that Noel is known to probation',
    read: (contact) => at(contact, 'subjects', 2, 'probation', 'profile', 'known'),
    E: ['police', 'worker', 'nurse', 'education', 'probation', 'adviser', 'manager'],
    C: ['police', 'worker', 'nurse', 'education', 'probation', 'adviser', 'manager'],
  },
  {
    field: 'Noel’s flags, risk and offences',
    read: (contact) =>
      at(contact, 'subjects', 2, 'probation', 'profile', 'riskLevel') ??
      at(contact, 'subjects', 2, 'probation', 'offences', 0, 'offence'),
    E: ['probation'],
    C: ['probation'],
  },
  {
    field: 'Amy’s safety plan',
    read: (contact) => at(contact, 'subjects', 1, 'socialCare', 'safetyPlans', 0, 'plan'),
    E: ['adviser'],
    C: ['adviser'],
  },
];
