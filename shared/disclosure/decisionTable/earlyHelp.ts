import type { DecisionRow } from './decisionRow';

const summaries = {
  stage: 'CAF',
  level: 'SUMMARY',
  withRestriction: 'REMOVED_FROM_TEXT',
  reason: null,
  basis: 'seed',
  source: '000 §11',
} as const;

/** The grounds all describe significant harm or crime, so one of the two, ground or threshold, is wrong. */
const mismatch = {
  stage: 'CAF',
  override: true,
  level: 'NONE',
  withRestriction: 'NONE',
  reason: 'LEVEL_MISMATCH',
  prompt: 'RE_RATE_OR_DROP_OVERRIDE',
  basis: 'proposal',
  source: 'early help rests on agreement (002 §7.4, App B); an override ground implies a higher threshold',
} as const;

const nothing = {
  stage: 'CAF',
  override: false,
  level: 'NONE',
  withRestriction: 'NONE',
  reason: 'NO_CONSENT',
} as const;

/** Domain F6, DT21–DT30: early help with an assessment and a lead professional. */
export const earlyHelp: readonly DecisionRow[] = [
  {
    id: 'DT21',
    ...summaries,
    consent: 'GIVEN',
    override: true,
    because: 'The family agreed, and that is what early help rests on, whatever ground is also on file.',
  },
  {
    id: 'DT22',
    ...summaries,
    consent: 'GIVEN',
    override: false,
    because: 'The lead professional needs each agency’s summary to plan with the family, not its records.',
  },
  {
    id: 'DT23',
    ...mismatch,
    consent: 'REFUSED',
    because:
      'A family that refuses early help cannot be given it by force; if harm is feared, the rating is too low.',
  },
  {
    id: 'DT24',
    ...nothing,
    consent: 'REFUSED',
    prompt: 'REFER_BACK_TO_SAFEGUARDING_LEAD',
    basis: 'seed',
    because: 'The family refused, so the referrer talks it through with their own safeguarding lead.',
    source: '002 §4.3',
  },
  {
    id: 'DT25',
    ...mismatch,
    consent: 'NOT_SOUGHT',
    because: 'Early help starts by asking; a ground for not asking belongs to a more serious rating.',
  },
  {
    id: 'DT26',
    ...nothing,
    consent: 'NOT_SOUGHT',
    prompt: 'SEEK_CONSENT',
    basis: 'seed',
    because: 'The early-help practitioner asks the family before anybody is approached.',
    source: '002 §7.4, App B; 003',
  },
  {
    id: 'DT27',
    ...mismatch,
    consent: 'WITHDRAWN',
    because:
      'The family has stepped out of early help, and a ground to go on without it says that this is no longer early help.',
  },
  {
    id: 'DT28',
    ...nothing,
    consent: 'WITHDRAWN',
    basis: 'proposal',
    because: 'The family has stepped out of early help, and sharing stops with it.',
    source: 'R228',
  },
  {
    id: 'DT29',
    ...mismatch,
    consent: 'UNOBTAINABLE',
    because:
      'Early help cannot be planned with a family that cannot be reached; a risk that cannot wait needs a higher rating.',
  },
  {
    id: 'DT30',
    ...nothing,
    consent: 'UNOBTAINABLE',
    prompt: 'SEEK_AGAIN',
    basis: 'proposal',
    because: 'The family could not be reached, which is neither yes nor no: try again.',
    source: 'R229',
  },
];
