import type { ChannelRow } from '../channel';
import type { ProcedureProfile } from '../profile';

type Setting<Key extends keyof ProcedureProfile> = ProcedureProfile[Key];

/** The ways in to Walsall (R4). */
export const channels: readonly ChannelRow[] = [
  {
    channel: 'PHONE',
    onlyFrom: null,
    approvedForProfessionals: true,
    isWrittenForm: false,
    guidance: 'Choose 1 for early help, 2 for safeguarding; send an eMARF for level 4 needs.',
    source: '002 §4.1, §4.4 (R4, R11)',
  },
  {
    channel: 'EMARF',
    onlyFrom: null,
    approvedForProfessionals: true,
    isWrittenForm: true,
    guidance: 'Use the eMARF for level 4 needs, with the family’s consent or the ground for going without.',
    source: '002 §4.1, §4.4 (R4, R11)',
  },
  {
    channel: 'EMAIL',
    onlyFrom: [],
    approvedForProfessionals: false,
    isWrittenForm: false,
    guidance: 'E-mail is for eMARFs only: send an eMARF, or telephone.',
    source: '002 §4.1 (R4)',
  },
  {
    channel: 'POST',
    onlyFrom: null,
    approvedForProfessionals: true,
    isWrittenForm: false,
    guidance: 'An eMARF or a call reaches the hub sooner.',
    source: '002 §4.1 (R4)',
  },
  {
    channel: 'POLICE_LIST',
    onlyFrom: ['POLICE'],
    approvedForProfessionals: true,
    isWrittenForm: false,
    guidance: 'Only the police send the triage agenda: send an eMARF, or telephone.',
    source: '002 §7.3 (R173)',
  },
  {
    channel: 'EDT',
    onlyFrom: ['SOCIAL_CARE'],
    approvedForProfessionals: true,
    isWrittenForm: false,
    guidance: 'Only the Emergency Duty Team hands over: send an eMARF, or telephone.',
    source: '002 §4.1',
  },
];

/** What a caller chooses first (R4). */
export const callerMenu: Setting<'callerMenu'> = {
  value: ['EARLY_HELP', 'SAFEGUARDING'],
  source: '002 §4.1 (R4)',
};

/** The early-help advisor’s line. */
export const helpline: Setting<'helpline'> = {
  opens: '14:00',
  closes: '16:00',
  source: '002 §4.1: on weekdays (feature 15)',
};

/** Who rates and directs. */
export const managers: Setting<'managers'> = { value: ['MASH_TEAM_MANAGER'], source: '002 §6.0 (C2)' };

/** Whom a strategy discussion is notified to. */
export const strategyNotified: Setting<'strategyNotified'> = {
  value: 'LOCALITY_TM',
  source: '002 §6.0 (R122): the locality Duty and Assessment manager is invited',
};
