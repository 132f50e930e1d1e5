import type { ChannelRow } from '../channel';
import type { ProcedureProfile } from '../profile';

type Setting<Key extends keyof ProcedureProfile> = ProcedureProfile[Key];

/** The ways in to Coventry (R2, R3, R7). */
export const channels: readonly ChannelRow[] = [
  {
    channel: 'PHONE',
    onlyFrom: null,
    approvedForProfessionals: true,
    isWrittenForm: false,
    guidance: 'Follow the call with a MARF within 24 hours; nothing waits for it.',
    source: '000 §3.1, §4.3 (R2, R7, R8)',
  },
  {
    channel: 'MARF',
    onlyFrom: null,
    approvedForProfessionals: true,
    isWrittenForm: true,
    guidance: 'Send the MARF, with consent or the reason why there is none.',
    source: '000 §3.2 (R7)',
  },
  {
    channel: 'EMAIL',
    onlyFrom: null,
    approvedForProfessionals: true,
    isWrittenForm: false,
    guidance: 'Send the MARF with it, by secure e-mail.',
    source: '000 §3.2 (R2)',
  },
  {
    channel: 'FAX',
    onlyFrom: null,
    approvedForProfessionals: true,
    isWrittenForm: false,
    guidance: 'Follow the fax with a MARF.',
    source: '000 §3.1 (R2)',
  },
  {
    channel: 'WALK_IN',
    onlyFrom: null,
    approvedForProfessionals: true,
    isWrittenForm: false,
    guidance: 'Ask at the customer service centre.',
    source: '000 §3.1 (R2)',
  },
  {
    channel: 'POST',
    onlyFrom: null,
    approvedForProfessionals: false,
    isWrittenForm: false,
    guidance: 'Post is no approved way for professionals: telephone, then send a MARF.',
    source: '000 §3.2 (R3, I2)',
  },
  {
    channel: 'POLICE_LIST',
    onlyFrom: ['POLICE'],
    approvedForProfessionals: true,
    isWrittenForm: false,
    guidance: 'Only the police give the daily list: telephone, then send a MARF.',
    source: '000 §14 flow (R163)',
  },
  {
    channel: 'EDT',
    onlyFrom: ['SOCIAL_CARE'],
    approvedForProfessionals: true,
    isWrittenForm: false,
    guidance: 'Only the Emergency Duty Team hands over: telephone, then send a MARF.',
    source: '000 §3.2 (R201)',
  },
];

/** The form since 2022: a MARF online, on the day itself at level 4 (R9, R10). */
const onlineMarf: ChannelRow = {
  channel: 'MARF',
  onlyFrom: null,
  approvedForProfessionals: true,
  isWrittenForm: true,
  guidance: 'Fill in the MARF online, on the same day where level 4 is met. No other form is accepted.',
  source: '001 Referrals (R9, R10)',
};

/** The ways in since 2022. */
export const channels2022: readonly ChannelRow[] = channels.map((row) =>
  row.channel === 'MARF' ? onlineMarf : row,
);

/** No menu (feature 2). */
export const callerMenu: Setting<'callerMenu'> = { value: [], source: 'Not stated: no menu (feature 2)' };

/** No line with hours of its own (feature 15). */
export const helpline: Setting<'helpline'> = null;

/** Who rates and directs. */
export const managers: Setting<'managers'> = {
  value: ['MASH_TEAM_MANAGER'],
  source: '000 §5.0, §6.0 (C2, I1)',
};

/** Whom a strategy discussion is notified to. */
export const strategyNotified: Setting<'strategyNotified'> = {
  value: 'AREA_DUTY_MANAGER',
  source: '000 §8.5 (R118)',
};
