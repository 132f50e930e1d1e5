import { family } from '../family';
import type { ItemRow } from '../itemRow';

/** Domain B4, SOC-19–SOC-36: particular circumstances, pathways and notices. */
export const specialist: readonly ItemRow[] = family('SOCIAL_CARE', {
  'SOC-19': {
    name: 'Private-fostering record and assessment',
    tier: 'RELEVANT',
    because: 'It assesses named carers in their own home.',
    source: '000 §6.3',
  },
  'SOC-20': {
    name: 'Immigration, no-recourse and unaccompanied-child status',
    tier: 'FULL',
    because: 'It does great harm if it leaks, to immigration enforcement above all.',
    source: '000 §6.4',
    existenceProtected: true,
  },
  'SOC-21': {
    name: 'Disability details and eligibility for the disabled children’s team',
    tier: 'RELEVANT',
    because: 'Disability is special-category information.',
    source: '000 §6.6; 002 §4.6',
  },
  'SOC-22': {
    name: 'Allegation record of a person in a position of trust',
    tier: 'NEVER_ONWARD_CIRCLE',
    because: 'It goes only to the LADO and to strategy attendees.',
    source: '000 §4.4; 002 §9',
    innerCircle: ['LADO'],
    circleOnly: true,
  },
  'SOC-23.existence': {
    name: 'That a person who poses a risk to children is recorded, and the linked children',
    tier: 'SUMMARY',
    because: 'Those who plan for a child must know that such a person is linked to it.',
    source: '000 §3.2',
  },
  'SOC-23.offence': {
    name: 'Offence of a person who poses a risk to children',
    tier: 'FULL',
    because: 'It is criminal-offence detail about another person.',
    source: '000 §3.2',
  },
  'SOC-24': {
    name: 'Referral filed but not screened, for want of consent',
    tier: 'NEVER_ONWARD_CIRCLE',
    because: 'It is stored and must not be worked or shared.',
    source: '002 §4.4',
  },
  'SOC-25': {
    name: 'Advice-call log',
    tier: 'NEVER_ONWARD_OWNER',
    because: 'By design it has no reference to any child.',
    source: '001',
  },
  'SOC-26': {
    name: 'Unidentified-child record',
    tier: 'NEVER_ONWARD_CIRCLE',
    because: 'It is held for later linking only.',
    source: '000 §5.1',
  },
  'SOC-27.assessment': {
    name: 'Exploitation assessment and CSE risk matrix',
    tier: 'RELEVANT',
    because: 'It describes the child’s contacts and whereabouts in detail.',
    source: '002 App C; 004',
  },
  'SOC-27.level': {
    name: 'Agreed level of exploitation risk',
    tier: 'SUMMARY',
    because: 'It is a rating that every agency around the child acts on.',
    source: '002 App C; 004',
  },
  'SOC-28': {
    name: 'Strategy record and safety plan',
    tier: 'FULL',
    because: 'It is for the attendees and the section 47 team.',
    source: '002 §6.0',
  },
  'SOC-29.composition': {
    name: 'Family composition, demographics and relationships',
    tier: 'RELEVANT',
    because: 'It tells of every member of the household, not only of the child.',
    source: '001; 003 flow; 000 §14 flow',
  },
  'SOC-29.address': {
    name: 'Family addresses',
    tier: 'RELEVANT',
    because: 'An address can endanger a victim of domestic abuse.',
    source: '001; 003 flow; 000 §14 flow',
    revealsLocation: true,
  },
  'SOC-30': {
    name: 'Support already offered; other professionals involved',
    tier: 'SUMMARY',
    because: 'It saves the family from being offered the same again, and has no narrative.',
    source: '001 Good referrals',
  },
  'SOC-31': {
    name: 'Adult social-care touch point',
    tier: 'HEADLINE',
    because: 'It says only that and when adult social care was involved.',
    source: '002 §6.1',
  },
  'SOC-32': {
    name: 'Fire-service touch point',
    tier: 'HEADLINE',
    because: 'It says only that and when the fire service attended.',
    source: '002 §6.1',
  },
  'SOC-33': {
    name: 'Young-carer and parent-carer assessment requests',
    tier: 'SUMMARY',
    because: 'It is a request and its date, without the assessment.',
    source: '002 §6.0; 003',
  },
  // Feature 33: that a child was missing is a headline, what the check found is not.
  'SOC-34.dates': {
    name: 'Missing episodes: dates',
    tier: 'HEADLINE',
    because: 'That a child was missing, and when, is a touch point.',
    source: '000 §6.8; 003 RSO',
  },
  'SOC-34.content': {
    name: 'Missing episodes: content of the safe-and-well checks',
    tier: 'RELEVANT',
    because: 'The check says where and with whom the child was.',
    source: '000 §6.8; 003 RSO',
  },
  'SOC-35': {
    name: 'MAPPA information shared with the manager',
    tier: 'NEVER_ONWARD_CIRCLE',
    because: 'It is held in the confidence of offender management.',
    source: '003 CSC TM',
  },
  'SOC-36': {
    name: 'Unborn child alert and expected outcome',
    tier: 'SUMMARY',
    because: 'It is an alert to midwifery safeguarding and to nobody else.',
    source: '000 §14.3',
    onlyTo: { agencies: ['HEALTH'] },
  },
});
