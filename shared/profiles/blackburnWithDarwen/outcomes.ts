import type { OutcomeRow } from '../outcome';

const socialWork = { name: 'Social work team', phone: '01632 960131', role: 'LOCALITY_TM' } as const;

/** What a decision can lead to in Blackburn with Darwen (R130, R131). */
export const outcomes: readonly OutcomeRow[] = [
  {
    category: 'STRATEGY_S47',
    label: 'Social work team: strategy discussion and section 47',
    thresholds: ['S47'],
    receivingTeam: socialWork,
    source: '003 Initial screening',
  },
  {
    category: 'CHILD_AND_FAMILY_ASSESSMENT',
    label: 'Social work team: child and family assessment',
    thresholds: ['CIN'],
    receivingTeam: socialWork,
    source: '003 Initial screening',
  },
  {
    category: 'EARLY_HELP',
    label: 'Early help and family support',
    thresholds: ['CAF', 'LEVEL_2'],
    receivingTeam: { name: 'Early Help and Family Support', phone: '01632 960132', role: 'FSW' },
    source: '003 Initial screening, flow (R70, R182)',
  },
  {
    category: 'DOMESTIC_ABUSE_SERVICE',
    label: 'Domestic-abuse service (WISH Centre)',
    thresholds: ['CAF', 'LEVEL_2'],
    receivingTeam: { name: 'WISH Centre', phone: '01632 960133', role: 'DA_SERVICE_WORKER' },
    source: '003 PSR flow (R182); [INT] levels',
  },
  {
    category: 'ADVICE',
    label: 'Advice',
    thresholds: ['LEVEL_2', 'NFA'],
    receivingTeam: null,
    source: '003 Initial screening; [INT] levels',
  },
  {
    category: 'REFER_TO_AGENCY',
    label: 'Refer to another agency',
    thresholds: ['CAF', 'LEVEL_2'],
    receivingTeam: null,
    source: '[P] as R130 elsewhere',
  },
  {
    category: 'NO_FURTHER_ACTION',
    label: 'No further action',
    thresholds: ['NFA'],
    receivingTeam: null,
    source: '[P] as R130 elsewhere',
  },
];
