import type { Requester } from '@mash-hub/shared/identity';
import { aRequester } from '../../support/createHub';
import { elsewhere, school } from './family';

/** Whoever asks in these tests, by a name of their own. */
export const cast = {
  manager: aRequester('SOCIAL_CARE', 'MASH_TEAM_MANAGER'),
  socialWorker: aRequester('SOCIAL_CARE', 'MASH_SOCIAL_WORKER'),
  localTeam: aRequester('SOCIAL_CARE', 'LOCALITY_TM'),
  designatedOfficer: aRequester('SOCIAL_CARE', 'LADO'),
  earlyHelp: aRequester('SOCIAL_CARE', 'SENIOR_EH_PRACTITIONER'),
  callTaker: aRequester('SOCIAL_CARE', 'BSO'),
  noteTaker: aRequester('SOCIAL_CARE', 'TRIAGE_NOTE_TAKER'),
  adviser: aRequester('SOCIAL_CARE', 'IDVA'),
  housing: aRequester('SOCIAL_CARE', 'HOUSING_OFFICER'),
  substance: aRequester('SOCIAL_CARE', 'SUBSTANCE_WORKER'),
  officer: aRequester('POLICE', 'POLICE_MASH_OFFICER'),
  researcher: aRequester('POLICE', 'POLICE_SSO'),
  noticeAdmin: aRequester('POLICE', 'ENCOMPASS_ADMIN'),
  nurse: aRequester('HEALTH', 'NAMED_NURSE'),
  healthAdmin: aRequester('HEALTH', 'HEALTH_MASH_ADMIN'),
  midwife: aRequester('HEALTH', 'PARTNER_PRACTITIONER', { sub: 'midwife' }),
  educationOfficer: aRequester('EDUCATION', 'EDUCATION_OFFICER'),
  lead: aRequester('EDUCATION', 'DSL', { sub: 'lead-here', establishment: school }),
  otherLead: aRequester('EDUCATION', 'DSL', { sub: 'lead-elsewhere', establishment: elsewhere }),
  probation: aRequester('PROBATION', 'PROBATION_OM_MASH'),
  youthJustice: aRequester('PROBATION', 'YJS_REP'),
  referrer: aRequester('POLICE', 'PROFESSIONAL_REFERRER', { sub: 'pc-on-patrol' }),
  publicReferrer: aRequester('SOCIAL_CARE', 'PUBLIC_REFERRER'),
  manyFigures: aRequester('HEALTH', 'MMG_MEMBER', { sub: 'board' }),
  auditor: aRequester('SOCIAL_CARE', 'QA_AUDITOR'),
} as const satisfies Readonly<Record<string, Requester>>;

export type CastName = keyof typeof cast;

export const castNames = Object.keys(cast) as readonly CastName[];
