import { cast } from '../cast';
import type { Scenario, Step } from '../scenario';
import { records } from './records';

const lookers = [
  'manager',
  'socialWorker',
  'earlyHelp',
  'healthVisitor',
  'nurse',
  'police',
  'educationOfficer',
  'probation',
];
const refused = (givenBy: number) => ({ status: 'REFUSED', givenBy, note: 'The parents said no.' });

const held: readonly Step[] = [
  {
    at: '2026-04-02T15:30',
    who: 'healthVisitor',
    says: 'files an eMARF about Kit; the parents have refused',
    does: 'submitReferral',
    input: {
      profile: 'WALSALL',
      channel: 'EMARF',
      narrative: 'Three missed speech appointments; the home is cluttered.',
      parentsViews: 'They do not want others to be told.',
      familyInformed: true,
      perceivedThreshold: 'CAF',
      referrer: { kind: 'PROFESSIONAL', agency: 'HEALTH', name: 'June Abara', contact: '01632 960307' },
      subjects: [
        {
          role: 'CHILD',
          names: [{ given: 'Kit', family: 'Amory' }],
          birthDate: '2023-11-05',
          addresses: ['27 Sample Street, ZZ99 7KA'],
          nhsNumber: '9990308241',
          consent: refused(2),
        },
        {
          role: 'MOTHER',
          names: [{ given: 'Dana', family: 'Amory' }],
          birthDate: '1994-06-08',
          consent: refused(2),
        },
      ],
    },
  },
  {
    at: '2026-04-02T16:00',
    who: 'manager',
    says: 'holds it: no consent and no ground',
    does: 'routeContact',
    input: { to: 'HOLD', reason: 'Parents refused; not immediate child protection.' },
  },
  { at: '2026-04-02T16:05', says: 'everybody looks while it is held', looks: lookers },
  {
    at: '2026-04-02T16:10',
    who: 'manager',
    says: 'tries to ask the partners all the same',
    does: 'commissionAssessment',
    input: { agencies: ['POLICE', 'HEALTH', 'EDUCATION', 'PROBATION'], reason: 'To know more.' },
    refused: true,
  },
];

const consent = (subject: string): Step => ({
  at: '2026-04-07T11:00',
  who: 'socialWorker',
  says: 'records that the parents now agree',
  does: 'recordConsent',
  input: { subject, status: 'GIVEN', givenBy: '@dana' },
});

const takenUp: readonly Step[] = [
  consent('@kit'),
  consent('@dana'),
  {
    at: '2026-04-07T11:00',
    who: 'manager',
    says: 'rates it GREEN: four of ten needs',
    does: 'rateContact',
    input: { rag: 'GREEN', reason: 'Four of the ten needs; early help.' },
  },
  {
    at: '2026-04-07T11:15',
    who: 'manager',
    says: 'asks health',
    does: 'commissionAssessment',
    input: { agencies: ['HEALTH'], screeningWorker: cast.socialWorker.sub, reason: 'What would help Kit.' },
  },
  {
    at: '2026-04-07T11:20',
    who: 'socialWorker',
    says: 'finds Kit in social care’s own system',
    recognises: { kit: 'MOS-7001', dana: null },
  },
  {
    at: '2026-04-07T11:30',
    who: 'nurse',
    says: 'finds Kit by his NHS number',
    recognises: { kit: 'CP-7001', dana: 'CP-7002' },
  },
];

const earlyHelp: readonly Step[] = [
  {
    at: '2026-04-08T10:00',
    who: 'nurse',
    says: 'answers the request',
    does: 'submitReturn',
    input: {
      request: '@request:HEALTH',
      noRecord: false,
      concernHeld: true,
      analysis: 'Speech delay; early help would get him to therapy.',
      ragSuggestion: 'GREEN',
      visibilityAccepted: true,
    },
  },
  {
    at: '2026-04-08T14:00',
    who: 'manager',
    says: 'confirms GREEN',
    does: 'rateContact',
    input: { rag: 'GREEN', confirm: true, reason: 'Confirmed on the health visitor’s information.' },
  },
  {
    at: '2026-04-08T14:10',
    who: 'manager',
    says: 'decides: early help',
    does: 'decide',
    input: { outcome: 'Early help assessment', threshold: 'CAF', rationale: 'Needs, and the parents agree.' },
  },
  {
    at: '2026-04-08T14:20',
    who: 'manager',
    says: 'releases the summary to early help',
    does: 'releaseDisclosure',
    input: { recipients: [{ agency: 'SOCIAL_CARE', role: 'EH_PRACTITIONER', level: 'SUMMARY' }] },
  },
  { at: '2026-04-08T14:30', says: 'everybody looks, after the release', looks: lookers },
];

/** S7: an eMARF without consent is held, and not one partner hears of it. */
export const s7: Scenario = {
  id: 'S7',
  title: 'eMARF without consent (Walsall)',
  source: '002 §4.3–4.5; domain J, S7',
  startsAt: '2026-04-02T15:30',
  actors: cast,
  people: { kit: 'Kit', dana: 'His mother' },
  records,
  steps: [...held, ...takenUp, ...earlyHelp],
};
