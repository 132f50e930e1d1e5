import { family } from './family';
import type { ItemRow } from './itemRow';

/** Domain B4, probation and youth justice: PRO-01–PRO-15. */
export const probation: readonly ItemRow[] = family('PROBATION', {
  'PRO-01': {
    name: 'Known: current, previous or no match',
    tier: 'HEADLINE',
    because: 'It is the three-way result of the name check.',
    source: '002 App A',
    envelope: true,
  },
  'PRO-02': {
    name: 'nDelius flags',
    tier: 'RELEVANT',
    because: 'A flag is a specific fact about the person.',
    source: '002',
  },
  'PRO-03.level': {
    name: 'Risk level',
    tier: 'SUMMARY',
    because: 'It is a rating only.',
    source: '000 §9.6; 002',
  },
  'PRO-03.assessment': {
    name: 'Risk assessment (OASys)',
    tier: 'FULL',
    because: 'It is the whole assessment of an adult’s life.',
    source: '000 §9.6; 002',
  },
  'PRO-04': {
    name: 'Offending history',
    tier: 'FULL',
    because: 'It is criminal-offence detail, needed only where harm is suspected.',
    source: '002',
  },
  'PRO-05': {
    name: 'Supervision periods within the last six years',
    tier: 'RELEVANT',
    because: 'Six years is as far back as the offender manager can see.',
    source: '000 §9.6',
  },
  'PRO-06': {
    name: 'Offender manager or probation practitioner',
    tier: 'SUMMARY',
    because: 'That person is to be alerted and invited.',
    source: '000; 002; 003',
  },
  'PRO-07': {
    name: 'Programme and unpaid-work feedback',
    tier: 'RELEVANT',
    because: 'It says how the person behaves under supervision.',
    source: '000 §9.6',
  },
  'PRO-08': {
    name: 'Mandatory-treatment feedback (Recovery Partnership)',
    tier: 'FULL',
    because: 'It is like health information.',
    source: '000 §9.6',
  },
  'PRO-09.compliance': {
    name: 'Electronic monitoring: compliance',
    tier: 'RELEVANT',
    because: 'Whether a person keeps to the curfew bears on the home.',
    source: '000 §9.6',
  },
  'PRO-09.traces': {
    name: 'Electronic monitoring: traces',
    tier: 'NEVER_ONWARD_CIRCLE',
    because: 'They record a person’s every movement.',
    source: '000 §9.6',
  },
  'PRO-10.record': {
    name: 'Youth-justice record of a child',
    tier: 'RELEVANT',
    because: 'It is the child’s own offending.',
    source: '002',
  },
  'PRO-10.assessment': {
    name: 'Youth-justice assessment of a child',
    tier: 'FULL',
    because: 'It is the whole assessment of a child’s life.',
    source: '002',
  },
  'PRO-11': {
    name: 'Safeguarding check on new court allocations',
    tier: 'SUMMARY',
    because: 'It says that a check was made and its result.',
    source: '002',
  },
  'PRO-12': {
    name: 'Probation analysis',
    tier: 'SUMMARY',
    because: 'It is the agency’s own short view.',
    source: '002',
  },
  'PRO-13': {
    name: 'MAPPA level and plan',
    tier: 'NEVER_ONWARD_CIRCLE',
    because: 'It is held in the confidence of offender management.',
    source: '003',
  },
  'PRO-14': {
    name: 'CRN and PNC ID',
    tier: 'NEVER_ONWARD_OWNER',
    because: 'They are keys for matching and open whole systems to whoever holds them.',
    source: '[EXT]',
  },
  'PRO-15': {
    name: 'Address and household of an offender linked to children',
    tier: 'RELEVANT',
    because: 'Probation also asks about the children who live there.',
    source: '000 §3.2; 003',
  },
});
