import { family } from '../family';
import type { ItemRow } from '../itemRow';

/** Domain B4, SOC-01–SOC-08: what children’s social care already knows. */
export const history: readonly ItemRow[] = family('SOCIAL_CARE', {
  'SOC-01': {
    name: 'Known or not known; open or closed; closure date',
    tier: 'HEADLINE',
    because: 'All routing needs it and it has no content.',
    source: '000 §4, §14; 002 §7.3',
    envelope: true,
  },
  'SOC-02': {
    name: 'Allocated worker and office or team, contact number',
    tier: 'HEADLINE',
    because: 'Police and health need to know whom to call about an open or newly closed case.',
    source: '000 §14 flow; 002 §5',
  },
  'SOC-03': {
    name: 'Number and dates of contacts in 12 months',
    tier: 'SUMMARY',
    because: 'It drives the rule of three or more contacts.',
    source: '002 §6.0',
  },
  'SOC-04': {
    name: 'Short chronology',
    tier: 'RELEVANT',
    because: 'History drives the threshold, but its content is wide.',
    source: '000 §5.1; 003 flow',
  },
  'SOC-05': {
    name: 'Plan type (child in need, child protection, looked after, adult safety plan)',
    tier: 'SUMMARY',
    because: 'It is a status without any narrative.',
    source: '002 App C',
  },
  'SOC-06': {
    name: 'Case notes and earlier assessments',
    tier: 'FULL',
    because: 'It is the whole record.',
    source: '000 §9.1',
  },
  'SOC-07': {
    name: 'History that is related to domestic abuse',
    tier: 'RELEVANT',
    because: 'It is the sole social-care history that domestic-abuse triage may hear.',
    source: '002 §7.3',
    envelope: true,
  },
  'SOC-08': {
    name: 'Records obtained from other local authorities, paper files',
    tier: 'FULL',
    because: 'It comes from a third party, whose own terms may apply.',
    source: '000 §9.1',
  },
});
