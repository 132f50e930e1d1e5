import type { Connection } from 'mongoose';
import { urgencyOfNotice, type DomesticAbuseNotice } from '../domain';
import { openAggregateStore } from './aggregateStore';

/** What a notice is looked up by; one incident of an authority is one submission (feature 9). */
const keysOf = (notice: DomesticAbuseNotice) => ({
  urgency: urgencyOfNotice(notice),
  profile: notice.profile,
});

/** The domestic-abuse incidents that the police report: one document an incident (D11). */
export const openDomesticAbuseStore = async (connection: Connection) => {
  const { documents: _documents, ...notices } = await openAggregateStore<
    DomesticAbuseNotice,
    ReturnType<typeof keysOf>
  >(connection, {
    model: 'DomesticAbuseNotice',
    collection: 'domesticAbuseNotices',
    keysOf,
    keys: { profile: { type: String, required: true } },
    indexes: [{ profile: 1, urgency: 1 }],
  });
  return notices;
};

export type DomesticAbuseStore = Awaited<ReturnType<typeof openDomesticAbuseStore>>;
