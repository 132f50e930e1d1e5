import { type DeadlinePurpose, type ProcedureProfile } from '@mash-hub/shared/profiles';
import type { Contact } from '../contact';
import { clocksOf } from '../deadlines';
import { receivingTeamOf } from '../outcome';
import { alertsTo, byAgency, byRole, type Alert } from './alert';
import { warningsOf } from './deadlines';
import { inStateSince, isUndecided, teamManagerAlone } from './managersOf';

const afterwards: readonly DeadlinePurpose[] = ['ALLOCATION', 'FAMILY_SEEN'];

/** R155: no letter goes out unread. */
const letters = ({ letters: all }: Contact): readonly Alert[] =>
  all
    .filter(({ state }) => state === 'QUEUED')
    .flatMap(({ id, at, to }) =>
      alertsTo(teamManagerAlone, {
        kind: 'LETTER_TO_CHECK',
        cause: id,
        at,
        reason: `A letter to ${to === null ? 'the referrer' : 'a parent'} waits to be checked and sent.`,
        rule: 'R155',
      }),
    );

/** When the outcome of the contact, or that of domestic-abuse triage, was settled (R60). */
const outcomeAt = (contact: Contact): Date | null => {
  const triaged = contact.domesticAbuse?.outcome?.at;
  return contact.decision?.at ?? triaged ?? (isUndecided(contact) ? null : inStateSince(contact));
};

const midwifery = (contact: Contact): readonly Alert[] => {
  const at = outcomeAt(contact);
  const unborn = contact.subjects.some(({ role }) => role === 'UNBORN_CHILD');
  // R222: of a contact that was held, and closed held, no partner is told.
  const heldBack = contact.state === 'HELD_NO_CONSENT' || contact.state === 'CLOSED_NO_ACTION';
  if (at === null || !unborn || heldBack) return [];
  return alertsTo([byAgency('HEALTH')], {
    kind: 'MIDWIFERY_ALERT',
    cause: '',
    at,
    reason: 'An outcome concerns an unborn child: tell the midwifery safeguarding service.',
    rule: 'R60, R148',
  });
};

/** R135, K22: allocation and first visits, where the procedure sets a time. */
const allocation = (contact: Contact, profile: ProcedureProfile): readonly Alert[] => {
  const { decision } = contact;
  if (decision === null) return [];
  const team = byRole(receivingTeamOf(contact, profile)?.role ?? 'MASH_TEAM_MANAGER');
  const open = clocksOf(contact).filter(
    ({ purpose, due, metAt }) => afterwards.includes(purpose) && due !== null && metAt === null,
  );
  return open.flatMap((deadline) => [
    ...alertsTo([team], {
      kind: 'ALLOCATION_DUE',
      cause: deadline.id,
      at: deadline.startedAt ?? decision.at,
      reason: `To be done: ${deadline.name} (${deadline.rule}).`,
      rule: 'R135',
      due: deadline.due,
    }),
    ...warningsOf(deadline, teamManagerAlone).filter(({ kind }) => kind === 'DEADLINE_OVERDUE'),
  ]);
};

/** Feedback in time, while a letter still waits or none is composed (R150–R153); a suppressed one is settled (R155). */
const feedback = (contact: Contact): readonly Alert[] =>
  isUndecided(contact) ||
  (contact.letters.length > 0 && contact.letters.every(({ state }) => state !== 'QUEUED'))
    ? []
    : clocksOf(contact)
        .filter(({ purpose }) => purpose === 'FEEDBACK')
        .flatMap((deadline) => warningsOf(deadline, teamManagerAlone));

/** What follows once something is settled: letters, allocation, the midwives, the referrer. Pure. */
export const outcomeAlerts = (contact: Contact, profile: ProcedureProfile): readonly Alert[] => [
  ...letters(contact),
  ...midwifery(contact),
  ...allocation(contact, profile),
  ...feedback(contact),
];
