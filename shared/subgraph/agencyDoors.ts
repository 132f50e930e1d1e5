import { roleNames, roleOf, type Agency, type Role } from '../disclosure';
import type { DoorRow } from './doors';
import { providers, recordKeepers } from './recordKeepers';
import type { AgencyNaming } from './resolvers/agencyNaming';

const auditors: readonly Role[] = ['QA_AUDITOR'];

/** Whoever may have been told something about a person: everybody but those who read no case (C1). */
const practitioners: readonly Role[] = roleNames.filter(
  (role) => roleOf(role).own !== 'NONE' || roleOf(role).ceiling !== 'NONE',
);

/** Whoever reads anything of the agency's own: who only refers, or reads figures and logs, learns not even a count (C1). */
const readers: readonly Role[] = roleNames.filter((role) => roleOf(role).own !== 'NONE');

/** Doors of those who provide what the agency holds, for what they say of its sharing. */
const providerDoors = (
  agency: Agency,
  { field, noun }: Pick<AgencyNaming, 'field' | 'noun'>,
): readonly DoorRow[] => {
  const keeping = providers(agency);
  const handling = agency === 'EDUCATION' ? [...keeping, 'DSL' as const] : keeping;
  const ofKeepers = (door: string, because: string, roles = keeping): DoorRow => ({
    door,
    agencies: [agency],
    roles,
    because,
  });
  return [
    ofKeepers(
      `Query.${field}RecordHandling`,
      'Those who keep records see how they may be shared, a setting’s lead those of the setting (M1).',
      handling,
    ),
    ofKeepers(`Query.${field}Restrictions`, 'Only the provider sees its restrictions (R233).'),
    ofKeepers(`Mutation.restrict${noun}Items`, 'Only the provider restricts (R232).'),
    ofKeepers(`Mutation.lift${noun}Restriction`, 'Only the provider lifts (R233).'),
    ofKeepers(`Mutation.explain${noun}RecordAge`, 'The agency that holds it says why it still matters (M9).'),
    ofKeepers(
      `Mutation.add${noun}Record`,
      'Those who keep records add to them; the kernel says which are theirs (M1).',
    ),
  ];
};

/** Who an agency’s people are, and what is corrected where that was wrong (B6). */
const matchDoors = (agency: Agency, noun: string): readonly DoorRow[] => {
  const agencies = [agency];
  const roles = recordKeepers(agency);
  return [
    { door: `Mutation.confirm${noun}Match`, agencies, roles, because: 'Its keepers confirm a match (B6).' },
    { door: `Mutation.reject${noun}Match`, agencies, roles, because: 'Its keepers reject a match (B6).' },
    { door: `Mutation.unlink${noun}Match`, agencies, roles, because: 'Its keepers undo a wrong link (B6).' },
    {
      door: 'Query.corrections',
      roles: practitioners,
      because: 'Every practitioner, who finds what was addressed to them and nothing else (B6).',
    },
    {
      door: `Mutation.acknowledge${noun}Correction`,
      roles: practitioners,
      because: 'Whom a correction is addressed to, of whatever agency (B6).',
    },
  ];
};

/** Doors that every agency has, under its own names. */
export const agencyDoors = (
  agency: Agency,
  { field, noun }: Pick<AgencyNaming, 'field' | 'noun'>,
): readonly DoorRow[] => [
  { door: 'Query.audit', roles: auditors, because: 'Auditors read the log, and nobody else (C1, G3).' },
  {
    door: `Query.${field}Records`,
    agencies: [agency],
    roles: readers,
    because: 'Own staff read own records; the kernel applies their role (M1).',
  },
  {
    door: 'Query.explainDisclosure',
    roles: [...auditors, ...practitioners],
    because: 'Auditors ask about anybody, practitioners about their own refusals (G3, R92).',
  },
  {
    door: `Mutation.review${noun}Access`,
    roles: auditors,
    because: 'Auditors say what a finding was, and nobody else (G3).',
  },
  ...matchDoors(agency, noun),
  ...providerDoors(agency, { field, noun }),
];
