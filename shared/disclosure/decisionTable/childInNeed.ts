import type { DecisionRow } from './decisionRow';

const whatIsRelevant = {
  stage: 'CIN',
  level: 'RELEVANT',
  withRestriction: 'MARK_CANNOT_LIFT',
  reason: null,
} as const;

const nothing = {
  stage: 'CIN',
  override: false,
  level: 'NONE',
  withRestriction: 'NONE',
  reason: 'NO_CONSENT',
} as const;

const groundAndLevel = '002 §4.3 manager’s direction / 003 Initial screening (ground) + 000 §11 (level)';

/** Domain F6, DT11–DT20: child in need, section 17. */
export const childInNeed: readonly DecisionRow[] = [
  {
    id: 'DT11',
    ...whatIsRelevant,
    consent: 'GIVEN',
    override: true,
    basis: 'seed',
    because:
      'The family agreed to an assessment, which needs what bears on it; the ground on file adds nothing.',
    source: '000 §11',
  },
  {
    id: 'DT12',
    ...whatIsRelevant,
    consent: 'GIVEN',
    override: false,
    basis: 'seed',
    because: 'The family agreed, and the Team Manager picks out what the assessment needs.',
    source: '000 §11',
  },
  {
    id: 'DT13',
    ...whatIsRelevant,
    consent: 'REFUSED',
    override: true,
    basis: 'derived',
    because: 'The family said no, but the manager directed the work and wrote down the ground for it.',
    source: groundAndLevel,
  },
  {
    id: 'DT14',
    ...nothing,
    consent: 'REFUSED',
    basis: 'seed',
    because: 'Help for a child in need is offered, not imposed: the family said no, and it stops there.',
    source: '002 §4.3, §4.4',
  },
  {
    id: 'DT15',
    ...whatIsRelevant,
    consent: 'NOT_SOUGHT',
    override: true,
    basis: 'derived',
    because: 'The manager recorded why this family was not asked before the screening began.',
    source: groundAndLevel,
  },
  {
    id: 'DT16',
    ...nothing,
    consent: 'NOT_SOUGHT',
    prompt: 'SEEK_CONSENT',
    basis: 'seed',
    because: 'Nobody has asked the family yet, so asking comes first.',
    source: '002 §4.4; 003 Gaining consent',
  },
  {
    id: 'DT17',
    ...whatIsRelevant,
    consent: 'WITHDRAWN',
    override: true,
    basis: 'proposal',
    because: 'Consent was taken back, and the manager decided that a ground exists to go on.',
    source: 'R228; 000 §11',
  },
  {
    id: 'DT18',
    ...nothing,
    consent: 'WITHDRAWN',
    basis: 'proposal',
    because:
      'From the moment that the family takes its consent back nothing more goes out; what went out is listed.',
    source: 'R228',
  },
  {
    id: 'DT19',
    ...whatIsRelevant,
    consent: 'UNOBTAINABLE',
    override: true,
    basis: 'derived',
    because:
      'Attempts to reach the family failed, and the manager’s recorded ground lets the assessment go on.',
    source: groundAndLevel,
  },
  {
    id: 'DT20',
    ...nothing,
    consent: 'UNOBTAINABLE',
    prompt: 'SEEK_AGAIN',
    basis: 'proposal',
    because: 'Silence is not agreement: try the family again, or record a ground.',
    source: 'R229; 003',
  },
];
