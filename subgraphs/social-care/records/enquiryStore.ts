import type { Connection } from 'mongoose';
import { stateOfEnquiry, urgencyOfEnquiry, type Enquiry } from '../domain/enquiry';
import { openAggregateStore } from './aggregateStore';

/** What an enquiry is looked up by. */
const keysOf = (enquiry: Enquiry) => ({
  urgency: urgencyOfEnquiry(enquiry),
  state: stateOfEnquiry(enquiry),
  profile: enquiry.profile,
  receivedAt: enquiry.receivedAt,
});

/** Enquiries from outside: no contacts, and apart from them (I22). */
export const openEnquiryStore = async (connection: Connection) => {
  const { documents, ...enquiries } = await openAggregateStore<Enquiry, ReturnType<typeof keysOf>>(
    connection,
    {
      model: 'Enquiry',
      collection: 'enquiries',
      keysOf,
      keys: {
        state: { type: String, required: true },
        profile: { type: String, required: true },
        receivedAt: { type: Date, required: true },
      },
      indexes: [{ urgency: 1 }, { state: 1, urgency: 1 }, { profile: 1, receivedAt: 1 }],
    },
  );

  /** An authority’s enquiries received from one instant up to another, oldest first (K22). */
  const receivedBetween = async (profile: string, from: Date, to: Date): Promise<readonly Enquiry[]> => {
    const found = await documents
      .find({ profile, receivedAt: { $gte: from, $lt: to } })
      .sort({ receivedAt: 1 })
      .lean<{ aggregate: Enquiry }[]>()
      .exec();
    return found.map(({ aggregate }) => aggregate);
  };

  return { ...enquiries, receivedBetween };
};

export type EnquiryStore = Awaited<ReturnType<typeof openEnquiryStore>>;
