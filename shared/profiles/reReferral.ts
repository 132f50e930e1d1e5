import { endOfLocalDay } from '../time';
import type { ProcedureProfile } from './profile';

/**
 * The last moment at which a new referral still counts as one soon after closure: the end of the window's last day, so
 * that day 56 is within (R35, R37); null where the procedure sets no window.
 */
export function reReferralWindowEnds(profile: ProcedureProfile, closedAt: Date): Date | null {
  const { reReferral } = profile;
  switch (reReferral.route) {
    case 'AREA_TEAM':
      return endOfLocalDay(closedAt, { days: reReferral.days });
    case 'QUALITY_REVIEW':
      return endOfLocalDay(closedAt, { months: reReferral.months });
    case 'ORDINARY_CONTACT':
      return null;
  }
}

/** True if the instant is not before the closure and not after the window's last day. */
export function isWithinReReferralWindow(profile: ProcedureProfile, closedAt: Date, instant: Date): boolean {
  const ends = reReferralWindowEnds(profile, closedAt);
  return ends !== null && instant >= closedAt && instant <= ends;
}
