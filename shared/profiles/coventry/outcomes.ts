import type { OutcomeRow } from '../outcome';

const area = { name: 'Area social work team', phone: '01632 960111', role: 'AREA_DUTY_MANAGER' } as const;
const familyHub = { name: 'Family Hub', phone: '01632 960112', role: 'EH_COORDINATOR' } as const;

/** What a decision can lead to in Coventry (R130, R169). */
export const outcomes: readonly OutcomeRow[] = [
  {
    category: 'STRATEGY_S47',
    label: 'Strategy discussion / section 47',
    thresholds: ['S47'],
    receivingTeam: area,
    source: '000 §8.5, §10.2',
  },
  {
    category: 'CHILD_AND_FAMILY_ASSESSMENT',
    label: 'Children and Families assessment',
    thresholds: ['CIN'],
    receivingTeam: area,
    source: '000 §10.2',
  },
  {
    category: 'EARLY_HELP',
    label: 'Early help (CAF)',
    thresholds: ['CAF', 'LEVEL_2'],
    receivingTeam: familyHub,
    source: '000 §6.1, §10.2, §14 flow',
  },
  {
    category: 'DOMESTIC_ABUSE_SERVICE',
    label: 'Domestic-abuse service (CDVASS or Haven)',
    thresholds: ['CAF', 'LEVEL_2'],
    receivingTeam: { name: 'CDVASS or Haven', phone: '01632 960113', role: 'DA_SERVICE_WORKER' },
    source: '000 §14 flow (R169)',
  },
  {
    category: 'REFER_TO_AGENCY',
    label: 'Refer to another agency',
    thresholds: ['CAF', 'LEVEL_2'],
    receivingTeam: null,
    source: '000 §10.2',
  },
  {
    category: 'NO_FURTHER_ACTION',
    label: 'Close: no further action',
    thresholds: ['NFA'],
    receivingTeam: null,
    source: '000 §10.2',
  },
];
