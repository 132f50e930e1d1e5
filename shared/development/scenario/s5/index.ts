import { cast, fourSeats, kilnfieldPrimary, safeguardingLead } from '../cast';
import type { Scenario, Step } from '../scenario';
import { medical, records } from './records';

const school = safeguardingLead(kilnfieldPrimary);

/** Who is in the Dunmore family’s contact, and who acts in it. */
export const people = { pia: 'Pia', mother: 'Her mother', stepfather: 'Her stepfather' };
export const actors = {
  manager: cast.manager,
  socialWorker: cast.socialWorker,
  receivingWorker: cast.receivingWorker,
  police: cast.police,
  nurse: cast.nurse,
  school,
  educationOfficer: cast.educationOfficer,
  probation: cast.probation,
};

const lookers = ['manager', 'socialWorker', 'police', 'nurse', 'school', 'receivingWorker', 'probation'];

/** The referral: a call of the school’s safeguarding lead. */
export const referral = (profile: string): Step => ({
  at: '2026-11-03T09:15',
  who: 'school',
  says: 'phones: Pia has marks on her back and says that her mother used a belt last night',
  does: 'submitReferral',
  input: {
    profile,
    channel: 'PHONE',
    narrative:
      'Pia showed a teaching assistant marks on her back and said her mother used a belt last night.',
    childVoice: 'I do not want to go home today.',
    familyInformed: false,
    familyNotInformedReason: 'Telling the parents could put Pia at risk.',
    perceivedThreshold: 'S47',
    referrer: { kind: 'PROFESSIONAL', agency: 'EDUCATION', name: 'Odile Brandt', contact: '01632 960151' },
    subjects: [
      {
        role: 'CHILD',
        names: [{ given: 'Pia', family: 'Dunmore' }],
        birthDate: '2018-05-04',
        addresses: ['4 Kiln Row, ZZ99 3CC'],
        nhsNumber: '9995260182',
        upn: 'F999190937865',
      },
      { role: 'MOTHER', names: [{ given: 'Hanna', family: 'Dunmore' }], birthDate: '1990-01-02' },
      { role: 'STEP_PARENT', names: [{ given: 'Karel', family: 'Voss' }], birthDate: '1985-07-21' },
    ],
  },
});

/** Each agency says who the three are in its own records. */
export const recognitions = (at: string): readonly Step[] => [
  {
    at,
    who: 'socialWorker',
    says: 'finds the family in social care’s own system',
    recognises: { pia: 'LCS-5101', mother: 'LCS-5102', stepfather: null },
  },
  {
    at,
    who: 'police',
    says: 'finds Pia and her mother in police records',
    recognises: { pia: 'NOM-5101', mother: 'NOM-5102', stepfather: null },
  },
  {
    at,
    who: 'nurse',
    says: 'finds all three; Pia by her NHS number',
    recognises: { pia: 'CP-5101', mother: 'CP-5102', stepfather: 'CP-5103' },
  },
  {
    at,
    who: 'school',
    says: 'finds Pia by her UPN',
    recognises: { pia: 'ONE-5101' },
  },
];

const answer = (who: string, agency: string, analysis: string): Step => ({
  at: '2026-11-03T12:00',
  who,
  says: 'answers the request',
  does: 'submitReturn',
  input: {
    request: `@request:${agency}`,
    noRecord: false,
    concernHeld: true,
    analysis,
    ragSuggestion: 'RED',
    visibilityAccepted: true,
  },
});

const strategy: readonly Step[] = [
  {
    at: '2026-11-03T09:30',
    who: 'manager',
    says: 'rates the contact RED',
    does: 'rateContact',
    input: { rag: 'RED', reason: 'A child of eight with belt marks who names her mother.' },
  },
  {
    at: '2026-11-03T09:35',
    who: 'manager',
    says: 'convenes the strategy discussion: social care, police, health and the school',
    does: 'conveneStrategy',
    input: { attendees: fourSeats(kilnfieldPrimary) },
  },
  ...recognitions('2026-11-03T09:38'),
  { at: '2026-11-03T09:40', says: 'everybody looks, before a ground is recorded', looks: lookers },
  {
    at: '2026-11-03T09:45',
    who: 'manager',
    says: 'records the ground for Pia and her mother',
    does: 'recordOverride',
    input: {
      ground: 'DELAY_SIGNIFICANT_HARM',
      subjects: ['@pia', '@mother'],
      reason: 'Delay about an allegation of significant harm.',
    },
  },
  {
    at: '2026-11-03T09:50',
    who: 'manager',
    says: 'commissions the assessment',
    does: 'commissionAssessment',
    input: {
      agencies: ['POLICE', 'HEALTH', 'EDUCATION'],
      screeningWorker: cast.socialWorker.sub,
      reason: 'Marks of a belt on a child of eight.',
    },
  },
  {
    at: '2026-11-03T09:52',
    who: 'educationOfficer',
    says: 'says that education knows neither of the adults',
    recognises: { mother: null, stepfather: null },
  },
  { at: '2026-11-03T09:55', says: 'everybody looks, with the ground recorded', looks: lookers },
];

const morning: readonly Step[] = [
  {
    at: '2026-11-03T10:05',
    who: 'police',
    says: 'restricts where the investigation stands: it is for the decision circle',
    does: 'restrictPoliceItems',
    input: {
      record: 'INCIDENT:CV/26/118402',
      items: ['POL-13.status'],
      reason: 'The interview must not be announced.',
    },
  },
  { at: '2026-11-03T10:10', says: 'everybody looks, with the police restriction', looks: lookers },
  {
    at: '2026-11-03T10:20',
    who: 'manager',
    says: 'records a ground that names the stepfather',
    does: 'recordOverride',
    input: {
      ground: 'DELAY_SIGNIFICANT_HARM',
      subjects: ['@stepfather'],
      reason: 'Whether Pia is safe with him tonight cannot wait for his consent.',
    },
  },
  { at: '2026-11-03T10:25', says: 'everybody looks, with the stepfather named', looks: lookers },
  {
    at: '2026-11-03T11:40',
    says: 'adds what the paediatrician advises',
    agency: 'HEALTH',
    enters: [medical],
  },
  answer('police', 'POLICE', 'Child at risk from her mother; earlier caution for assault.'),
  answer('nurse', 'HEALTH', 'Second injury in two years; a medical is needed today.'),
  answer('educationOfficer', 'EDUCATION', 'Frightened to go home; attendance falling since September.'),
];

const decision: readonly Step[] = [
  {
    at: '2026-11-03T12:30',
    who: 'manager',
    says: 'concludes the strategy discussion: joint section 47 enquiry',
    does: 'concludeStrategy',
    input: { outcome: 'JOINT_S47', reason: 'Joint enquiry with a child-protection medical today.' },
  },
  {
    at: '2026-11-03T12:40',
    who: 'manager',
    says: 'confirms RED on the gathered information',
    does: 'rateContact',
    input: { rag: 'RED', confirm: true, reason: 'Confirmed: all agencies have answered.' },
  },
  {
    at: '2026-11-03T12:45',
    who: 'manager',
    says: 'decides: section 47',
    does: 'decide',
    input: {
      outcome: 'Joint section 47 enquiry',
      threshold: 'S47',
      rationale: 'Significant harm suspected.',
    },
  },
  {
    at: '2026-11-03T12:50',
    who: 'manager',
    says: 'releases it to the receiving team, police, health and the school',
    does: 'releaseDisclosure',
    input: {
      recipients: [
        { agency: 'SOCIAL_CARE', role: 'ALLOCATED_SOCIAL_WORKER', level: 'FULL' },
        { agency: 'POLICE', role: 'POLICE_MASH_OFFICER', level: 'FULL' },
        { agency: 'HEALTH', role: 'NAMED_NURSE', level: 'FULL' },
        { agency: 'EDUCATION', role: 'DSL', establishment: kilnfieldPrimary, level: 'FULL' },
      ],
      agreed: [{ agency: 'HEALTH', reference: 'RECOMMENDED_ACTION:NN-5101-1' }],
    },
  },
  { at: '2026-11-03T12:55', says: 'everybody looks, after the release', looks: lookers },
];

/** S5, the belt, as Coventry does it: the clock starts with the assessment. */
export const s5: Scenario = {
  id: 'S5',
  title: 'The belt (Coventry)',
  source: '000, 001 slide 5; domain J, S5',
  startsAt: '2026-11-03T09:15',
  actors,
  people,
  records,
  steps: [referral('COVENTRY'), ...strategy, ...morning, ...decision],
};
