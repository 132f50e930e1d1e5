import type { Rule } from './rule';

/** Operation Encompass (R183–R187). */
export const encompass: readonly Rule[] = [
  {
    id: 'R183',
    text: 'Confidential notice to the school before 10:00 on the morning after an incident the child was in, present at, or saw.',
    source: '002 §7.5',
  },
  {
    id: 'R184',
    text: 'Only trained key adults see it; support may be silent or open; applies at all harm levels.',
    source: '002 §7.5',
  },
  {
    id: 'R185',
    text: 'Business support finds the school in Capita and police send the notice (BwD: the Education Officer supports sending).',
    source: '002 App B; 003',
  },
  {
    id: 'R186',
    text: 'Purpose-limited: the notice is readable by that school’s key adults only, never by other schools, and reading is logged.',
    source: '[P]',
  },
  {
    id: 'R187',
    text: 'Weekend/holiday: next school day before 10:00; term dates come from the education calendar.',
    source: '[P]',
  },
];
