import type { Scenario } from '../scenario';
import { kilnfieldPrimary } from '../cast';
import { personLine, recordLine } from '../lines';

const home = ['4 Kiln Row, ZZ99 3CC'];
const pia = ['Pia', 'Dunmore'] as const;
const mother = ['Hanna', 'Dunmore'] as const;
const stepfather = ['Karel', 'Voss'] as const;

const socialCare: readonly object[] = [
  personLine('LCS-5101', pia, '2018-05-04', { sex: 'FEMALE', addresses: home }),
  personLine('LCS-5102', mother, '1990-01-02', { sex: 'FEMALE', addresses: home }),
  recordLine('CASE', 'C-5101', ['LCS-5101'], '2025-03-10T09:00:00Z', {
    status: 'CLOSED',
    closedOn: '2025-03-10',
    contactsInTwelveMonths: 1,
    contactDates: ['2026-01-19'],
    supportOffered: ['Parenting programme, begun and not finished'],
  }),
  recordLine('CHRONOLOGY', 'CH-5101-1', ['LCS-5101'], '2025-02-10T11:00:00Z', {
    event: 'Hospital told us of a broken wrist; the account fitted; no further action.',
  }),
  recordLine('CHRONOLOGY', 'CH-5101-2', ['LCS-5101'], '2026-01-19T14:20:00Z', {
    event: 'School reported that Pia flinched when a coat was lifted from its peg.',
  }),
];

const police: readonly object[] = [
  personLine('NOM-5101', pia, '2018-05-04', { sex: 'FEMALE', addresses: home }),
  personLine('NOM-5102', mother, '1990-01-02', { sex: 'FEMALE', addresses: home }),
  recordLine('INCIDENT', 'CV/26/118402', ['NOM-5101', 'NOM-5102'], '2026-11-02T18:30:00Z', {
    location: '4 Kiln Row, ZZ99 3CC',
    account: 'Child told school staff that her mother used a belt after tea the day before.',
    childrenSeen: 'Not yet seen by an officer',
    classification: 'CRIME',
    investigationStatus: 'Mother to be interviewed this afternoon',
    operationalDetail: 'Entry team on standby',
    officerInCase: 'DC Lowry, 01632 960115',
  }),
  recordLine('CONVICTION', 'PNC-19-5102-1', ['NOM-5102'], '2019-03-01T10:00:00Z', {
    offence: 'Common assault',
    disposal: 'CAUTION',
  }),
  recordLine('INTELLIGENCE', 'PND-24-7731', ['NOM-5101'], '2024-06-12T12:00:00+01:00', {
    text: 'Uncle said to have struck a child of the family in another force’s area. Unproven.',
    informant: 'Source 2209',
  }),
];

const health: readonly object[] = [
  personLine('CP-5101', pia, '2018-05-04', {
    sex: 'FEMALE',
    addresses: home,
    identifiers: { nhsNumber: '9995260182' },
  }),
  personLine('CP-5102', mother, '1990-01-02', { sex: 'FEMALE', addresses: home }),
  personLine('CP-5103', stepfather, '1985-07-21', { sex: 'MALE', addresses: home }),
  recordLine('REGISTRATION', 'SCR-5101', ['CP-5101'], null, {
    nhsNumber: '9995260182',
    registeredName: 'Pia Dunmore',
    gpName: 'Dr Ansa Roe, Quarry Surgery',
    gpPhone: '01632 960131',
    schoolNurse: 'Mel Foss, 01632 960132',
    school: 'Kilnfield Primary',
  }),
  recordLine('EMERGENCY_ATTENDANCE', 'ED-5101-1', ['CP-5101'], '2025-02-09T18:22:00Z', {
    site: 'Northgate Hospital, children’s emergency department',
    reason: 'Fall from a climbing frame, as told by her mother',
    findings: 'Fracture of the left wrist.',
  }),
  recordLine('CONSULTATION', 'GP-5101-1', ['CP-5101'], '2026-09-15T16:10:00+01:00', {
    entry: 'Stomach ache before school on most mornings.',
  }),
  recordLine('COMMUNITY_RECORD', 'SN-5101-1', ['CP-5101'], '2026-10-06T09:40:00+01:00', {
    practitioner: 'SCHOOL_NURSE',
    observation: 'Would not change for games.',
  }),
  recordLine('ADULT_RECORD', 'GP-5102-A', ['CP-5102'], '2026-05-11T09:30:00+01:00', {
    summary: 'Treated for sleeplessness since spring.',
  }),
  recordLine('ADULT_RECORD', 'GP-5103-A', ['CP-5103'], '2026-08-03T09:30:00+01:00', {
    summary: 'Under the community mental-health team for depression.',
  }),
];

const education: readonly object[] = [
  personLine('ONE-5101', pia, '2018-05-04', {
    sex: 'FEMALE',
    addresses: home,
    identifiers: { upn: 'F999190937865' },
  }),
  recordLine(
    'ENROLMENT',
    'ONE-5101-26',
    ['ONE-5101'],
    null,
    {
      setting: 'Kilnfield Primary',
      dslName: 'Odile Brandt',
      dslContact: '01632 960151',
      upn: 'F999190937865',
      attendancePercentage: 86.2,
      missingEducation: 'ON_ROLL',
    },
    kilnfieldPrimary,
  ),
  recordLine(
    'CPOMS_ENTRY',
    'CPOMS-5101-1',
    ['ONE-5101'],
    '2026-11-03T08:55:00Z',
    { category: 'Disclosure', entry: 'Showed marks on her back: her mother used a belt last night.' },
    kilnfieldPrimary,
  ),
];

/** What the agencies hold about the Dunmore family. */
export const records: Scenario['records'] = {
  SOCIAL_CARE: socialCare,
  POLICE: police,
  HEALTH: health,
  EDUCATION: education,
};

/** What the paediatrician adds in the course of the morning (HLT-22). */
export const medical = recordLine('RECOMMENDED_ACTION', 'NN-5101-1', ['CP-5101'], '2026-11-03T11:35:00Z', {
  action: 'CHILD_PROTECTION_MEDICAL',
  detail: 'Today at 14:30, Northgate Hospital',
});
