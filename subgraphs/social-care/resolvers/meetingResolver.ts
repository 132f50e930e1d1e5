import { profileOf, type ProfileId } from '@mash-hub/shared/profiles';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { addNew } from '../commands';
import {
  attendanceAt,
  isQuorate,
  paperFor,
  recordMeeting,
  type Attendance,
  type Meeting,
  type MeetingBody,
} from '../domain/meeting';
import type { SocialCareContext } from '../loaders';
import { RecordMeetingInput } from '../types/input/meeting';
import {
  MeetingAttendance,
  MeetingBodyEnum,
  MeetingConnection,
  Meeting as PublishedMeeting,
} from '../types/meeting';
import { ProcedureProfileEnum } from '../types/vocabulary';
import { connectionOf, sizeOf } from './paging';

const toPublished = (meeting: Meeting, { requester }: SocialCareContext): object => ({
  ...meeting,
  quorate: isQuorate(meeting),
  papers: meeting.papers.map((paper) => paperFor(meeting, paper, requester)),
});

@Resolver()
export class MeetingResolver {
  @Mutation(() => PublishedMeeting, {
    description: 'Writes down a meeting of the partnership, who came, and its papers (R209, feature 96).',
  })
  async recordMeeting(
    @Arg('input', () => RecordMeetingInput, { description: 'Which body met when, who came, and the papers.' })
    input: RecordMeetingInput,
    @Ctx() context: SocialCareContext,
  ): Promise<object> {
    const { profile, body, heldOn, attended } = input;
    const papers = (input.papers ?? []).map(
      ({ title, confidential, exemptFromDisclosure, copyingPermitted }) => ({
        title,
        confidential,
        exemptFromDisclosure,
        copyingPermitted: copyingPermitted ?? false,
      }),
    );
    const entry = { name: 'recordMeeting', rules: ['R209'], facts: { body, heldOn } };
    const meeting = await addNew(context, context.services.meetings, entry, input, (act, ids) =>
      recordMeeting({ body, heldOn, attended, papers }, act, { profile: profileOf(profile), ids }),
    );
    return toPublished(meeting, context);
  }

  @Query(() => MeetingConnection, {
    description:
      'Meetings of the partnership, the latest first; confidential papers without their titles (R209).',
  })
  async meetings(
    @Ctx() context: SocialCareContext,
    @Arg('profile', () => ProcedureProfileEnum, {
      nullable: true,
      description: 'Only those of this authority.',
    })
    profile: ProfileId | null,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many, at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the page before.' })
    after: string | null,
  ): Promise<object> {
    const filter = { ...(profile && { profile }) };
    const page = await context.services.meetings.page(filter, sizeOf(first), after);
    return connectionOf(
      page,
      page.aggregates.map((meeting) => toPublished(meeting, context)),
    );
  }

  @Query(() => [MeetingAttendance], {
    description: 'How often each agency came to the meetings of a body in a period (feature 96).',
  })
  async meetingAttendance(
    @Ctx() { services }: SocialCareContext,
    @Arg('profile', () => ProcedureProfileEnum, { description: 'The authority whose partnership met.' })
    profile: ProfileId,
    @Arg('body', () => MeetingBodyEnum, { description: 'Which body met.' }) body: MeetingBody,
    @Arg('from', () => String, { description: 'First day of the period, as 2026-04-01.' }) from: string,
    @Arg('to', () => String, { description: 'Last day of the period, itself included.' }) to: string,
  ): Promise<readonly Attendance[]> {
    return attendanceAt(await services.meetings.heldBetween(profile, body, from, to));
  }
}
