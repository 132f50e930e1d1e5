import { family } from '../family';
import type { ItemRow } from '../itemRow';

/** Domain B4, SOC-09–SOC-18: the contact itself, from the referral to the decision. */
export const contact: readonly ItemRow[] = family('SOCIAL_CARE', {
  'SOC-09': {
    name: 'Referral narrative: worry, reason, whom it concerns, impact on the child',
    tier: 'RELEVANT',
    because: 'It is the core of the contact and full of particulars.',
    source: '001 Good referrals; 002 §6.0',
  },
  'SOC-10': {
    name: 'Child’s voice: wishes and views (at 16 and 17 directly)',
    tier: 'RELEVANT',
    because: 'Deciders must read it, and it must not reach those who are alleged to have harmed the child.',
    source: '002 §6.0; 003 Initial screening',
  },
  'SOC-11': {
    name: 'Parents’ and carers’ views',
    tier: 'RELEVANT',
    because: 'They were told to a social worker for this decision, in the family’s own words.',
    source: '001; 002 §6.0',
  },
  'SOC-12a': {
    name: 'Professional referrer’s name, agency and contact',
    tier: 'SUMMARY',
    because: 'A professional answers for a referral by name, and feedback needs an address.',
    source: '001; 002 §4.4',
  },
  'SOC-12b': {
    name: 'Public referrer’s identity',
    tier: 'NEVER_ONWARD_CIRCLE',
    because: 'Every instance promises confidentiality to a member of the public.',
    source: '000 §4.5; 002 §4.2',
    circleOnly: true,
  },
  'SOC-12c': {
    name: 'Anonymous caller: any identifying trace (number, voice notes, relationship)',
    tier: 'NEVER_ONWARD_CIRCLE',
    because: 'A single trace would defeat the anonymity.',
    source: '000 §4.5',
    circleOnly: true,
  },
  'SOC-13': {
    name: 'Consent status, by whom, date',
    tier: 'HEADLINE',
    because: 'Partners must be told whether consent was received.',
    source: '000 §4.6; 002 App A (probation)',
  },
  'SOC-14.ground': {
    name: 'Override ground',
    tier: 'SUMMARY',
    because: 'Recipients must see a lawful basis for what they receive.',
    source: '000 §14; 002 §4.3; 003',
  },
  'SOC-14.rationale': {
    name: 'Override rationale',
    tier: 'RELEVANT',
    because: 'The reasoning tells more about the family than the ground does.',
    source: '000 §14; 002 §4.3; 003',
  },
  'SOC-15.current': {
    name: 'Current RAG rating',
    tier: 'HEADLINE',
    because: 'It sets the partners’ clock.',
    source: '000 §7, §10.1; 002',
  },
  'SOC-15.history': {
    name: 'History of re-ratings',
    tier: 'SUMMARY',
    because: 'It shows how the view of the risk moved, still without content.',
    source: '000 §7, §10.1; 002',
  },
  'SOC-16': {
    name: 'Management direction and oversight notes',
    tier: 'RELEVANT',
    because: 'It is internal reasoning.',
    source: '002 §6.0; 003',
  },
  'SOC-17.level': {
    name: 'DVRIM level',
    tier: 'SUMMARY',
    because: 'The level goes on the outcome sheet.',
    source: '000 §14.3',
  },
  'SOC-17.form': {
    name: 'DVRIM form',
    tier: 'FULL',
    because: 'The completed form belongs on the child’s file.',
    source: '000 §14.3',
  },
  'SOC-18.outcome': {
    name: 'Decision and outcome',
    tier: 'SUMMARY',
    because: 'The outcome must reach the referrer and the agencies.',
    source: '000 §10.2; 001; 002; 004',
  },
  'SOC-18.rationale': {
    name: 'Rationale of the decision',
    tier: 'RELEVANT',
    because: 'Reasons need more care than the outcome.',
    source: '000 §10.2; 001; 002; 004',
  },
});
