import type { Rule } from './rule';

/** Record keeping (R205–R210). */
export const recordKeeping: readonly Rule[] = [
  {
    id: 'R205',
    text: 'Records: no jargon, child-friendly, accurate, made at the time, consistent, with multi-agency analysis and the child’s voice.',
    source: '003 Record keeping',
  },
  {
    id: 'R206',
    text: 'Where further information is needed, management oversight is written within 24 h.',
    source: '003 Timescales',
  },
  { id: 'R207', text: 'Durham: multi-agency information is added to the original referral.', source: '004' },
  {
    id: 'R208',
    text: 'Shared records are available to partners as the agreement allows, except where a provider prohibits wider sharing.',
    source: '003',
  },
  {
    id: 'R209',
    text: 'Walsall management papers: not copied without the chair’s permission; confidential items stay so.',
    source: '002 App D',
  },
  {
    id: 'R210',
    text: 'No procedure sets retention: the hub keeps audit logs and versions and takes retention from its configuration.',
    source: '[P]',
  },
];
