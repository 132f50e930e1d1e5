import { agencyNames, type Agency } from '@mash-hub/shared/disclosure';
import type { Meeting, MeetingBody } from './meeting';

/** G3: without one of these the management group cannot decide. Other bodies have no quorum that is stated. */
const quorums: Readonly<Partial<Record<MeetingBody, readonly Agency[]>>> = {
  MMG: ['SOCIAL_CARE', 'POLICE', 'HEALTH'],
};

/** Whether everybody came whom the quorum wants; null for a body without one (G3). */
export const isQuorate = ({ body, attended }: Meeting): boolean | null =>
  quorums[body]?.every((agency) => attended.includes(agency)) ?? null;

/** How often an agency came (feature 96, K24). */
export interface Attendance {
  readonly agency: Agency;
  readonly attended: number;
  readonly held: number;
  /** Attended ÷ held; null where none was held. */
  readonly share: number | null;
}

/** Every agency’s attendance of these meetings, those that never came among them. Pure. */
export const attendanceAt = (meetings: readonly Meeting[]): readonly Attendance[] =>
  agencyNames.map((agency) => {
    const held = meetings.length;
    const attended = meetings.filter((meeting) => meeting.attended.includes(agency)).length;
    return { agency, attended, held, share: held === 0 ? null : attended / held };
  });
