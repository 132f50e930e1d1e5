import type { Contact } from '../contact';
import type { MeasuredReferrer } from './measuredContact';

/** Who a contact is counted under (K1). */
export const referrerOf = ({ referrer: { kind, agency } }: Contact): MeasuredReferrer =>
  kind === 'PROFESSIONAL' ? (agency ?? 'NOT_STATED') : kind;

/** The police told of domestic abuse: by notice, list, type or issue of the contact (K5). */
export const isNoticeFromPolice = (contact: Contact): boolean =>
  contact.referrer.agency === 'POLICE' &&
  (contact.origin.domesticAbuseNotice !== null ||
    contact.channel === 'POLICE_LIST' ||
    contact.type === 'DOMESTIC_ABUSE' ||
    contact.issues.includes('DOMESTIC_ABUSE'));

/** Whoever sent it asked for early help and not for safeguarding (K19). */
export const isEarlyHelpAsked = ({ type, origin, perceivedThreshold }: Contact): boolean =>
  type === 'LEVEL_3' ||
  origin.callerOption === 'EARLY_HELP' ||
  perceivedThreshold === 'CAF' ||
  perceivedThreshold === 'LEVEL_2';
