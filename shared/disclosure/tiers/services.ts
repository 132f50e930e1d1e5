import type { Role } from '../vocabulary';
import { family } from './family';
import type { ItemRow } from './itemRow';

/** Those who sit at domestic-abuse triage (domain F4, R178): the only readers of DAS-01. */
const triageMembers: readonly Role[] = [
  'MASH_TEAM_MANAGER',
  'MASH_SOCIAL_WORKER',
  'TRIAGE_NOTE_TAKER',
  'EH_PRACTITIONER',
  'EH_COORDINATOR',
  'DA_ADVISOR',
  'DA_SUPPORT_OFFICER',
  'IDVA',
  'DA_SERVICE_WORKER',
  'POLICE_MASH_OFFICER',
  'POLICE_DA_CONSTABLE',
  'NAMED_NURSE',
  'HEALTH_REP',
  'EDUCATION_OFFICER',
  'PROBATION_OM_MASH',
  'YJS_REP',
];

/** Domain B4, domestic-abuse and substance-misuse services: DAS-01–DAS-06, SUB-01 and SUB-02. */
export const services: readonly ItemRow[] = family('SOCIAL_CARE', {
  'DAS-01': {
    name: 'Known to the domestic-abuse service',
    tier: 'HEADLINE',
    because:
      'It is for members of the triage only: to others it would itself disclose that somebody is a victim.',
    source: '002; 003',
    envelope: true,
    onlyTo: { roles: triageMembers },
    existenceProtected: true,
  },
  'DAS-02': {
    name: 'Victim’s safety plan',
    tier: 'NEVER_ONWARD_CIRCLE',
    because:
      'A life can depend on its staying secret: below section 47 the adviser opens it, or nobody reads it.',
    source: '003',
    revealsLocation: true,
    circleNeeds: 'FULL',
  },
  'DAS-03': {
    name: 'Victim’s risk as re-assessed after contact',
    tier: 'RELEVANT',
    because: 'It rests on what the victim told in confidence.',
    source: '003',
    existenceProtected: true,
  },
  'DAS-04': {
    name: 'Programme attendance: victim, child, person who harms',
    tier: 'RELEVANT',
    because: 'Attending is a specific fact about each of them.',
    source: '003',
    existenceProtected: true,
  },
  // Feature 86: the link to the conference is visible, what it says stays in its circle.
  'DAS-05.flag': {
    name: 'MARAC referral',
    tier: 'SUMMARY',
    because: 'That a case goes to conference is a flag without content.',
    source: '003',
  },
  'DAS-05.actions': {
    name: 'MARAC actions',
    tier: 'NEVER_ONWARD_CIRCLE',
    because: 'What the conference agrees stays in its confidence.',
    source: '003',
  },
  'DAS-06': {
    name: 'Independent adviser’s concern that triggers re-rating',
    tier: 'SUMMARY',
    because: 'It moves the rating and needs no detail for that.',
    source: '002 §7.4',
  },
  'SUB-01': {
    name: 'Known to the substance service',
    tier: 'SUMMARY',
    because: 'It is a status, and a telling one, so not a mere touch point.',
    source: '002 §2; 003',
  },
  'SUB-02': {
    name: 'Treatment detail',
    tier: 'FULL',
    because: 'Treatment depends on trust, so it needs the adult’s own consent.',
    source: '003',
    needsConsent: 'GIVEN',
    existenceProtected: true,
  },
});
