import type { Contact } from './contact';
import { deadlinesOf } from './deadlines';
import { nextStepsOf } from './nextSteps';
import { procedureOf } from './procedure';
import { trayOf } from './alerts/alert';
import { endedStates } from './transitions';

/** The trays that a contact lies in: `POLICE`, `SOCIAL_CARE:MASH_TEAM_MANAGER`, `sub:<sub>`. */
export const traysOf = (contact: Contact): readonly string[] => [
  ...new Set(nextStepsOf(contact).map(trayOf)),
];

/** What is still to be done by the hub or an agency; forms and letters hold no contact back (R8). */
const urgent = [
  'FIRST_RESPONSE',
  'DECISION',
  'STRATEGY',
  'DA_REVIEW',
  'PARTNER_ANSWER',
  'ALLOCATION',
  'FAMILY_SEEN',
];

/** The instant of the next deadline that is not met; null where none runs. */
export const nextDueOf = (contact: Contact): Date | null =>
  deadlinesOf(contact, procedureOf(contact), contact.receivedAt)
    .filter(({ due, metAt, purpose }) => due !== null && metAt === null && urgent.includes(purpose))
    .map(({ due }) => due)
    .reduce<Date | null>(
      (first, due) => (first === null || (due !== null && due < first) ? due : first),
      null,
    );

/** True once nothing is left to be done in the hub: it ended, or was decided and everybody has taken their step. */
const isFinished = (contact: Contact): boolean =>
  endedStates.includes(contact.state) || (contact.decision !== null && nextStepsOf(contact).length === 0);

/** Others have it: their own systems set their pace. */
const passedOn = [
  'WITH_ALLOCATED_WORKER',
  'WITH_AREA_TEAM',
  'SPECIAL_ROUTE',
  'EARLY_HELP',
  'HELD_NO_CONSENT',
  'DECIDED',
];

const latest = Date.UTC(9999, 0, 1);

/** Closed contacts come last, newest first. */
const whenEnded = ({ receivedAt }: Contact): string => new Date(latest - receivedAt.getTime()).toISOString();

/**
 * The place of a contact in every list: RED first, then by the next deadline, then what others have and nothing is due
 * in, the finished last. A contact without a clock has waited since it came. Sorts as text.
 */
export const urgencyOf = (contact: Contact): string => {
  if (isFinished(contact)) return `9|${whenEnded(contact)}|${contact.id}`;
  const due = nextDueOf(contact);
  const rank =
    contact.ratings.at(-1)?.rag === 'RED'
      ? '0'
      : due === null && passedOn.includes(contact.state)
        ? '2'
        : '1';
  return `${rank}|${(due ?? contact.receivedAt).toISOString()}|${contact.id}`;
};

/** The end of the urgency keys of what is RED or falls due before an instant: what is handed over at closing (R202). */
export const urgencyBefore = (instant: Date): string => `1|${instant.toISOString()}`;
