import {
  redNotCommencedAlertAt,
  type Deadline,
  type DeadlinePurpose,
  type ProcedureProfile,
} from '@mash-hub/shared/profiles';
import { createWorkingCalendar } from '@mash-hub/shared/time';
import type { Contact } from '../contact';
import { clocksOf, instantsOf } from '../deadlines';
import { owingAgencies } from '../request';
import { alertsTo, byRole, type Alert, type Audience } from './alert';
import { isUndecided, teamManagerAlone } from './managersOf';

/** What the hub itself owes. Forms, answers and allocations have alerts of their own. */
const ownPurposes: readonly DeadlinePurpose[] = ['FIRST_RESPONSE', 'DECISION', 'STRATEGY', 'DA_REVIEW'];

/** Where the procedure says so, without the marks and notes that its profile carries for those who maintain it. */
const sourceOf = (rule: string): string => (rule.split(';')[0] ?? '').replace(/\[\w+\]/g, '').trim();

/** A deadline’s warnings, then its breach: each in the place of the one before (R94, feature 55). */
export const warningsOf = (
  { id, name, rule, due, dueSoonAt, beforeClosingAlert, metAt }: Deadline,
  audiences: readonly Audience[],
): readonly Alert[] => {
  if (due === null || metAt !== null) return [];
  const warning = { cause: id, rule: 'R94', due, until: due };
  return [
    ...(dueSoonAt === null
      ? []
      : alertsTo(audiences, {
          ...warning,
          kind: 'DEADLINE_DUE_SOON',
          at: dueSoonAt,
          reason: `Due soon: ${name} (${sourceOf(rule)}).`,
        })),
    ...(beforeClosingAlert === null
      ? []
      : alertsTo(audiences, {
          ...warning,
          kind: 'DEADLINE_BEFORE_CLOSING',
          at: beforeClosingAlert,
          reason: `Falls due before the office opens again: ${name} (${sourceOf(rule)}).`,
        })),
    ...alertsTo(audiences, {
      kind: 'DEADLINE_OVERDUE',
      cause: id,
      at: due,
      reason: `Overdue: ${name} (${sourceOf(rule)}).`,
      rule: 'R93',
      due,
    }),
  ];
};

const outstandingIn = (contact: Contact): string => {
  const owing = owingAgencies(contact);
  return owing.length === 0 ? 'no agency owes an answer' : `answers are owed by ${owing.join(', ')}`;
};

/** R202: at closing, once, for whoever works on a RED that is not decided; until the office opens again. */
const handedOver = (
  contact: Contact,
  profile: ProcedureProfile,
  deadlines: readonly Deadline[],
): readonly Alert[] => {
  const rating = contact.ratings.at(-1);
  if (rating?.rag !== 'RED' || !isUndecided(contact)) return [];
  const calendar = createWorkingCalendar(profile.hours.office);
  const clock = deadlines.find(({ purpose, due }) => purpose === 'DECISION' && due !== null);
  const from = clock?.startedAt && clock.startedAt > rating.at ? clock.startedAt : rating.at;
  const at = calendar.isOpen(from) ? (calendar.closingOf(from) ?? from) : from;
  const stands = contact.state === 'STRATEGY' ? 'A strategy discussion is due or running' : 'Not decided';
  return alertsTo([byRole('EDT_WORKER')], {
    kind: 'HAND_OVER_TO_EDT',
    cause: '',
    at,
    until: calendar.nextOpening(at),
    reason: `RED, and the office is shut. ${stands}; ${outstandingIn(contact)}.`,
    rule: 'R202',
    due: clock?.due ?? null,
  });
};

/** R87: no RED waits unclocked. */
const notCommenced = (contact: Contact, profile: ProcedureProfile): readonly Alert[] => {
  const at = redNotCommencedAlertAt(profile, instantsOf(contact));
  if (at === null || contact.assessmentCommencedAt !== null || !isUndecided(contact)) return [];
  return alertsTo(teamManagerAlone, {
    kind: 'RED_NOT_COMMENCED',
    cause: '',
    at,
    reason: 'RED, and nobody has been asked: its clock has not started.',
    rule: 'R87',
  });
};

/** What follows from the clocks of a contact (E1, R87, R93, R94, R202). Pure. */
export const deadlineAlerts = (contact: Contact, profile: ProcedureProfile): readonly Alert[] => {
  const deadlines = clocksOf(contact);
  return [
    ...deadlines
      .filter(({ purpose }) => ownPurposes.includes(purpose))
      .flatMap((deadline) => warningsOf(deadline, teamManagerAlone)),
    ...handedOver(contact, profile, deadlines),
    ...notCommenced(contact, profile),
  ];
};
