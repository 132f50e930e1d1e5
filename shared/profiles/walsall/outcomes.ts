import type { OutcomeRow } from '../outcome';

const locality = {
  name: 'Locality Duty and Assessment team',
  phone: '01632 960121',
  role: 'LOCALITY_TM',
} as const;

/** What a decision can lead to in Walsall (R130, R179). */
export const outcomes: readonly OutcomeRow[] = [
  {
    category: 'STRATEGY_S47',
    label: 'Strategy meeting and section 47 enquiry',
    thresholds: ['S47'],
    receivingTeam: locality,
    source: '002 §6.0',
  },
  {
    category: 'CHILD_AND_FAMILY_ASSESSMENT',
    label: 'Child and family assessment',
    thresholds: ['CIN'],
    receivingTeam: locality,
    source: '002 §6.0',
  },
  {
    category: 'EARLY_HELP',
    label: 'Level 3 early help with a lead professional',
    thresholds: ['CAF'],
    receivingTeam: { name: 'Walsall Early Help', phone: '01632 960122', role: 'SENIOR_EH_PRACTITIONER' },
    source: '002 §4.5, §6.0 (R72)',
  },
  {
    category: 'DOMESTIC_ABUSE_SERVICE',
    label: 'Level 2: IDVA or domestic abuse practitioner',
    thresholds: ['LEVEL_2'],
    receivingTeam: { name: 'Black Country Women’s Aid', phone: '01632 960123', role: 'IDVA' },
    source: '002 §7.4 (R179)',
  },
  {
    category: 'ADVICE',
    label: 'Level 2: advice and signposting',
    thresholds: ['LEVEL_2', 'NFA'],
    receivingTeam: null,
    source: '002 §6.0 (R72)',
  },
  {
    category: 'REFER_TO_AGENCY',
    label: 'Refer to another agency',
    thresholds: ['CAF', 'LEVEL_2'],
    receivingTeam: null,
    source: '002 §6.0; [INT] levels (R130)',
  },
  {
    category: 'NO_FURTHER_ACTION',
    label: 'No further action',
    thresholds: ['NFA'],
    receivingTeam: null,
    source: '002 §7.4; I12: a contact all the same',
  },
];
