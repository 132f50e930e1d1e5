import type { Connection } from 'mongoose';
import { urgencyOfMeeting, type Meeting, type MeetingBody } from '../domain/meeting';
import { openAggregateStore } from './aggregateStore';

/** What a meeting is looked up by. */
const keysOf = (meeting: Meeting) => ({
  urgency: urgencyOfMeeting(meeting),
  profile: meeting.profile,
  body: meeting.body,
  heldOn: meeting.heldOn,
});

/** The management meetings of the partnership. */
export const openMeetingStore = async (connection: Connection) => {
  const { documents, ...meetings } = await openAggregateStore<Meeting, ReturnType<typeof keysOf>>(
    connection,
    {
      model: 'Meeting',
      collection: 'meetings',
      keysOf,
      place: 'DAY',
      keys: {
        profile: { type: String, required: true },
        body: { type: String, required: true },
        heldOn: { type: String, required: true },
      },
      indexes: [{ urgency: 1 }, { profile: 1, urgency: 1 }, { profile: 1, body: 1, heldOn: 1 }],
    },
  );

  /** A body’s meetings from one day to another, both of them included. */
  const heldBetween = async (
    profile: string,
    body: MeetingBody,
    from: string,
    to: string,
  ): Promise<readonly Meeting[]> => {
    const found = await documents
      .find({ profile, body, heldOn: { $gte: from, $lte: to } })
      .sort({ heldOn: 1 })
      .lean<{ aggregate: Meeting }[]>()
      .exec();
    return found.map(({ aggregate }) => aggregate);
  };

  return { ...meetings, heldBetween };
};

export type MeetingStore = Awaited<ReturnType<typeof openMeetingStore>>;
