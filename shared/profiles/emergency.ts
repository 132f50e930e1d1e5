import { reaches, roleOf, type OrderedLevel, type Role } from '../disclosure';
import type { ClockKind } from '../time';

/** The longest that one opening may last, whatever a procedure says (BG1). */
export const longestEmergencyMinutes = 60;

/** How somebody who must know at once may open one person (break-glass, rule BG1). */
export interface EmergencyAccess {
  /** What it opens: never more than the role may read anyway. */
  readonly level: OrderedLevel;
  /** For how long; {@link longestEmergencyMinutes} at most. */
  readonly minutes: number;
  /** Who may; nobody of one setting, nobody who reads no case. */
  readonly roles: readonly Role[];
  /** By when somebody else has looked at it, counted in the office’s calendar. */
  readonly reviewWithin: { readonly kind: ClockKind; readonly amount: number };
}

/**
 * Hub staff who work with the family or hold its records for the hub, and read everything of their own agency, beside
 * the managers whom a procedure names [P]. A SENIOR_PRACTITIONER stands in for a manager where harm is immediate, and
 * YJS_REP does for youth justice what PROBATION_OM_MASH does for probation (C1). Others who read as much do not act in
 * the first hour: MASH_ASSISTANT_TM only deputises at the unit’s meeting; area, locality and group managers, LADO,
 * CSE_TEAM and DISABILITY_TEAM receive what was decided; POLICE_DA_CONSTABLE reads at triage; SUPERVISING_OM is told.
 */
export const emergencyRoles: readonly Role[] = [
  'MASH_SOCIAL_WORKER',
  'SENIOR_PRACTITIONER',
  'ALLOCATED_SOCIAL_WORKER',
  'EDT_WORKER',
  'POLICE_MASH_OFFICER',
  'POLICE_DS',
  'NAMED_NURSE',
  'HEALTH_REP',
  'PROBATION_OM_MASH',
  'YJS_REP',
  'EDUCATION_OFFICER',
];

const ofOneSetting: readonly Role[] = ['DSL', 'PARTNER_PRACTITIONER'];

const readsEverything = (role: Role): boolean => {
  const { own, ceiling, service } = roleOf(role);
  return own === 'FULL' && reaches(ceiling, 'FULL') && service === undefined;
};

/** What is wrong with how a procedure opens people in an emergency, in words; empty where nothing is. Pure. */
export const emergencyProblems = ({
  level,
  minutes,
  roles,
  reviewWithin,
}: EmergencyAccess): readonly string[] => [
  ...(Number.isInteger(minutes) && minutes >= 1 && minutes <= longestEmergencyMinutes
    ? []
    : [
        `Emergency access is open for ${String(minutes)} minutes: from 1 to ${String(longestEmergencyMinutes)} is possible.`,
      ]),
  ...(level === 'NONE' ? ['Emergency access opens nothing: choose HEADLINE to FULL.'] : []),
  ...(reviewWithin.amount > 0 ? [] : ['Emergency access is never reviewed: say by when.']),
  ...roles
    .filter((role) => ofOneSetting.includes(role) || !readsEverything(role))
    .map((role) => `Emergency access is for hub staff who read everything of their own agency, not ${role}.`),
];
