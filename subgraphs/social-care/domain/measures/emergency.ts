import { roleOf } from '@mash-hub/shared/disclosure';
import type { ProcedureProfile } from '@mash-hub/shared/profiles';
import type { Count, Measure, Scope } from './measure';
import type { MeasuredContact } from './measuredContact';
import { wasKept } from './ratings';

type MeasuredEmergency = MeasuredContact['emergencies'][number];

const reviewedInTime = 'REVIEWED_IN_TIME';
const reviewOverdue = 'REVIEW_OVERDUE';
const notJustified = 'NOT_JUSTIFIED';

const openerOf = ({ agency, role }: Pick<MeasuredEmergency, 'agency' | 'role'>): string =>
  `${agency} ${role}`;

/** What one opening counts for beside the whole. */
const keysOf = ({ agency, role, review, finding }: MeasuredEmergency, now: Date): readonly string[] => {
  const kept = wasKept(review, now);
  return [
    agency,
    openerOf({ agency, role }),
    ...(kept === true && review.doneAt !== null ? [reviewedInTime] : []),
    ...(kept === false ? [reviewOverdue] : []),
    ...(finding === 'NOT_JUSTIFIED' ? [notJustified] : []),
  ];
};

/** Everybody who may, so that a role which never did stands there with nought. */
const everyKey = ({ emergency }: ProcedureProfile): readonly string[] => {
  const openers = emergency.value.roles.map((role) => ({ agency: roleOf(role).agency, role }));
  const agencies = [...new Set(openers.map(({ agency }) => agency))];
  return [reviewedInTime, reviewOverdue, notJustified, ...agencies, ...openers.map(openerOf)];
};

/** INVARIANT: each part is out of all contacts, with and without an opening, so that every part is a rate. */
const openings = ({ emergencies }: MeasuredContact, { profile, now }: Scope): readonly Count[] => {
  const counted = emergencies.flatMap((emergency) => keysOf(emergency, now));
  return [
    { key: null, counted: emergencies.length, of: 1 },
    ...everyKey(profile).map((key) => ({ key, counted: counted.filter((one) => one === key).length, of: 1 })),
  ];
};

/** Who broke the glass, how often, and what was found of it (BG1). */
export const emergencyMeasures: readonly Measure[] = [
  {
    id: 'K30',
    name: 'Emergency access',
    formula:
      'Openings in an emergency per 1,000 contacts received, by agency and role; of them reviewed in time, overdue for review, and found not justified.',
    source: '[P]',
    unit: 'PER_THOUSAND',
    note: 'Counted for the contact that was opened, in the period in which it was received. The count of a part is of openings.',
    keys: everyKey,
    ofContact: openings,
  },
];
