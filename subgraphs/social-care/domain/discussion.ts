import { roleOf, type Agency, type Role } from '@mash-hub/shared/disclosure';
import { requireActor, teamManager } from './actors';
import { nextVersion, noted, stamp, type Command } from './command';
import type { Attendee } from './contact';
import { badInput, refusal } from './guards';

export interface AttendeesInput {
  readonly attendees: readonly Attendee[];
}

/** Somebody who may sit at a table: what is compared is who they are, never what they ask. */
export interface Seatable {
  readonly agency: Agency;
  readonly role: Role;
  readonly establishment?: string | undefined;
}

/**
 * Whether a seat without a named role can be this role’s: not where an agency only carries the service that employs
 * it, nor where it reads no case; such a person is named or does not sit (B1, C1).
 */
const isOfAgencyItself = (role: Role): boolean => {
  const { service, own } = roleOf(role);
  return service === undefined && own !== 'NONE';
};

/** Whether a seat is this person’s: agency, role where one is named, and the setting, which must be the same or none. */
export const isSeatOf = (seat: Attendee, person: Seatable): boolean =>
  seat.agency === person.agency &&
  (seat.role === null ? isOfAgencyItself(person.role) : seat.role === person.role) &&
  seat.establishment === (person.establishment ?? null);

/** The seats, at least one. Throws BAD_USER_INPUT. */
export const seatsOf = (attendees: readonly Attendee[]): readonly Attendee[] => {
  if (attendees.length === 0) throw badInput('attendees', 'R122', 'Name who attends.');
  return attendees.map(({ agency, role, establishment }) => ({ agency, role, establishment }));
};

/** The seats in words, for the history. */
export const seatsInWords = (attendees: readonly Attendee[]): string =>
  attendees
    .map(({ agency, role, establishment }) => [agency, role, establishment].filter(Boolean).join(' '))
    .join('; ');

/**
 * The Team Manager opens a partner discussion: its attendees read what is relevant (F3, R84). Throws FORBIDDEN,
 * NOT_ALLOWED before partners are asked, or BAD_USER_INPUT.
 */
export const openDiscussion: Command<AttendeesInput> = (contact, input, act) => {
  requireActor(act, teamManager, contact, 'R84');
  if (contact.state !== 'MASH_ASSESSMENT' && contact.state !== 'STRATEGY') throw refusal('PARTNERS_ASKED');
  const attendees = seatsOf(input.attendees);
  return nextVersion(
    noted(contact, 'OPEN_DISCUSSION', act, seatsInWords(attendees), {
      discussions: [...contact.discussions, { ...stamp(act), attendees }],
    }),
  );
};
