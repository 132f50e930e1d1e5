import { reaches, roleNames, roleOf, type Role } from '@mash-hub/shared/disclosure';
import { hubError } from '@mash-hub/shared/errors';
import { emergencyRoles, profileOf, type ProfileId } from '@mash-hub/shared/profiles';
import type { Act } from './parts/act';

/** The only role that settles relevance, confirms a rating, decides and discloses (R83, R127, R139). */
export const teamManager: readonly Role[] = ['MASH_TEAM_MANAGER'];

/** Who directs and rates, where the authority’s profile names the role (C2). */
export const managers: readonly Role[] = ['MASH_TEAM_MANAGER', 'MASH_PRACTICE_MANAGER'];

/** Who may ever open a person in an emergency; each procedure names those of its own (BG1). */
export const emergencyOpeners: readonly Role[] = [...managers, ...emergencyRoles];

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

/** Who screens: makes the checks of triage, explores a pattern, recommends (R63, R70, R73). */
export const screeners: readonly Role[] = [
  ...managers,
  'MASH_ASSISTANT_TM',
  'SENIOR_PRACTITIONER',
  'TRIAGE_WORKER',
  'TRIAGE_COORDINATOR',
  'MASH_COORDINATOR',
  'MASH_SOCIAL_WORKER',
  'SENIOR_EH_PRACTITIONER',
  'EH_PRACTITIONER',
  'DA_ADVISOR',
  'RSO',
];

/** Who looks into early help’s own registers, beside those who screen (R106). */
export const earlyHelpWorkers: readonly Role[] = ['EH_COORDINATOR', 'CAF_WORKER'];

/** A withdrawal binds at once, so whoever answers the telephone records it (R228). */
export const withdrawalRecorders: readonly Role[] = [...consentRecorders, 'BSO', 'RSO'];

/** Roles that take in and pass on but complete no checks (C1). */
export const administrative: readonly Role[] = ['HEALTH_MASH_ADMIN', 'ENCOMPASS_ADMIN'];

/** Who chairs a strategy discussion (R119). */
export const chairs: readonly Role[] = [...managers, 'SENIOR_PRACTITIONER'];

/** Who takes in at the front door: logs, and signposts what is outside the remit (R25). */
export const doorkeepers: readonly Role[] = ['BSO', 'RSO', ...managers];

/** Who takes up at the front door in office hours what came before, or belongs together (R27, R200). */
export const dayTeam: readonly Role[] = [
  ...doorkeepers,
  'MASH_ASSISTANT_TM',
  'SENIOR_PRACTITIONER',
  'TRIAGE_WORKER',
  'TRIAGE_COORDINATOR',
  'MASH_COORDINATOR',
  'MASH_SOCIAL_WORKER',
];

/** Who answers a request, and who may besides only say that nothing is held (C1). */
export const answerersAndAdministrators: readonly Role[] = referrers.filter(
  (role) => role !== 'PUBLIC_REFERRER' && role !== 'PROFESSIONAL_REFERRER',
);

/**
 * Who takes an agency’s request: its hub staff. One setting, or a practitioner outside the hub, tells them what it knows
 * and answers for nobody (C1, R103).
 */
export const requestTakers: readonly Role[] = answerersAndAdministrators.filter(
  (role) => role !== 'DSL' && role !== 'PARTNER_PRACTITIONER',
);
export const answerers: readonly Role[] = requestTakers.filter((role) => !administrative.includes(role));

/**
 * The hub staff of an agency who answer its requests and read its cases, and so can look into what somebody else read of
 * them: not those who take in and pass on, nor whoever only serves beside the hub. Managers are told by themselves (BG1).
 */
export const toldOfEmergencies: readonly Role[] = answerers.filter((role) => {
  const { own, service } = roleOf(role);
  return reaches(own, 'RELEVANT') && service === undefined && !managers.includes(role);
});

/** Who looks up and marks status on the domestic-abuse list (R163, R174). */
export const caseOpeners: readonly Role[] = [
  'DV_ADMIN',
  'TRIAGE_NOTE_TAKER',
  'BSO',
  'RSO',
  'TRIAGE_WORKER',
  ...managers,
];

/** Who makes contacts out of a domestic-abuse notice (R162, R166, R182). */
export const referralWriters: readonly Role[] = [
  ...caseOpeners,
  'DA_ADVISOR',
  'DA_SUPPORT_OFFICER',
  ...policeOfficers,
];

/** Who writes down what triage agreed (R177, R181). */
export const triageMembers: readonly Role[] = [
  'TRIAGE_NOTE_TAKER',
  'MASH_SOCIAL_WORKER',
  'DA_ADVISOR',
  ...managers,
];

/** Who reviews what was escalated (R158): the group manager where there is one, or another manager. */
export const disputeReviewers: readonly Role[] = [
  'GROUP_MANAGER',
  'LOCALITY_TM',
  'AREA_DUTY_MANAGER',
  'WEST_OPERATIONAL_LEAD',
];

/** Who takes a case on after the decision and records its first steps (R135). */
export const allocators: readonly Role[] = [
  ...managers,
  'LOCALITY_TM',
  'AREA_DUTY_MANAGER',
  'ALLOCATED_SOCIAL_WORKER',
  'SENIOR_EH_PRACTITIONER',
  'EH_COORDINATOR',
  'FSW',
];

/** Who runs the exploitation pathway (D13). */
export const coordinators: readonly Role[] = [
  'EXPLOITATION_COORDINATOR',
  'MISSING_COORDINATOR',
  'CSE_TEAM',
  ...managers,
];

/** The procedure that something was begun under. */
export interface UnderProcedure {
  readonly profile: ProfileId;
  readonly profileVersion: string;
}

/** True when one of the roles acted, in an authority whose managers it is among if it is one. */
export const isActor = (
  act: Act,
  roles: readonly Role[],
  { profile, profileVersion }: UnderProcedure,
): boolean => {
  const { role } = act.by;
  if (!roles.includes(role)) return false;
  return !managers.includes(role) || profileOf(profile, profileVersion).managers.value.includes(role);
};

/** Throws FORBIDDEN with the rule unless one of the roles acted. */
export const requireActor = (act: Act, roles: readonly Role[], under: UnderProcedure, rule: string): void => {
  if (!isActor(act, roles, under))
    throw hubError('FORBIDDEN', {
      rule,
      detail: `This is for another role: ${roles.slice(0, 3).join(', ')}.`,
    });
};
