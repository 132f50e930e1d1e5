import { cast, fourSeats, safeguardingLead, weirAcademy } from '../cast';
import type { Scenario, Step } from '../scenario';
import { records } from './records';

const school = safeguardingLead(weirAcademy);
const lookers = ['manager', 'socialWorker', 'police', 'nurse', 'school', 'idva', 'probation'];

/**
 * The call. The teacher passes on what an aunt said; the aunt asks not to be named (R236). A referral has one
 * referrer, so the aunt is entered as the public referrer, whose identity is kept apart, and the narrative names
 * neither her nor how she is related.
 */
const call: Step = {
  at: '2026-06-10T08:50',
  who: 'callTaker',
  says: 'takes a teacher’s call: a relative, who asks not to be named, told her what Theo saw last night',
  does: 'submitReferral',
  input: {
    profile: 'COVENTRY',
    channel: 'PHONE',
    narrative:
      'The school passes on what it was told: last night Theo saw his father injure his mother badly, and his grandmother; property was broken.',
    childVoice: 'Theo says nothing.',
    familyInformed: false,
    familyNotInformedReason: 'Telling the father could lead to more violence.',
    perceivedThreshold: 'S47',
    incidentReference: 'CV/26/90117',
    referrer: { kind: 'PUBLIC', name: 'Tamar Corran', contact: '01632 960166' },
    subjects: [
      {
        role: 'CHILD',
        names: [{ given: 'Theo', family: 'Marsh' }],
        birthDate: '2014-02-11',
        addresses: ['18 Weir Lane, ZZ99 2BB'],
        upn: 'W999628194821',
      },
      { role: 'FATHER', names: [{ given: 'Owen', family: 'Marsh' }], birthDate: '1986-09-30' },
      { role: 'MOTHER', names: [{ given: 'Lise', family: 'Marsh' }], birthDate: '1988-04-17' },
      { role: 'GRANDPARENT', names: [{ given: 'Ruth', family: 'Corran' }], birthDate: '1957-12-05' },
    ],
  },
};

const recognitions: readonly Step[] = [
  {
    at: '2026-06-10T09:14',
    who: 'socialWorker',
    says: 'finds Theo and his mother in social care’s own system',
    recognises: { theo: 'LCS-3001', owen: null, lise: 'LCS-3003', ruth: null },
  },
  {
    at: '2026-06-10T09:14',
    who: 'police',
    says: 'finds all four in police records',
    recognises: { theo: 'NOM-3001', owen: 'NOM-3002', lise: 'NOM-3003', ruth: 'NOM-3004' },
  },
  {
    at: '2026-06-10T09:14',
    who: 'nurse',
    says: 'finds Theo, his mother and his grandmother',
    recognises: { theo: 'CP-3001', owen: null, lise: 'CP-3003', ruth: 'CP-3004' },
  },
  {
    at: '2026-06-10T09:14',
    who: 'school',
    says: 'finds Theo by his UPN',
    recognises: { theo: 'ONE-3001' },
  },
];

const ground = (name: string, reason: string): Step => ({
  at: '2026-06-10T09:22',
  who: 'manager',
  says: `records the ground ${name.toLowerCase().replaceAll('_', ' ')}`,
  does: 'recordOverride',
  input: { ground: name, subjects: ['@theo', '@owen', '@lise'], reason },
});

/** S3: a father assaulted mother and grandmother, and a child saw it. */
export const s3: Scenario = {
  id: 'S3',
  title: 'Father assaulted mother and grandmother (Coventry)',
  source: '001 slide 3; domain J, S3',
  startsAt: '2026-06-10T08:50',
  actors: { ...cast, school },
  people: { theo: 'Theo', owen: 'His father', lise: 'His mother', ruth: 'His grandmother' },
  records,
  steps: [
    call,
    {
      at: '2026-06-10T09:05',
      who: 'manager',
      says: 'rates the contact RED',
      does: 'rateContact',
      input: { rag: 'RED', reason: 'Serious assault in the child’s sight; the suspect is not found.' },
    },
    {
      at: '2026-06-10T09:12',
      who: 'manager',
      says: 'convenes the strategy discussion: social care, police, health and the school',
      does: 'conveneStrategy',
      input: { attendees: fourSeats(weirAcademy) },
    },
    ...recognitions,
    { at: '2026-06-10T09:16', says: 'everybody looks, before a ground is recorded', looks: lookers },
    ground('INCREASED_RISK_IF_SOUGHT', 'Asking would tell the father who has spoken to us.'),
    ground('PREJUDICE_SERIOUS_CRIME', 'Asking would prejudice the search for the suspect.'),
    {
      at: '2026-06-10T09:25',
      who: 'manager',
      says: 'commissions the assessment',
      does: 'commissionAssessment',
      input: {
        agencies: ['POLICE', 'HEALTH', 'EDUCATION'],
        screeningWorker: cast.socialWorker.sub,
        reason: 'Serious domestic assault seen by a child.',
      },
    },
    { at: '2026-06-10T09:30', says: 'everybody looks, with the grounds recorded', looks: lookers },
    {
      at: '2026-06-10T09:35',
      who: 'manager',
      says: 'records a ground that names Ruth',
      does: 'recordOverride',
      input: {
        ground: 'PREJUDICE_SERIOUS_CRIME',
        subjects: ['@ruth'],
        reason: 'She is a victim of the same assault and in the same danger.',
      },
    },
    { at: '2026-06-10T09:40', says: 'everybody looks, with Ruth named', looks: lookers },
  ],
};
