import type { OutcomeRow } from '../outcome';

const assessment = {
  name: 'Assessment and Intervention team',
  phone: '01632 960141',
  role: 'LOCALITY_TM',
} as const;

/** What a decision can lead to in Durham (R130, R132). */
export const outcomes: readonly OutcomeRow[] = [
  {
    category: 'STRATEGY_S47',
    label: 'Assessment and Intervention: strategy discussion and section 47',
    thresholds: ['S47'],
    receivingTeam: assessment,
    source: '[P] 004 describes no strategy discussion (R117)',
  },
  {
    category: 'CHILD_AND_FAMILY_ASSESSMENT',
    label: 'Assessment and Intervention',
    thresholds: ['CIN'],
    receivingTeam: assessment,
    source: '004 What happens after',
  },
  {
    category: 'CHILD_AND_FAMILY_ASSESSMENT',
    label: 'Pathfinder',
    thresholds: ['CIN'],
    receivingTeam: { name: 'Pathfinder team', phone: '01632 960142', role: 'LOCALITY_TM' },
    source: '004 What happens after; [INT] kind and level',
  },
  {
    category: 'EARLY_HELP',
    label: 'One Point',
    thresholds: ['CAF', 'LEVEL_2'],
    receivingTeam: { name: 'One Point hub', phone: '01632 960143', role: 'EH_COORDINATOR' },
    source: '004 (R74): the duty officer, and the weekly allocation; [INT] level 3',
  },
  {
    category: 'DOMESTIC_ABUSE_SERVICE',
    label: 'Harbour',
    thresholds: ['CAF', 'LEVEL_2'],
    receivingTeam: { name: 'Harbour', phone: '01632 960144', role: 'DA_SERVICE_WORKER' },
    source: '004; [INT] levels',
  },
  {
    category: 'REFER_TO_AGENCY',
    label: 'Another lead agency',
    thresholds: ['CAF', 'LEVEL_2'],
    receivingTeam: null,
    source: '004 What happens after; [INT] levels',
  },
  {
    category: 'NO_FURTHER_ACTION',
    label: 'No further action',
    thresholds: ['NFA'],
    receivingTeam: null,
    source: '[P] as R130 elsewhere',
  },
];
