import type { Connection } from 'mongoose';
import { urgencyOfNotice, type DomesticAbuseNotice } from '../domain';
import { openAggregateStore } from './aggregateStore';

/** The version that a report makes: every later command counts it up. */
const firstVersion = 1;

/** What a notice is looked up by; one incident of an authority is one submission (feature 9). */
const keysOf = (notice: DomesticAbuseNotice) => ({
  urgency: urgencyOfNotice(notice),
  profile: notice.profile,
  reportKey: notice.commands.find(({ version }) => version === firstVersion)?.key ?? null,
});

/** The domestic-abuse incidents that the police report: one document an incident (D11). */
export const openDomesticAbuseStore = async (connection: Connection) => {
  const { documents, ...notices } = await openAggregateStore<DomesticAbuseNotice, ReturnType<typeof keysOf>>(
    connection,
    {
      model: 'DomesticAbuseNotice',
      collection: 'domesticAbuseNotices',
      keysOf,
      keys: { profile: { type: String, required: true }, reportKey: { type: String, default: null } },
      indexes: [{ profile: 1, urgency: 1 }, { reportKey: 1 }],
    },
  );

  /** The notice that was reported under this key of its sender’s. */
  const reportedAs = async (reportKey: string): Promise<DomesticAbuseNotice | null> => {
    const found = await documents.findOne({ reportKey }).lean<{ aggregate: DomesticAbuseNotice }>().exec();
    return found?.aggregate ?? null;
  };

  return { ...notices, reportedAs };
};

export type DomesticAbuseStore = Awaited<ReturnType<typeof openDomesticAbuseStore>>;
