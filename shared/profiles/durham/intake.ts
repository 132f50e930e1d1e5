import type { ChannelRow } from '../channel';
import type { ProcedureProfile } from '../profile';

type Setting<Key extends keyof ProcedureProfile> = ProcedureProfile[Key];

/** The ways in to Durham’s First Contact (R6). */
export const channels: readonly ChannelRow[] = [
  {
    channel: 'PHONE',
    onlyFrom: null,
    approvedForProfessionals: true,
    isWrittenForm: false,
    guidance: 'Telephone First Contact; the early-help form is a guide to what is asked.',
    source: '004 How do I make a referral (R6)',
  },
  {
    channel: 'EMAIL',
    onlyFrom: null,
    approvedForProfessionals: true,
    isWrittenForm: false,
    guidance: 'E-mail First Contact; the early-help form is a guide to what is asked.',
    source: '004 How do I make a referral (R6)',
  },
  {
    channel: 'SINGLE_ASSESSMENT',
    onlyFrom: null,
    approvedForProfessionals: true,
    isWrittenForm: true,
    guidance: 'Fill in part 1 of the single assessment form.',
    source: '004 How do I make a referral (R6)',
  },
  {
    channel: 'POLICE_LIST',
    onlyFrom: ['POLICE'],
    approvedForProfessionals: true,
    isWrittenForm: false,
    guidance: 'Only the police’s referral unit sends incidents: telephone First Contact.',
    source: '[P] 004: the CRU screens; how it hands over is not described',
  },
  {
    channel: 'EDT',
    onlyFrom: ['SOCIAL_CARE'],
    approvedForProfessionals: true,
    isWrittenForm: false,
    guidance: 'Only the Emergency Duty Team hands over: telephone First Contact.',
    source: '004: EDT is co-located',
  },
];

/** No menu (feature 2). */
export const callerMenu: Setting<'callerMenu'> = { value: [], source: 'Not stated: no menu (feature 2)' };

/** No line with hours of its own (feature 15). */
export const helpline: Setting<'helpline'> = null;

/** Who rates and directs. */
export const managers: Setting<'managers'> = {
  value: ['MASH_TEAM_MANAGER'],
  source: '[P] 004: First Contact staff screen; its manager stands in for a rating one (C2)',
};

/** Whom a strategy discussion is notified to. */
export const strategyNotified: Setting<'strategyNotified'> = {
  value: 'LOCALITY_TM',
  source: '[P] as R122: not stated',
};
