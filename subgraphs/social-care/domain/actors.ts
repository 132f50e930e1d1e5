import { roleNames, type Role } from '@mash-hub/shared/disclosure';
import { hubError } from '@mash-hub/shared/errors';
import type { ProfileId } from '@mash-hub/shared/profiles';
import type { Act } from './contact';

/** The only role that settles relevance, confirms a rating, decides and discloses (R83, R127, R139). */
export const teamManager: readonly Role[] = ['MASH_TEAM_MANAGER'];

/** Who directs and rates; the Practice Manager in Blackburn with Darwen only (C2). */
export const managers: readonly Role[] = ['MASH_TEAM_MANAGER', 'MASH_PRACTICE_MANAGER'];

/** Officers who write down the police’s reasons for sharing without consent (F2). */
export const policeOfficers: readonly Role[] = ['POLICE_MASH_OFFICER', 'POLICE_DA_CONSTABLE', 'POLICE_DS'];

/** Anybody may raise a concern (R1); those who only read figures or audit may not touch a case (C1). */
export const referrers: readonly Role[] = roleNames.filter(
  (role) => role !== 'MMG_MEMBER' && role !== 'QA_AUDITOR',
);

/** Who records what a family said about consent (F2, “Who records what”). */
export const consentRecorders: readonly Role[] = [
  ...managers,
  'MASH_ASSISTANT_TM',
  'SENIOR_PRACTITIONER',
  'TRIAGE_WORKER',
  'TRIAGE_COORDINATOR',
  'MASH_COORDINATOR',
  'MASH_SOCIAL_WORKER',
  'ALLOCATED_SOCIAL_WORKER',
  'SENIOR_EH_PRACTITIONER',
  'EH_PRACTITIONER',
  'EH_COORDINATOR',
  'CAF_WORKER',
  'FSW',
  'DA_ADVISOR',
  'DA_SUPPORT_OFFICER',
  'EDT_WORKER',
];

/** A withdrawal binds at once, so whoever answers the telephone records it (R228). */
export const withdrawalRecorders: readonly Role[] = [...consentRecorders, 'BSO', 'RSO'];

/** Roles that take in and pass on but complete no checks (C1). */
export const administrative: readonly Role[] = ['HEALTH_MASH_ADMIN', 'ENCOMPASS_ADMIN'];

/** True when one of the roles acted, in an authority that has the role. */
export const isActor = (act: Act, roles: readonly Role[], profile: ProfileId): boolean =>
  roles.includes(act.by.role) &&
  (act.by.role !== 'MASH_PRACTICE_MANAGER' || profile === 'BLACKBURN_WITH_DARWEN');

/** Throws FORBIDDEN with the rule unless one of the roles acted. */
export const requireActor = (act: Act, roles: readonly Role[], profile: ProfileId, rule: string): void => {
  if (!isActor(act, roles, profile))
    throw hubError('FORBIDDEN', { rule, detail: 'This is for another role to do (see the rule named).' });
};
