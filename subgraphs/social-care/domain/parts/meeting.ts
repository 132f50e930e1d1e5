import type { Agency, Role } from '@mash-hub/shared/disclosure';
import type { Act } from './act';

/** A seat at a discussion: an agency’s role, or one named person; a setting by its establishment. */
export interface Attendee {
  readonly agency: Agency;
  readonly role: Role | null;
  readonly establishment: string | null;
}

/** A strategy discussion: who was asked to it and what it settled (D6). */
export interface Strategy extends Act {
  /** Role of who chairs it (R119). */
  readonly chair: Role;
  readonly attendees: readonly Attendee[];
  readonly quorate: boolean;
  /** Seats that the profile’s quorum wants and that nobody fills (R121). */
  readonly missingSeats: readonly string[];
  readonly outcome:
    | (Act & {
        readonly outcome: 'JOINT_S47' | 'SINGLE_AGENCY_S47' | 'POLICE_ONLY' | 'NO_S47' | 'NOT_HELD';
        readonly reason: string;
        /** What keeps the child safe until the enquiry is done, where the discussion agreed a plan. */
        readonly safetyPlan?: string | null;
      })
    | null;
}
