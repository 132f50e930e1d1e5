import { family } from './family';
import type { ItemRow } from './itemRow';

/** Domain B4, health: HLT-01–HLT-27. */
export const health: readonly ItemRow[] = family('HEALTH', {
  'HLT-01': {
    name: 'NHS number',
    tier: 'RELEVANT',
    because: 'It is an identifier that finds the right patient, and school and police have no use for it.',
    source: '002 App A',
    neverTo: ['EDUCATION', 'POLICE'],
  },
  'HLT-02.demographics': {
    name: 'Demographics, former names, next of kin and children',
    tier: 'SUMMARY',
    because: 'They make sure that agencies speak of the same family.',
    source: '002 App A',
  },
  'HLT-02.formerAddresses': {
    name: 'Former addresses',
    tier: 'RELEVANT',
    because: 'Where a family has lived tells more than who it is.',
    source: '002 App A',
  },
  'HLT-03': {
    name: 'GP’s name, phone and e-mail',
    tier: 'SUMMARY',
    because: 'It is a contact that every check returns.',
    source: '002 App A',
  },
  'HLT-04': {
    name: 'Health visitor’s, school nurse’s or midwife’s name and phone',
    tier: 'SUMMARY',
    because: 'It is a contact that every check returns.',
    source: '002 App A',
  },
  'HLT-05': {
    name: 'Record flags and alerts',
    tier: 'RELEVANT',
    because: 'A flag is a specific fact about the patient.',
    source: '002 App A',
  },
  'HLT-06': {
    name: 'School as known to health',
    tier: 'HEADLINE',
    because: 'It routes the enquiry and has no health content.',
    source: '002 App A',
  },
  'HLT-07': {
    name: 'Emergency attendance: date and site',
    tier: 'HEADLINE',
    because: 'It is a touch point.',
    source: '000 §9.3; 002; MAST',
  },
  'HLT-08': {
    name: 'Emergency attendance: reason and findings, other hospitals included',
    tier: 'RELEVANT',
    because: 'It is the clinical content of the attendance.',
    source: '000 §9.3; 002',
  },
  'HLT-09': {
    name: 'Current inpatient status',
    tier: 'SUMMARY',
    because: 'It says where the child is.',
    source: '000 §9.3; 002',
  },
  'HLT-10': {
    name: 'Outpatient appointments; did not attend or was not brought',
    tier: 'RELEVANT',
    because: 'Not being brought can be a sign of neglect.',
    source: '000 §9.3; 002',
  },
  'HLT-11': {
    name: 'Discharge and clinic letters',
    tier: 'FULL',
    because: 'They are whole documents.',
    source: '002',
  },
  'HLT-12': {
    name: 'Referrals made (mental health included)',
    tier: 'RELEVANT',
    because: 'A referral names a specific concern about the patient.',
    source: '002; 003 partner info',
  },
  'HLT-13': {
    name: 'Prescribed medication',
    tier: 'FULL',
    because: 'It discloses the condition that it treats.',
    source: '002',
  },
  'HLT-14': {
    name: 'Diagnoses',
    tier: 'FULL',
    because: 'They are special-category detail.',
    source: '002',
  },
  'HLT-15': {
    name: 'Mental-health record',
    tier: 'FULL',
    because: 'It is among the most sensitive of all records.',
    source: '002',
  },
  'HLT-16': {
    name: 'GP consultation entries',
    tier: 'FULL',
    because: 'They are what a patient told a doctor in confidence.',
    source: '002',
  },
  'HLT-17': {
    name: 'Maternity: engagement, pregnancy issues, social updates',
    tier: 'RELEVANT',
    because: 'It bears on an unborn or new child and is checked up to six months after birth.',
    source: '002',
  },
  'HLT-18': {
    name: 'Maternity: health conditions, partner’s details',
    tier: 'FULL',
    because: 'It is about the mother’s body and about a third party.',
    source: '002',
  },
  'HLT-19': {
    name: 'Health visitor and school-nurse records',
    tier: 'RELEVANT',
    because: 'They are specific observations of the child and the home.',
    source: '002',
  },
  'HLT-20': {
    name: 'Development questionnaires, vaccinations, child-health alerts',
    tier: 'RELEVANT',
    because: 'They are specific facts about how the child is cared for.',
    source: '002',
  },
  'HLT-21': {
    name: 'Health analysis with threshold recommendation',
    tier: 'SUMMARY',
    because: 'It is the agency’s own view.',
    source: '002',
  },
  'HLT-22': {
    name: 'Recommended actions: medicals, review, specialist referral',
    tier: 'RELEVANT',
    because: 'An action says what is suspected.',
    source: '002',
  },
  'HLT-23': {
    name: 'Sexual-health and sexual-assault referral centre content',
    tier: 'NEVER_ONWARD_CIRCLE',
    because: 'It is for a strategy quorum only, or people would stop seeking care.',
    source: '002 (SARC named)',
    strategyOnly: true,
  },
  'HLT-24': {
    name: 'Adult (parent) patient data',
    tier: 'FULL',
    because: 'The adult has confidentiality of their own, whatever the child’s case.',
    source: '002; 003 "children and adults"',
  },
  'HLT-25': {
    name: 'Ambulance attendance',
    tier: 'RELEVANT',
    because: 'It is what the crew found, obtained through the health partner.',
    source: '000 §9.8',
  },
  'HLT-26': {
    name: 'Entry older than three years whose own item is unknown',
    tier: 'FULL',
    because:
      'Old entries count one tier stricter than their own item (M9), and where there is none to count from, strictest.',
    source: '002',
  },
  'HLT-27.form': {
    name: 'Strategy liaison form',
    tier: 'FULL',
    because: 'It is the record of a strategy discussion, for GP, health visitor and school nurse.',
    source: '002 App A',
  },
  'HLT-27.marker': {
    name: '“Strategy did not take place” marker',
    tier: 'SUMMARY',
    because: 'It is a status that those who got the notice must be able to clear.',
    source: '002 App A',
  },
});
