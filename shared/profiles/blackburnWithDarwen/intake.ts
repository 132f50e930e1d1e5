import type { ChannelRow } from '../channel';
import type { ProcedureProfile } from '../profile';

type Setting<Key extends keyof ProcedureProfile> = ProcedureProfile[Key];

/** The ways in to Blackburn with Darwen (R5). */
export const channels: readonly ChannelRow[] = [
  {
    channel: 'RFS',
    onlyFrom: null,
    approvedForProfessionals: true,
    isWrittenForm: true,
    guidance: 'Fill in the request for support online.',
    source: '003 Child safeguarding referrals (R5)',
  },
  {
    channel: 'PHONE',
    onlyFrom: null,
    approvedForProfessionals: true,
    isWrittenForm: false,
    guidance:
      'Telephone for immediate safeguarding only; for all else fill in the request for support online.',
    source: '003 Child safeguarding referrals (R5)',
  },
  {
    channel: 'PSR',
    onlyFrom: ['POLICE'],
    approvedForProfessionals: true,
    isWrittenForm: true,
    guidance: 'Only the police send safeguarding reports: fill in the request for support online.',
    source: '003 Police, SSO (R5)',
  },
  {
    channel: 'EMAIL',
    onlyFrom: ['POLICE', 'FIRE_AND_AMBULANCE', 'NSPCC'],
    approvedForProfessionals: true,
    isWrittenForm: false,
    guidance:
      'E-mail is for the emergency services and the NSPCC: fill in the request for support online, or telephone if a child needs safeguarding at once.',
    source:
      '003 Child safeguarding referrals (R5); I22: Cafcass and probation e-mail enquiries, not referrals',
  },
  {
    channel: 'POLICE_LIST',
    onlyFrom: ['POLICE'],
    approvedForProfessionals: true,
    isWrittenForm: false,
    guidance: 'Only the police send lists of incidents: fill in the request for support online.',
    source: '[P] 003 Police: reports come one by one; a list is taken if sent',
  },
  {
    channel: 'EDT',
    onlyFrom: ['SOCIAL_CARE'],
    approvedForProfessionals: true,
    isWrittenForm: false,
    guidance: 'Only the Emergency Duty Team hands over: fill in the request for support online.',
    source: '[P] 003 names EDT only through the domestic-abuse service',
  },
];

/** No menu (feature 2). */
export const callerMenu: Setting<'callerMenu'> = { value: [], source: 'Not stated: no menu (feature 2)' };

/** No line with hours of its own (feature 15). */
export const helpline: Setting<'helpline'> = null;

/** Who rates and directs: the Practice Manager first. */
export const managers: Setting<'managers'> = {
  value: ['MASH_PRACTICE_MANAGER', 'MASH_TEAM_MANAGER'],
  source: '003 Initial screening, flow (C2)',
};

/** Whom a strategy discussion is notified to. */
export const strategyNotified: Setting<'strategyNotified'> = {
  value: 'LOCALITY_TM',
  source: '[P] 003 flow (R71): the Duty Team Manager is told of a RED; R118 elsewhere',
};
