import { officeHours } from '../../time';
import { emergencyRoles } from '../emergency';
import type { ProcedureProfile } from '../profile';
import { continuity } from './continuity';
import { deadlines, deadlines2022 } from './deadlines';
import { overrideGrounds, overrideGrounds2022 } from './grounds';
import { callerMenu, channels, channels2022, helpline, managers, strategyNotified } from './intake';
import { letters, letters2022 } from './letters';
import { outcomes } from './outcomes';
import { pathways } from './pathways';

/** Coventry’s operating procedures of January 2018 (000). */
export const coventry2018: ProcedureProfile<'COVENTRY'> = {
  id: 'COVENTRY',
  version: '2018.1',
  name: 'Coventry',
  referencePrefix: 'COV',
  hubPhone: '01632 960110',
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
  exploitationRiskMatrix: { value: false, source: '000 §6.7 asks for none' },
  safeguardingLeadFirst: { value: false, source: 'Not stated' },
  parentsSpokenTo: { value: false, source: 'Not stated' },
  exploitationTriage: { value: false, source: 'Not stated: the CSE team works beside the MASH (000 §6.7)' },
  ragMap: {
    RED: { level: 4, threshold: 'S47', label: 'Red', source: '000 §7' },
    AMBER: { level: 3, threshold: 'CIN', label: 'Amber', source: '000 §7; I6: full gathering kept' },
    GREEN: { level: 2, threshold: 'LEVEL_2', label: 'Green', source: '000 §7' },
    BLUE: { level: 1, threshold: 'NFA', label: 'Blue', source: '000 §7' },
  },
  deadlines,
  clockStart: { redNotCommencedAlertMinutes: 30, source: '[P] on 000 §7 (R87, I27)' },
  clockKind: { value: 'HOURS', source: '000 §7' },
  ragLevels: { value: ['RED', 'AMBER', 'GREEN', 'BLUE'], source: '000 §7' },
  consentMode: 'REASONED_ABSENCE',
  overrideGrounds,
  decisionMode: { value: 'TEAM_MANAGER', source: '000 §10' },
  decisionStatesActions: { value: false, source: 'Not stated (R131)' },
  ragBy: { value: 'TEAM_MANAGER', source: '000 §6.0; I1: not the Triage Co-ordinator of §7' },
  anonRoute: { value: 'TEAM_MANAGER', source: '000 §4.5' },
  openRoute: { value: 'TRIAGE_THEN_ALLOCATED_WORKER', source: '000 §4.2' },
  openEarlyHelp: {
    value: 'ORDINARY_CONTACT',
    source: '000 §14.1 passes on domestic-abuse notices only (feature 20)',
  },
  reReferral: { route: 'AREA_TEAM', days: 56, source: '000 §8.3; R37 [P]: day 56 is within' },
  daMode: 'POLICE_LIST',
  daContact: {
    madeFor: 'CHILD_REFERRED',
    nonResidentChildren: true,
    dailyTimes: [
      { event: 'Police give the list, without incident detail, to be marked', at: '08:30' },
      { event: 'The marked list goes back to the police', at: '09:15' },
    ],
    members: [],
    encompassBy: null,
    source: '000 §14 and its flow: police and social care only; no Encompass notice (feature 83)',
  },
  strategyQuorum: {
    seats: ['SOCIAL_CARE', 'POLICE', 'HEALTH'],
    schoolSeatForSchoolAge: true,
    source: '[P] as 002 §6.0 (R121): Coventry states no quorum',
  },
  disclosureMode: { value: 'THRESHOLD_TABLE', source: '000 §11' },
  feedback: {
    value: ['WRITTEN_REFERRER'],
    source: '[P] as 001; 000 §1.0 asks only that agencies learn the outcome (R157)',
  },
  dispute: { value: 'MASH escalation and dispute process', source: '000 §12' },
  forms: { value: ['MARF'], source: '000 §3.2' },
  hours: {
    office: officeHours('08:30', '17:00', '16:30'),
    source: '000 §3.2',
  },
  availability: {
    setting: 'Remote professionals; a virtual hub',
    partTime: [],
    absences: [],
    schoolHolidays: [],
    source: '000 §13; H1 C21',
  },
  continuity,
  caseSystem: { value: 'LCS', source: '000 §4.1' },
  answerCovers: {
    value: ['Relevant facts on the child, other children and adults in the child’s immediate network'],
    source: '000 §9.0 (R90)',
  },
  carriedBackWithConsent: { value: false, source: '000 §14.3: members carry it back (R147)' },
  recency: { healthYears: 3, probationYears: 6, source: '000 §9.6 probation; [P] health as 002 App A (M9)' },
  earlyHelp: { levels: [2], needsForLevel3: null, source: '000 §7: level 3 is AMBER, gathered in full (I6)' },
  advice: {
    value: 'Every telephone contact is logged on the case system',
    source: '000 §4.3 (I25); [P] without the family’s agreement the child is not named, as R20',
  },
  s47OverridesProviderRestriction: false,
};

/** Coventry with what the deck of 2022 (001) changed; everything else stands as in 2018. */
export const coventry: ProcedureProfile<'COVENTRY'> = {
  ...coventry2018,
  version: '2022.1',
  channels: channels2022,
  letters: letters2022,
  deadlines: deadlines2022,
  overrideGrounds: overrideGrounds2022,
  feedback: { value: ['WRITTEN_REFERRER'], source: '001 Referrals' },
  dispute: {
    value: 'MASH escalation and dispute process; escalation policy of the children’s partnership',
    source: '000 §12; 001',
  },
  forms: { value: ['MARF'], source: '000 §3.2; 001 Referrals' },
  earlyHelp: { levels: [2, 3], needsForLevel3: null, source: 'H1 C24; 001 (I6)' },
  advice: {
    value: 'Advice on the scenario only: the child’s name is not taken',
    source: '001 Advice calls (I25)',
  },
};
