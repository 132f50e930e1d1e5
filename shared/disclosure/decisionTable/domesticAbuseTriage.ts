import type { DecisionRow } from './decisionRow';

/** What may be heard before consent (F4), until a contact is actioned at Level 4 and the inward gate opens. */
const envelope = {
  stage: 'DA_TRIAGE',
  level: 'DA_ENVELOPE',
  withRestriction: 'YES_NO_ONLY',
  reason: null,
} as const;

/** Domain F6, DT51–DT60: domestic-abuse triage, before there is a threshold. */
export const domesticAbuseTriage: readonly DecisionRow[] = [
  {
    id: 'DT51',
    ...envelope,
    consent: 'GIVEN',
    override: true,
    basis: 'seed',
    because:
      'Triage weighs the incident alone; what the family agreed to comes into play when a contact is made.',
    source: '002 §7.3, App B',
  },
  {
    id: 'DT52',
    ...envelope,
    consent: 'GIVEN',
    override: false,
    basis: 'seed',
    because:
      'Even with agreement, members say yes or no at triage and open their files only for a Level 4 contact.',
    source: '002 §7.3, App B',
  },
  {
    id: 'DT53',
    ...envelope,
    consent: 'REFUSED',
    override: true,
    basis: 'derived',
    because:
      'The incident may be heard against a refusal because the police wrote down why, and no more than the incident.',
    source: '000 §14 flow; 002 App B',
  },
  {
    id: 'DT54',
    ...envelope,
    consent: 'REFUSED',
    override: false,
    level: 'NONE',
    levelByMode: { MULTI_AGENCY_TRIAGE: 'DA_ENVELOPE' },
    reason: 'NO_CONSENT',
    basis: 'proposal',
    because:
      'The police take a refused case off the list; where agencies sit together it is heard once and goes no further.',
    source: '000 §14 flow; 002 §4.3',
  },
  {
    id: 'DT55',
    ...envelope,
    consent: 'NOT_SOUGHT',
    override: true,
    strategyTriggeredUsesS47: true,
    basis: 'seed',
    because:
      'The morning after an incident few have been asked; if it calls for a strategy discussion, it is section 47.',
    source: '002 §7.3–7.4, App B',
  },
  {
    id: 'DT56',
    ...envelope,
    consent: 'NOT_SOUGHT',
    override: false,
    basis: 'seed',
    because: 'Triage exists to decide what to do before anybody can safely ask the victim.',
    source: '002 §7.3, App B; Coventry pre-filter list 000 §14',
  },
  {
    id: 'DT57',
    ...envelope,
    consent: 'WITHDRAWN',
    override: true,
    basis: 'proposal',
    because:
      'The victim took consent back, and a recorded ground keeps the incident, and only it, on the table.',
    source: 'R228',
  },
  {
    id: 'DT58',
    ...envelope,
    consent: 'WITHDRAWN',
    override: false,
    level: 'NONE',
    withRestriction: 'NONE',
    reason: 'NO_CONSENT',
    basis: 'proposal',
    because: 'A victim who takes consent back is heard: triage stops there unless a ground is recorded.',
    source: 'R228',
  },
  {
    id: 'DT59',
    ...envelope,
    consent: 'UNOBTAINABLE',
    override: true,
    strategyTriggeredUsesS47: true,
    basis: 'proposal',
    because:
      'The victim cannot be reached and the ground covers the incident; a strategy discussion makes it section 47.',
    source: '002 App B; R229',
  },
  {
    id: 'DT60',
    ...envelope,
    consent: 'UNOBTAINABLE',
    override: false,
    basis: 'proposal',
    because:
      'At this hour a victim who could not be reached stands no differently from one who was not yet asked.',
    source: '002 §7.3 (no one has yet asked); R229',
  },
];
