import { officeHours } from '../../time';
import { emergencyRoles } from '../emergency';
import type { ProcedureProfile } from '../profile';
import { continuity } from './continuity';
import { deadlines } from './deadlines';
import { overrideGrounds } from './grounds';
import { callerMenu, channels, helpline, managers, strategyNotified } from './intake';
import { letters } from './letters';
import { outcomes } from './outcomes';
import { pathways } from './pathways';

/** Durham: questions and answers for go-live on 2 March 2015 (004). Its two speeds stand in for colours (R80) [P]. */
export const durham: ProcedureProfile<'DURHAM'> = {
  id: 'DURHAM',
  version: '2015.1',
  name: 'Durham',
  referencePrefix: 'DUR',
  hubPhone: '01632 960140',
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
  minimumAgencies: { value: [], source: 'Not stated (feature 52)' },
  contactPattern: null,
  oversightWithinHours: { value: null, source: 'Not stated (feature 40)' },
  helpline,
  exploitationRiskMatrix: {
    value: true,
    source: '004 (R54): a missing one warns, never blocks (feature 32)',
  },
  safeguardingLeadFirst: { value: false, source: 'Not stated' },
  parentsSpokenTo: { value: false, source: 'Not stated' },
  exploitationTriage: { value: false, source: 'Not stated (feature 34)' },
  ragMap: {
    RED: { level: 4, threshold: 'S47', label: 'Serious safety concern', source: '004; [P] colour (R80)' },
    AMBER: { level: 3, threshold: 'CIN', label: 'Everything else', source: '004; [P] colour (R80)' },
  },
  deadlines,
  clockStart: { redNotCommencedAlertMinutes: null, source: '004: runs from receipt' },
  clockKind: { value: 'MIXED', source: '004' },
  ragLevels: { value: ['RED', 'AMBER'], source: '004 has two speeds and no colours (R80); [P] colour' },
  consentMode: 'FAMILY_TOLD',
  overrideGrounds,
  decisionMode: { value: 'COLLECTIVE', source: '004 (R129)' },
  decisionStatesActions: { value: false, source: 'Not stated (R131)' },
  ragBy: { value: 'FIRST_CONTACT', source: '[INT] level of need, by First Contact staff' },
  anonRoute: { value: 'TEAM_MANAGER', source: '[P] not described' },
  openRoute: { value: 'ALLOCATED_WORKER', source: '[P] not described' },
  openEarlyHelp: { value: 'ORDINARY_CONTACT', source: 'Not stated (feature 20)' },
  reReferral: { route: 'ORDINARY_CONTACT', source: '[P] 004 aims only to reduce re-referrals' },
  daMode: 'CRU',
  daContact: {
    madeFor: 'CHILD_REFERRED',
    nonResidentChildren: true,
    dailyTimes: [],
    members: [],
    encompassBy: null,
    source: '[P] 004: the CRU screens; the rest is not described, Encompass neither',
  },
  strategyQuorum: {
    seats: ['SOCIAL_CARE', 'POLICE', 'HEALTH'],
    schoolSeatForSchoolAge: true,
    source: '[P] as 002 §6.0 (R121): not stated',
  },
  disclosureMode: { value: 'SUMMARIES_TO_RECEIVING_TEAM', source: '004 (R132)' },
  feedback: { value: ['PROFESSIONAL_REFERRER'], source: '004 (R152)' },
  dispute: {
    value: 'Agency representative or First Contact manager, then professional challenge',
    source: '004',
  },
  forms: { value: ['Single assessment form'], source: '004 How do I make a referral (R6)' },
  hours: { office: officeHours('08:30', '17:00', '16:30'), source: '004' },
  availability: {
    setting: 'Co-located, with links',
    partTime: [],
    absences: [],
    schoolHolidays: [],
    source: '004; H1 C21',
  },
  continuity,
  caseSystem: { value: null, source: '004 names none' },
  answerCovers: { value: ['A summary and an analysis'], source: '004 (R132)' },
  carriedBackWithConsent: { value: false, source: 'Not stated (R147)' },
  recency: { healthYears: 3, probationYears: 6, source: '[P] not stated: as M9' },
  earlyHelp: { levels: [2], needsForLevel3: null, source: '004: One Point' },
  advice: {
    value: 'By telephone; the child is named only with the family’s agreement',
    source: '004; [P] extended from R20',
  },
  s47OverridesProviderRestriction: false,
};
