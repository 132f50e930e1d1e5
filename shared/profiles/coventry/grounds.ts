import type { GroundRow } from '../profile';

/** The grounds on which Coventry went on without consent in 2018 (F2). */
export const overrideGrounds: readonly GroundRow[] = [
  {
    ground: 'INCREASED_RISK_IF_SOUGHT',
    recordedBy: ['REFERRER', 'TEAM_MANAGER'],
    recordedIn: 'MARF, LCS',
    source: '000 §4.6',
  },
  {
    ground: 'DELAY_SIGNIFICANT_HARM',
    recordedBy: ['REFERRER', 'TEAM_MANAGER'],
    recordedIn: 'MARF, LCS',
    source: '000 §4.6',
  },
  {
    ground: 'PREJUDICE_SERIOUS_CRIME',
    recordedBy: ['POLICE', 'TEAM_MANAGER'],
    recordedIn: 'MARF, LCS',
    source: '000 §4.6',
  },
  { ground: 'DOCUMENTED_EXCEPTION', recordedBy: ['REFERRER'], recordedIn: 'MARF', source: '000 §4.6' },
  { ground: 'POLICE_DA_RATIONALE', recordedBy: ['POLICE'], recordedIn: 'DA list', source: '000 §14 flow' },
];

/** The grounds since 2022 (F2). */
export const overrideGrounds2022: readonly GroundRow[] = [
  ...overrideGrounds,
  {
    ground: 'RISK_TO_CHILD_IF_SOUGHT',
    recordedBy: ['REFERRER'],
    recordedIn: 'MARF',
    source: '001 Good referrals',
  },
];
