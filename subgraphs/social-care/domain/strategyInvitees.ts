import type { Agency, Role } from '@mash-hub/shared/disclosure';
import { roleOf } from '@mash-hub/shared/disclosure';
import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import type { Contact } from './contact';
import { isPositionOfTrust } from './specialPathway';
import { missingSeats } from './strategy';

/** Somebody whom the procedure wants asked to a strategy discussion; a suggestion, nobody is invited by it. */
export interface StrategyInvitee {
  readonly agency: Agency;
  /** One role of it; null: whoever speaks for the agency. */
  readonly role: Role | null;
  readonly because: string;
}

const invitee = (role: Role, because: string): StrategyInvitee => ({
  agency: roleOf(role).agency,
  role,
  because,
});

const agencyOfSeat: Readonly<Record<string, StrategyInvitee>> = {
  SOCIAL_CARE: { agency: 'SOCIAL_CARE', role: null, because: 'A seat of the quorum (R121).' },
  POLICE: { agency: 'POLICE', role: null, because: 'A seat of the quorum (R121).' },
  HEALTH: { agency: 'HEALTH', role: null, because: 'A seat of the quorum (R121).' },
  SCHOOL: invitee('DSL', 'The safeguarding lead of a school-age child’s school (R121, R122).'),
};

/** Whom else the particulars of the contact call for. */
const inParticular = (contact: Contact, profile: ProcedureProfile): readonly StrategyInvitee[] => [
  invitee(profile.strategyNotified.value, 'The team that would take the case on (R118, R122).'),
  ...(contact.subjects.some(({ caseReference }) => caseReference !== null)
    ? [invitee('ALLOCATED_SOCIAL_WORKER', 'Whoever knows the family from an open case (R122).')]
    : []),
  ...(contact.issues.includes('SEXUAL_ABUSE')
    ? [invitee('HEALTH_REP', 'For the paediatrician and the sexual assault referral centre (R122).')]
    : []),
  ...(contact.requests.some(({ answer }) => answer?.nameCheck === 'CURRENT')
    ? [invitee('SUPERVISING_OM', 'The supervising officer of a person under probation (R105, R122).')]
    : []),
  ...(isPositionOfTrust(contact)
    ? [invitee('LADO', 'The allegation is against somebody in a position of trust (R122).')]
    : []),
];

/** Whom to invite to the strategy discussion of this contact (R122): the quorum’s seats, then whom it calls for. Pure. */
export const strategyInviteesOf = (
  contact: Contact,
  profile: ProcedureProfile,
  at: Date,
): readonly StrategyInvitee[] => [
  ...missingSeats(contact, [], profile, at).flatMap((seat) => agencyOfSeat[seat] ?? []),
  ...inParticular(contact, profile),
];
