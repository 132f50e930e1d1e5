import type { Agency, Role } from '@mash-hub/shared/disclosure';
import type { SubjectGrant } from '@mash-hub/shared/grant';
import { profileOf } from '@mash-hub/shared/profiles';
import { subjectPermissions, type Contact } from '@mash-hub/social-care/domain';
import { aRequester, at } from './builders';

/** What the requester is told of each person in the contact. */
export const sees = (
  contact: Contact,
  agency: Agency,
  role: Role,
  when: string,
  establishment?: string,
): readonly SubjectGrant[] =>
  subjectPermissions(contact, aRequester(agency, role, establishment), profileOf(contact.profile), at(when));
/** Level, row and reasons of the n-th person, in one line. */
export const cell = (permissions: readonly SubjectGrant[], n: number): string => {
  const found = permissions[n - 1];
  return [found?.level, found?.row, ...(found?.reasons ?? [])].join(' ');
};
/** The four people who sit at a strategy discussion on a school-age child. */
export const quorum: readonly [Agency, Role, string?][] = [
  ['SOCIAL_CARE', 'MASH_TEAM_MANAGER'],
  ['POLICE', 'POLICE_MASH_OFFICER'],
  ['HEALTH', 'NAMED_NURSE'],
  ['EDUCATION', 'DSL', 'ZZ-SCHOOL-1'],
];
