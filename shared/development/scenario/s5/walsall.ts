import { fourSeats, kilnfieldPrimary, seats } from '../cast';
import type { Scenario, Step } from '../scenario';
import { records } from './records';
import { actors, people, recognitions, referral } from './index';

const lookers = ['manager', 'socialWorker', 'police', 'nurse', 'school'];
const withoutHealth = [
  ...seats('SOCIAL_CARE', 'POLICE'),
  { agency: 'EDUCATION', role: 'DSL', establishment: kilnfieldPrimary },
];

const direction: readonly Step[] = [
  {
    at: '2026-11-03T09:30',
    who: 'manager',
    says: 'rates the contact RED: the four hours run from here',
    does: 'rateContact',
    input: { rag: 'RED', reason: 'A child of eight with belt marks who names her mother.' },
  },
  {
    at: '2026-11-03T09:35',
    who: 'manager',
    says: 'tries Coventry’s ground, which Walsall’s procedure does not have',
    does: 'recordOverride',
    input: {
      ground: 'DELAY_SIGNIFICANT_HARM',
      subjects: ['@pia', '@mother'],
      reason: 'Delay about an allegation of significant harm.',
    },
    refused: true,
  },
  {
    at: '2026-11-03T09:40',
    who: 'manager',
    says: 'directs it as immediate child protection',
    does: 'recordOverride',
    input: {
      ground: 'IMMEDIATE_CHILD_PROTECTION',
      subjects: ['@pia', '@mother'],
      reason: 'Immediate child protection: marks of a belt, mother named.',
    },
  },
  {
    at: '2026-11-03T09:50',
    who: 'manager',
    says: 'asks the partners: the health check is due within the hour',
    does: 'commissionAssessment',
    input: { agencies: ['POLICE', 'HEALTH', 'EDUCATION'], reason: 'Marks of a belt on a child of eight.' },
  },
];

const discussion: readonly Step[] = [
  {
    at: '2026-11-03T09:55',
    who: 'manager',
    says: 'convenes the strategy discussion without health: it is inquorate',
    does: 'conveneStrategy',
    input: { attendees: withoutHealth },
  },
  ...recognitions('2026-11-03T09:56'),
  { at: '2026-11-03T09:57', says: 'everybody looks at the inquorate discussion', looks: lookers },
  {
    at: '2026-11-03T10:00',
    who: 'manager',
    says: 'tries to close it without health',
    does: 'concludeStrategy',
    input: { outcome: 'NO_S47', reason: 'The school thinks that it was once only.' },
    refused: true,
  },
  {
    at: '2026-11-03T10:15',
    who: 'manager',
    says: 'convenes it again, with health',
    does: 'conveneStrategy',
    input: { attendees: fourSeats(kilnfieldPrimary) },
  },
  { at: '2026-11-03T10:20', says: 'everybody looks at the quorate discussion', looks: lookers },
];

/** S5 again, as Walsall does it: the clock starts with the rating, and the manager’s direction is the ground. */
export const s5Walsall: Scenario = {
  id: 'S5-WALSALL',
  title: 'The belt (Walsall)',
  source: '002 §4.4, §6.0, App A; domain J, S5',
  startsAt: '2026-11-03T09:15',
  actors,
  people,
  records,
  steps: [referral('WALSALL'), ...direction, ...discussion],
};
