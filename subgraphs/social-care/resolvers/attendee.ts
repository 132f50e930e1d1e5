import type { Attendee } from '../domain';
import type { AttendeeInput } from '../types/input/assessment';

/** A seat as the domain knows it: what was left out of the input is null. */
export const toAttendee = ({ agency, role, establishment }: AttendeeInput): Attendee => ({
  agency,
  role: role ?? null,
  establishment: establishment ?? null,
});
