import { officeHours } from '../../time';
import { emergencyRoles } from '../emergency';
import type { ProcedureProfile } from '../profile';
import { absences, schoolHolidays } from './availability';
import { continuity } from './continuity';
import { deadlines } from './deadlines';
import { overrideGrounds } from './grounds';
import { callerMenu, channels, helpline, managers, strategyNotified } from './intake';
import { letters } from './letters';
import { outcomes } from './outcomes';
import { pathways } from './pathways';

/** Blackburn with Darwen: draft guidance of 2024/25 (003). Its colours are ours, laid over its three speeds [P]. */
export const blackburnWithDarwen: ProcedureProfile<'BLACKBURN_WITH_DARWEN'> = {
  id: 'BLACKBURN_WITH_DARWEN',
  version: '2024.1',
  name: 'Blackburn with Darwen',
  referencePrefix: 'BWD',
  hubPhone: '01632 960130',
  managers,
  emergency: {
    value: {
      level: 'FULL',
      minutes: 60,
      roles: [...managers.value, ...emergencyRoles],
      reviewWithin: { kind: 'WORKING_DAYS', amount: 1 },
    },
    source: '[P] no seed knows of it (BG1)',
  },
  strategyNotified,
  channels,
  callerMenu,
  outcomes,
  pathways,
  letters,
  minimumAgencies: { value: ['HEALTH', 'EDUCATION'], source: '003 flow: at level 4 (R109)' },
  contactPattern: null,
  oversightWithinHours: { value: 24, source: '003 Timescales (R206)' },
  helpline,
  exploitationRiskMatrix: { value: false, source: 'Not stated: Engage advises (003)' },
  safeguardingLeadFirst: { value: true, source: '003 Initial screening (R69)' },
  parentsSpokenTo: { value: true, source: '003 flow (R76)' },
  exploitationTriage: { value: false, source: 'Not stated: Engage advises (003)' },
  ragMap: {
    RED: {
      level: 4,
      threshold: 'S47',
      label: 'Immediate safeguarding',
      source: '003 Timescales; [P] colour (R79)',
    },
    AMBER: {
      level: 4,
      threshold: 'CIN',
      label: 'Likely child in need',
      source: '003 Timescales; [P] colour (R79)',
    },
    GREEN: {
      level: 3,
      threshold: 'CAF',
      label: 'All other contacts',
      source: '[P] colour and threshold (R79)',
    },
  },
  deadlines,
  clockStart: {
    redNotCommencedAlertMinutes: null,
    source: '003 Initial screening: runs from the sharing of details',
  },
  clockKind: { value: 'MIXED', source: '003 Timescales' },
  ragLevels: { value: ['RED', 'AMBER', 'GREEN'], source: '003 Timescales, flow; [P] but for RED (R79)' },
  consentMode: 'PROPORTIONATE_SCREENING',
  overrideGrounds,
  decisionMode: { value: 'TEAM_MANAGER', source: '003' },
  decisionStatesActions: { value: true, source: '003 (R131)' },
  ragBy: { value: 'PRACTICE_MANAGER', source: '003 Initial screening' },
  anonRoute: { value: 'TEAM_MANAGER', source: '[P] not described' },
  openRoute: { value: 'ALLOCATED_WORKER', source: '003: through the pathways' },
  openEarlyHelp: { value: 'ORDINARY_CONTACT', source: 'Not stated (feature 20)' },
  reReferral: { route: 'QUALITY_REVIEW', months: 6, source: '003 QA (R39)' },
  daMode: 'PSR',
  daContact: {
    madeFor: 'EVERY_NOTIFICATION',
    nonResidentChildren: true,
    dailyTimes: [],
    members: [
      { agency: 'SOCIAL_CARE', role: 'DA_ADVISOR' },
      { agency: 'SOCIAL_CARE', role: 'DA_SERVICE_WORKER' },
    ],
    encompassBy: '10:00',
    source:
      '003 PSR flow (R182, R185); [P] non-resident children included; [P] hour of the notice as 002 §7.5',
  },
  strategyQuorum: {
    seats: ['SOCIAL_CARE', 'POLICE', 'HEALTH'],
    schoolSeatForSchoolAge: true,
    source: '[P] as 002 §6.0 (R121): not stated',
  },
  disclosureMode: { value: 'SHARING_AGREEMENT', source: '003 Record keeping; a provider may prohibit' },
  feedback: { value: ['PROFESSIONAL_REFERRER'], source: '[P] R153: the seed is silent' },
  dispute: { value: 'Escalation policy: Resolving Professional Disagreements', source: '003' },
  forms: { value: ['RFS', 'PSR'], source: '003 Child safeguarding referrals' },
  hours: { office: officeHours('08:30', '17:00'), source: '[P] not stated: to be set locally' },
  availability: {
    setting: 'Integrated, some members part-time',
    partTime: ['Education: half a day each day, not in school holidays', 'Housing: weekly', 'GPs: virtual'],
    absences,
    schoolHolidays,
    source: '003 Education, Housing (R114)',
  },
  continuity,
  caseSystem: { value: 'Liquid Logic', source: '003' },
  answerCovers: {
    value: [
      'Recent services',
      'A summary of past services, and the family’s history',
      'Onward referrals and key workers by name',
      'Unmet needs',
      'The whole sector, where you act for it',
    ],
    source: '003 partner box (R110)',
  },
  carriedBackWithConsent: { value: false, source: 'Not stated (R147)' },
  recency: {
    healthYears: 3,
    probationYears: 6,
    source: '003 asks for recent services and a summary of past ones (R110); [P] years (M9)',
  },
  earlyHelp: { levels: [2, 3], needsForLevel3: null, source: '003; H1 C24' },
  advice: {
    value: 'Consultation without consent; the child is named only with the family’s agreement',
    source: '003 Gaining consent, Support (R24); [P] extended from R20',
  },
  s47OverridesProviderRestriction: false,
};
