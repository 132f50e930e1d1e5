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

/** Walsall: operating principles of May 2024 (002). */
export const walsall: ProcedureProfile<'WALSALL'> = {
  id: 'WALSALL',
  version: '2024.1',
  name: 'Walsall',
  referencePrefix: 'WAL',
  hubPhone: '01632 960120',
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
  minimumAgencies: { value: [], source: '002 sets a strategy quorum only (feature 52)' },
  contactPattern: { contacts: 3, months: 12, source: '002 §6.0, §6.1, §7.3, App B (R40, feature 23)' },
  oversightWithinHours: { value: null, source: 'Not stated (feature 40)' },
  helpline,
  exploitationRiskMatrix: { value: false, source: '002 App C: an Exploitation Assessment instead' },
  safeguardingLeadFirst: { value: false, source: 'Not stated' },
  parentsSpokenTo: { value: true, source: '002 §6.0 (R73)' },
  exploitationTriage: { value: true, source: '002 App C (R191)' },
  ragMap: {
    RED: { level: 4, threshold: 'S47', label: 'Red', source: '002 §6.0 (R78)' },
    AMBER: { level: 4, threshold: 'CIN', label: 'Amber', source: '002 §6.0 (R78)' },
    GREEN: { level: 3, threshold: 'CAF', label: 'Green', source: '002 §6.0 (R78)' },
  },
  deadlines,
  clockStart: { redNotCommencedAlertMinutes: null, source: '[INT] the rating itself starts the clock (C3)' },
  clockKind: { value: 'MIXED', source: '002 §6.0' },
  ragLevels: { value: ['RED', 'AMBER', 'GREEN'], source: '002 §6.0' },
  consentMode: 'GATE',
  overrideGrounds,
  decisionMode: { value: 'TEAM_MANAGER_IF_NOT_UNANIMOUS', source: '002 §10 (R128)' },
  decisionStatesActions: { value: false, source: 'Not stated (R131)' },
  ragBy: { value: 'MASH_MANAGER', source: '002 §6.0' },
  anonRoute: { value: 'DUTY_SOCIAL_WORKER', source: '002 §4.2' },
  openRoute: { value: 'ALLOCATED_WORKER_OR_TEAM_MANAGER', source: '002 §5 (R31)' },
  openEarlyHelp: { value: 'LEAD_PROFESSIONAL', source: '002 §5 (R32)' },
  reReferral: { route: 'ORDINARY_CONTACT', source: '[P] not stated' },
  daMode: 'MULTI_AGENCY_TRIAGE',
  daContact: {
    madeFor: 'EVERY_CHILD_DISCUSSED',
    nonResidentChildren: false,
    dailyTimes: [
      { event: 'The agenda of the last 24 hours arrives', at: '06:30' },
      { event: 'Operation Encompass notice reaches the school by then', at: '10:00' },
      { event: 'Triage sits, on weekdays, for at most an hour', at: '10:00' },
    ],
    members: [
      { agency: 'POLICE', role: null },
      { agency: 'HEALTH', role: null },
      { agency: 'EDUCATION', role: null },
      { agency: 'PROBATION', role: null },
      { agency: 'SOCIAL_CARE', role: 'SENIOR_EH_PRACTITIONER' },
      { agency: 'SOCIAL_CARE', role: 'IDVA' },
      { agency: 'SOCIAL_CARE', role: 'MASH_SOCIAL_WORKER' },
    ],
    encompassBy: '10:00',
    source: '002 §7.3, §7.5, App B (I13); [INT] any police, health, education or probation member',
  },
  strategyQuorum: {
    seats: ['SOCIAL_CARE', 'POLICE', 'HEALTH'],
    schoolSeatForSchoolAge: true,
    source: '002 §6.0 (R121)',
  },
  disclosureMode: {
    value: 'SHARING_AGREEMENT',
    source: '[INT] not stated; information sharing agreement (C16)',
  },
  feedback: { value: ['PROFESSIONAL_REFERRER', 'PARENTS'], source: '002 §4.5, §6.0' },
  dispute: { value: 'FaST, with review by the group manager', source: '002 §10' },
  forms: { value: ['eMARF'], source: '002 §4.4' },
  hours: { office: officeHours('08:45', '17:15', '16:45'), source: '002 §4.1' },
  availability: {
    setting: 'Co-located, with virtual members',
    partTime: [],
    absences: [],
    schoolHolidays: [],
    source: 'H1 C21',
  },
  continuity,
  caseSystem: { value: 'Mosaic', source: '002' },
  answerCovers: {
    value: ['Meaning, impact and risk for the child, cumulative harm included'],
    source: '002 §6.1 (R111)',
  },
  carriedBackWithConsent: { value: true, source: '002 App B (R147)' },
  recency: { healthYears: 3, probationYears: 6, source: '002 App A health; [P] probation as 000 §9.6 (M9)' },
  earlyHelp: { levels: [3], needsForLevel3: { atLeast: 3, of: 10 }, source: '002; H1 C24' },
  advice: {
    value: 'Consultation offered; without the family’s agreement the child is not named',
    source: '002 §6.0 (R19); [P] extended from R20',
  },
  s47OverridesProviderRestriction: false,
};
