import { roleNames, roleOf, type Agency, type Role } from '../disclosure';
import type { DoorRow } from './doors';
import type { AgencyNaming } from './resolvers/agencyNaming';

const auditors: readonly Role[] = ['QA_AUDITOR'];

/** Who keeps an agency's records: not its administrators, nor staff of one setting, nor of a carried service. */
const recordKeepers = (agency: Agency): readonly Role[] =>
  roleNames.filter((role) => {
    const row = roleOf(role);
    return row.agency === agency && row.own === 'FULL' && row.service === undefined && role !== 'DSL';
  });

/** Doors that every agency has, under its own names. */
export const agencyDoors = (
  agency: Agency,
  { field, noun }: Pick<AgencyNaming, 'field' | 'noun'>,
): readonly DoorRow[] => {
  const agencies = [agency];
  const roles = recordKeepers(agency);
  const own = 'Own staff read own records; the kernel applies their role (M1).';
  return [
    { door: 'Query.audit', roles: auditors, because: 'Auditors read the log, and nobody else (C1, G3).' },
    { door: `Query.${field}Records`, agencies, because: own },
    { door: `Mutation.confirm${noun}Match`, agencies, roles, because: 'Its keepers confirm a match (B6).' },
    { door: `Mutation.reject${noun}Match`, agencies, roles, because: 'Its keepers reject a match (B6).' },
    {
      door: `Mutation.restrict${noun}Items`,
      agencies,
      roles,
      because: 'Only the provider restricts (R232).',
    },
    { door: `Mutation.lift${noun}Restriction`, agencies, roles, because: 'Only the provider lifts (R233).' },
  ];
};
