import { agencyNames, type Role } from '@mash-hub/shared/disclosure';
import { managers, requireActor } from '../actors';
import { nextVersion, stamp, type CommandContext } from '../command';
import { badInput, required } from '../guards';
import { isLocalDate, localDateOf } from '../localDate';
import type { Act } from '../parts/act';
import type { Meeting } from './meeting';

export type MeetingInput = Pick<Meeting, 'body' | 'heldOn' | 'attended' | 'papers'>;

/** Who writes meetings down, and who reads them (R209, G3). */
export const meetingRecorders: readonly Role[] = [...managers, 'GROUP_MANAGER', 'MMG_MEMBER'];
export const meetingReaders: readonly Role[] = [...meetingRecorders, 'QA_AUDITOR'];

/** Writes down a meeting that was held, who came and what lay before it (feature 96). Throws FORBIDDEN, BAD_USER_INPUT. */
export const recordMeeting = (input: MeetingInput, act: Act, { profile, ids }: CommandContext): Meeting => {
  const under = { profile: profile.id, profileVersion: profile.version };
  requireActor(act, meetingRecorders, under, 'R209');
  const { body, heldOn, attended, papers } = input;
  if (!isLocalDate(heldOn) || heldOn > localDateOf(act.at))
    throw badInput('heldOn', 'G3', 'A meeting was held on a day up to today, written 2026-06-12.');
  return nextVersion({
    ...under,
    id: ids.next('meeting_'),
    version: 0,
    commands: [],
    body,
    heldOn,
    attended: agencyNames.filter((agency) => attended.includes(agency)),
    papers: papers.map((paper) => ({ ...paper, title: required(paper.title, 'papers.title', 'R209') })),
    recorded: stamp(act),
  });
};
