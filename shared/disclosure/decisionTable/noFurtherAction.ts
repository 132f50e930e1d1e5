import type { DecisionRow } from './decisionRow';

const ended = {
  stage: 'NFA',
  level: 'NONE',
  withRestriction: 'NONE',
  reason: 'PURPOSE_ENDED',
  basis: 'proposal',
} as const;

const groundLapses = {
  ...ended,
  override: true,
  prompt: 'OVERRIDE_LAPSES',
  source: 'purpose ended; data minimisation 002 §7.2',
} as const;

const noticeOnly = {
  ...ended,
  override: false,
  prompt: 'OUTCOME_NOTICE_ONLY',
  source: '000 §6.0 (closed); 002 §6.0 outcome letter',
} as const;

/** Domain F6, DT41–DT50: no further action. */
export const noFurtherAction: readonly DecisionRow[] = [
  {
    id: 'DT41',
    ...groundLapses,
    consent: 'GIVEN',
    because:
      'The matter is closed: both the consent and the ground were for a purpose that no longer exists.',
  },
  {
    id: 'DT42',
    ...noticeOnly,
    consent: 'GIVEN',
    because: 'The family agreed to help that is not needed after all, so only the outcome is told.',
  },
  {
    id: 'DT43',
    ...groundLapses,
    consent: 'REFUSED',
    because: 'The fear that justified going against a refusal was not borne out.',
  },
  {
    id: 'DT44',
    ...noticeOnly,
    consent: 'REFUSED',
    because:
      'The family refused and no action follows: there is nothing to share and no one to share it with.',
  },
  {
    id: 'DT45',
    ...groundLapses,
    consent: 'NOT_SOUGHT',
    because: 'The ground excused not asking for as long as there was a risk, and the risk did not hold up.',
  },
  {
    id: 'DT46',
    ...noticeOnly,
    consent: 'NOT_SOUGHT',
    because: 'Closed before anybody needed to ask the family; the referrer learns the outcome.',
  },
  {
    id: 'DT47',
    ...groundLapses,
    consent: 'WITHDRAWN',
    because: 'The family had taken its consent back, and the ground that replaced it ends with the matter.',
  },
  {
    id: 'DT48',
    ...noticeOnly,
    consent: 'WITHDRAWN',
    because: 'Neither the family’s agreement nor a purpose is left.',
  },
  {
    id: 'DT49',
    ...groundLapses,
    consent: 'UNOBTAINABLE',
    because:
      'The ground stood in for a family that could not be reached, and there is no longer anything for it to carry.',
  },
  {
    id: 'DT50',
    ...noticeOnly,
    consent: 'UNOBTAINABLE',
    because: 'The family was never reached and now need not be, save by the outcome notice.',
  },
];
