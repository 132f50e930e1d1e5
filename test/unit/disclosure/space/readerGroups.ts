import {
  agencyNames,
  isRoleOf,
  items,
  roleNames,
  roleOf,
  type Agency,
  type Role,
} from '@mash-hub/shared/disclosure';
import { settings, type Mentions } from './domains';

/** Roles that no evaluator can tell apart in one agency, one of them standing for all. */
export interface RoleGroup {
  readonly role: Role;
  readonly roles: readonly Role[];
  /** A safeguarding lead is of one setting always; anybody else may be (the token’s own rule). */
  readonly settings: readonly (string | undefined)[];
}

/** Every place where an item row names roles: its inner circle, and its addressees. */
const listsOfRoles: readonly (readonly Role[])[] = items.flatMap(({ innerCircle, onlyTo }) => [
  ...(innerCircle ? [innerCircle] : []),
  ...(onlyTo?.roles ? [onlyTo.roles] : []),
]);

/** All that may decide about a role: its row but for the words, and which lists of the catalogue it is on. */
export const signatureOfRole = (role: Role): string => {
  const { ceiling, own, service } = roleOf(role);
  return JSON.stringify([
    role === 'DSL',
    ceiling,
    own,
    service,
    listsOfRoles.map((list) => list.includes(role)),
  ]);
};

const groupsOf = (agency: Agency, mentions: Mentions): readonly RoleGroup[] => {
  const groups = new Map<string, Role[]>();
  for (const role of roleNames.filter((each) => isRoleOf(agency, each))) {
    const key = mentions(role) ? role : signatureOfRole(role);
    groups.set(key, [...(groups.get(key) ?? []), role]);
  }
  return [...groups.values()].flatMap((roles) => {
    const [role] = roles;
    if (role === undefined) return [];
    return [{ role, roles, settings: role === 'DSL' ? [settings.ofReader] : [undefined, settings.ofReader] }];
  });
};

/** Everybody whom a token can name (an agency, a role that it employs, a setting or none), by agency. */
export const groupReaders = (mentions: Mentions) => {
  const agencies = agencyNames.map((agency) => {
    const groups = groupsOf(agency, mentions);
    const weights = groups.map(({ roles, settings: own }) => roles.length * own.length);
    return { agency, groups, weights };
  });
  const weights = agencies.map((each) => each.weights.reduce((sum, weight) => sum + weight, 0));
  return { agencies, weights, size: weights.reduce((sum, weight) => sum + weight, 0) };
};
