import type { GroundRow } from '../profile';

/** The grounds on which Walsall goes on without consent (F2). */
export const overrideGrounds: readonly GroundRow[] = [
  {
    ground: 'SIGNIFICANT_INCREASE_IN_RISK',
    recordedBy: ['REFERRER'],
    recordedIn: 'eMARF',
    source: '002 §4.3',
  },
  {
    ground: 'SIGNIFICANT_HARM_RISK',
    recordedBy: ['MASH_MANAGER'],
    recordedIn: 'Manager’s direction',
    source: '002 §4.3',
  },
  {
    ground: 'CLEAR_SAFEGUARDING_INDICATION',
    recordedBy: ['MASH_MANAGER'],
    recordedIn: 'Manager’s direction',
    source: '002 §4.3',
  },
  {
    ground: 'IMMEDIATE_CHILD_PROTECTION',
    recordedBy: ['MASH_MANAGER'],
    recordedIn: 'Manager’s direction',
    source: '002 §4.4',
  },
  {
    ground: 'URGENT_STATUTORY_NEED',
    recordedBy: ['MASH_MANAGER'],
    recordedIn: 'Manager’s direction',
    source: '002 §4.3',
  },
  { ground: 'STRATEGY_TRIGGERED', recordedBy: ['MASH_MANAGER'], recordedIn: 'Contact', source: '002 App B' },
  { ground: 'PUBLIC_INTEREST', recordedBy: ['POLICE'], recordedIn: 'DA record', source: '002 §7.2' },
];
