import { family } from './family';
import type { ItemRow } from './itemRow';

/** Domain B4, early help and CAF: EHP-01–EHP-07. */
export const earlyHelp: readonly ItemRow[] = family('SOCIAL_CARE', {
  'EHP-01': {
    name: 'CAF or early help open or historic',
    tier: 'HEADLINE',
    because: 'Routing needs it.',
    source: '000 §9.7',
  },
  'EHP-02': {
    name: 'Lead professional’s name and contact',
    tier: 'HEADLINE',
    because: 'The lead professional must be consulted.',
    source: '002 §4.5, §5',
  },
  'EHP-03.summary': {
    name: 'eCAF assessment and plan: summary text',
    tier: 'SUMMARY',
    because: 'At early help the summary is all that other services need.',
    source: '000 §9.7',
  },
  'EHP-03.assessment': {
    name: 'eCAF assessment and plan',
    tier: 'RELEVANT',
    because: 'The family gave it for early help, not for policing.',
    source: '000 §9.7',
    neverTo: ['POLICE'],
  },
  'EHP-04': {
    name: 'Which of the ten Supporting Families needs are met',
    tier: 'SUMMARY',
    because: 'Three of ten is a threshold fact.',
    source: '002 §4.5',
  },
  'EHP-05': {
    name: 'Half-termly school meeting notes on Level 2 and 3 children',
    tier: 'RELEVANT',
    because: 'It is soft information from schools.',
    source: '000 §9.7',
  },
  'EHP-06': {
    name: 'Family Support Worker allocation, first contact, visits, weekly seen log',
    tier: 'SUMMARY',
    because: 'These are facts of performance, not of the family’s life.',
    source: '003 Timescales',
  },
  'EHP-07': {
    name: 'Transforming Lives Panel involvement',
    tier: 'SUMMARY',
    because: 'That the panel is involved is a status without narrative.',
    source: '003',
  },
});
