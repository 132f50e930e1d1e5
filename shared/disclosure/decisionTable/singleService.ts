import type { DecisionRow } from './decisionRow';

const summaryOfNeed = {
  stage: 'LEVEL_2',
  level: 'SUMMARY',
  receivingServiceOnly: true,
  withRestriction: 'REMOVED_FROM_TEXT',
  reason: null,
  basis: 'proposal',
  source: '000 §6.1; 002 §6.0; 004 (information shared with One Point duty officer)',
} as const;

/** As for early help: a ground for going without consent does not fit a need that one service can meet. */
const mismatch = {
  stage: 'LEVEL_2',
  override: true,
  level: 'NONE',
  withRestriction: 'NONE',
  reason: 'LEVEL_MISMATCH',
  prompt: 'RE_RATE_OR_DROP_OVERRIDE',
  basis: 'proposal',
  source: 'as CAF',
} as const;

const nothing = {
  stage: 'LEVEL_2',
  override: false,
  level: 'NONE',
  withRestriction: 'NONE',
  reason: 'NO_CONSENT',
  basis: 'proposal',
} as const;

const adviceOnly = { prompt: 'ADVISE_REFERRER', source: '002 §4.3, §6.0' } as const;

/** Domain F6, DT31–DT40: the need of a single service. */
export const singleService: readonly DecisionRow[] = [
  {
    id: 'DT31',
    ...summaryOfNeed,
    consent: 'GIVEN',
    override: true,
    because:
      'The family agreed to one service and only that one hears of the need; the ground on file widens nothing.',
  },
  {
    id: 'DT32',
    ...summaryOfNeed,
    consent: 'GIVEN',
    override: false,
    because: 'The one service that will help needs to know the need, and nobody else does.',
  },
  {
    id: 'DT33',
    ...mismatch,
    consent: 'REFUSED',
    because:
      'Going against a refusal for the sake of one service’s help is out of proportion: the rating or the ground is wrong.',
  },
  {
    id: 'DT34',
    ...nothing,
    ...adviceOnly,
    consent: 'REFUSED',
    because: 'The family does not want the service, so all that is left is advice.',
  },
  {
    id: 'DT35',
    ...mismatch,
    consent: 'NOT_SOUGHT',
    because: 'Nothing at this level is urgent enough to skip asking; if something is, the rating is too low.',
  },
  {
    id: 'DT36',
    ...nothing,
    ...adviceOnly,
    consent: 'NOT_SOUGHT',
    because: 'The referrer can ask the family and approach the service directly; the hub advises how.',
  },
  {
    id: 'DT37',
    ...mismatch,
    consent: 'WITHDRAWN',
    because:
      'The family has changed its mind about a service, and a ground to press on points to a higher need.',
  },
  {
    id: 'DT38',
    ...nothing,
    consent: 'WITHDRAWN',
    because: 'The family has changed its mind, and the service hears no more.',
    source: 'R228',
  },
  {
    id: 'DT39',
    ...mismatch,
    consent: 'UNOBTAINABLE',
    because:
      'A family that nobody can find is not helped by one service; if there is a ground, look at the rating again.',
  },
  {
    id: 'DT40',
    ...nothing,
    ...adviceOnly,
    consent: 'UNOBTAINABLE',
    because: 'Without an answer from the family the referrer is advised and nothing is passed on.',
  },
];
