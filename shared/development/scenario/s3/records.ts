import { weirAcademy } from '../cast';
import { personLine, recordLine } from '../lines';
import type { Scenario } from '../scenario';

const home = ['18 Weir Lane, ZZ99 2BB'];
const theo = ['Theo', 'Marsh'] as const;
const owen = ['Owen', 'Marsh'] as const;
const lise = ['Lise', 'Marsh'] as const;
const ruth = ['Ruth', 'Corran'] as const;

const socialCare: readonly object[] = [
  personLine('LCS-3001', theo, '2014-02-11', { sex: 'MALE', addresses: home }),
  personLine('LCS-3003', lise, '1988-04-17', { sex: 'FEMALE', addresses: home }),
  recordLine('CASE', 'C-3001', ['LCS-3001'], '2026-02-27T09:00:00Z', {
    status: 'CLOSED',
    closedOn: '2026-02-27',
    contactsInTwelveMonths: 2,
    contactDates: ['2025-09-14', '2026-02-03'],
  }),
  recordLine('CHRONOLOGY', 'CH-3001-1', ['LCS-3001'], '2026-02-03T11:10:00Z', {
    event: 'School reported that Theo was withdrawn; assessment completed.',
  }),
  recordLine('DVRIM', 'DV-3001-1', ['LCS-3001'], '2026-06-10T08:45:00+01:00', {
    level: 4,
    form: 'Completed matrix: injury to mother, child present, escalation yes.',
  }),
  recordLine('SAFETY_PLAN', 'SP-3003-1', ['LCS-3003'], '2026-06-10T08:30:00+01:00', {
    plan: 'Staying with a friend; code word with the adviser.',
  }),
];

const everybody = ['NOM-3001', 'NOM-3002', 'NOM-3003'];

const police: readonly object[] = [
  personLine('NOM-3001', theo, '2014-02-11', { sex: 'MALE', addresses: home }),
  personLine('NOM-3002', owen, '1986-09-30', { sex: 'MALE', addresses: home }),
  personLine('NOM-3003', lise, '1988-04-17', { sex: 'FEMALE', addresses: home }),
  personLine('NOM-3004', ruth, '1957-12-05', { sex: 'FEMALE' }),
  recordLine('INCIDENT', 'CV/26/90117', everybody, '2026-06-09T21:00:00+01:00', {
    location: '18 Weir Lane, ZZ99 2BB',
    personsPresent: [
      'Lise Marsh (victim)',
      'Ruth Corran (victim)',
      'Owen Marsh (suspect)',
      'Theo Marsh (child)',
    ],
    childrenSeen: 'Theo seen on the stairs; says nothing',
    account: 'Owen Marsh injured his wife and her mother; doors and furniture broken.',
    dashLevel: 'HIGH',
    dashAnswers: 'Q1 yes: broken cheekbone. Q8 yes: has threatened to kill her.',
    classification: 'CRIME',
    investigationStatus: 'Suspect not yet found',
    officerInCase: 'DC Imrie, 01632 960114',
  }),
  recordLine('HISTORY', 'CV/H/41120', ['NOM-3002', 'NOM-3003'], '2025-09-14T15:30:00+01:00', {
    summary: 'Neighbour heard shouting; no offence made out.',
  }),
  recordLine('CONVICTION', 'PNC-21-3002-1', ['NOM-3002'], '2021-02-18T00:00:00Z', {
    offence: 'Assault occasioning actual bodily harm',
    disposal: 'CONVICTION',
  }),
  recordLine(
    'SECONDARY_RISK_ASSESSMENT',
    'SRA-26-3004',
    ['NOM-3003', 'NOM-3004'],
    '2026-06-10T07:40:00+01:00',
    {
      assessment: 'Both women at high risk while he is not found.',
    },
  ),
  recordLine('VICTIM_SAFETY', 'VS-26-3003', ['NOM-3003'], '2026-06-10T06:30:00+01:00', {
    safeAddress: 'With Theo at a friend’s, 7 Hidden Yard, ZZ99 9HY',
    safeContact: '01632 960187, mornings only',
  }),
];

const health: readonly object[] = [
  personLine('CP-3001', theo, '2014-02-11', { sex: 'MALE', addresses: home }),
  personLine('CP-3003', lise, '1988-04-17', { sex: 'FEMALE', addresses: home }),
  personLine('CP-3004', ruth, '1957-12-05', { sex: 'FEMALE' }),
  recordLine('EMERGENCY_ATTENDANCE', 'ED-3003-1', ['CP-3003'], '2026-06-09T22:35:00+01:00', {
    site: 'Northgate Hospital, emergency department',
    reason: 'Assault',
    findings: 'Fracture of the cheekbone; admitted overnight.',
  }),
  recordLine('EMERGENCY_ATTENDANCE', 'ED-3004-1', ['CP-3004'], '2026-06-09T22:40:00+01:00', {
    site: 'Northgate Hospital, emergency department',
    reason: 'Assault',
    findings: 'Bruised forearm; takes blood thinners after a stroke.',
  }),
  recordLine('ADULT_RECORD', 'GP-3004-A', ['CP-3004'], '2026-03-02T10:00:00Z', {
    summary: 'Stroke in 2024; memory clinic.',
  }),
];

const education: readonly object[] = [
  personLine('ONE-3001', theo, '2014-02-11', {
    sex: 'MALE',
    addresses: home,
    identifiers: { upn: 'W999628194821' },
  }),
  recordLine(
    'ENROLMENT',
    'ONE-3001-26',
    ['ONE-3001'],
    null,
    { setting: 'Weir Academy', dslName: 'Ivo Penhale', upn: 'W999628194821', attendancePercentage: 91.5 },
    weirAcademy,
  ),
  recordLine(
    'CPOMS_ENTRY',
    'CPOMS-3001-1',
    ['ONE-3001'],
    '2026-06-10T08:35:00+01:00',
    { category: 'Home', entry: 'Theo came in without his bag and put his head on the desk.' },
    weirAcademy,
  ),
  recordLine(
    'SCHOOL_CALL',
    'CALL-3001-1',
    ['ONE-3001'],
    '2026-06-10T08:52:00+01:00',
    { spokenTo: 'Ms Harlow, form teacher', fact: 'In school, silent, will not say who is at home.' },
    weirAcademy,
  ),
];

const probation: readonly object[] = [
  personLine('ND-3002', owen, '1986-09-30', { sex: 'MALE', addresses: home }),
  recordLine('PROFILE', 'ND-3002-P', ['ND-3002'], null, {
    known: 'PREVIOUS',
    flags: ['Domestic abuse perpetrator'],
    riskLevel: 'HIGH',
    practitioner: 'Joss Hale',
  }),
];

/** What the agencies hold about the Marsh family. */
export const records: Scenario['records'] = {
  SOCIAL_CARE: socialCare,
  POLICE: police,
  HEALTH: health,
  EDUCATION: education,
  PROBATION: probation,
};
