import type { Agency, Role } from '@mash-hub/shared/disclosure';
import type { Contact } from './contact';
import { deadlinesOf } from './deadlines';
import { procedureOf } from './procedure';
import { isOutstanding } from './request';
import { endedStates } from './transitions';

/** Somebody’s next step in a contact: what is theirs to do, and by when. */
export interface NextStep {
  readonly agency: Agency;
  /** One role of it; null: anybody of the agency. */
  readonly role: Role | null;
  /** One person; null: whoever has the role. */
  readonly sub: string | null;
  readonly reason: string;
  readonly rule: string;
  readonly due: Date | null;
}

const step = (
  agency: Agency,
  role: Role | null,
  reason: string,
  rule: string,
  due: Date | null,
): NextStep => ({
  agency,
  role,
  sub: null,
  reason,
  rule,
  due,
});

/** What has to be done next in a contact, and by whom (feature 18). Pure; says nothing of anybody in the contact. */
export const nextStepsOf = (contact: Contact): readonly NextStep[] => {
  const due = nextDueOf(contact);
  const asked = contact.requests
    .filter(isOutstanding)
    .map(({ agency }) => step(agency, null, 'Answer the request for information.', 'R89', due));
  if (contact.state === 'AWAITING_MANAGER')
    return [step('SOCIAL_CARE', 'MASH_TEAM_MANAGER', 'Review the contact first.', 'R41', due), ...asked];
  return asked;
};

/** The trays that a contact lies in: `POLICE`, `SOCIAL_CARE:MASH_TEAM_MANAGER`, `sub:<sub>`. */
export const traysOf = (contact: Contact): readonly string[] => [
  ...new Set(
    nextStepsOf(contact).map(({ agency, role, sub }) => {
      if (sub !== null) return `sub:${sub}`;
      return role === null ? agency : `${agency}:${role}`;
    }),
  ),
];

/** The instant of the next deadline that is not met; null where none runs. */
export const nextDueOf = (contact: Contact): Date | null =>
  deadlinesOf(contact, procedureOf(contact), contact.receivedAt)
    .filter(({ due, metAt }) => due !== null && metAt === null)
    .map(({ due }) => due)
    .reduce<Date | null>(
      (first, due) => (first === null || (due !== null && due < first) ? due : first),
      null,
    );

const latest = Date.UTC(9999, 0, 1);

/** Closed contacts come last, newest first. */
const whenEnded = ({ receivedAt }: Contact): string => new Date(latest - receivedAt.getTime()).toISOString();

/** The place of a contact in every list: RED first, then by the next deadline, the closed last. Sorts as text. */
export const urgencyOf = (contact: Contact): string => {
  if (endedStates.includes(contact.state) || contact.decision !== null)
    return `9|${whenEnded(contact)}|${contact.id}`;
  const red = contact.ratings.at(-1)?.rag === 'RED';
  const due = nextDueOf(contact) ?? contact.receivedAt;
  return `${red ? '0' : '1'}|${due.toISOString()}|${contact.id}`;
};
