import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const safeguardingReportLine = z.strictObject({
  text: z.string().max(20000).nullable().default(null),
  grade: z.enum(['STANDARD', 'MEDIUM', 'HIGH']).nullable().default(null),
  substanceMarker: z.enum(['ALCOHOL', 'SUBSTANCE', 'BOTH']).nullable().default(null),
});

/** A police safeguarding report, as officers at the scene submit it. */
export const safeguardingReport: RecordKind<z.infer<typeof safeguardingReportLine>> = {
  name: 'SAFEGUARDING_REPORT',
  type: 'PoliceSafeguardingReport',
  field: 'safeguardingReports',
  line: safeguardingReportLine,
  schema: recordSchema({ text: String, grade: String, substanceMarker: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const missingEpisodeLine = z.strictObject({
  foundOn: z.iso.date().nullable().default(null),
  account: z.string().max(20000).nullable().default(null),
  safeAndWell: z.string().max(5000).nullable().default(null),
});

/** An episode in which a child was reported missing; its date is the report. */
export const missingEpisode: RecordKind<z.infer<typeof missingEpisodeLine>> = {
  name: 'MISSING_EPISODE',
  type: 'PoliceMissingEpisode',
  field: 'missingEpisodes',
  touchPoint: { field: 'reportedAt', kind: 'MISSING_EPISODE' },
  line: missingEpisodeLine,
  schema: recordSchema({ foundOn: String, account: String, safeAndWell: String }),
  toPublished: ({ date, content }) => ({ ...content, reportedAt: date }),
};

const encompassNoticeLine = z.strictObject({
  notice: z.string().max(5000),
});

/** An Operation Encompass notice; `establishment` names the school for whose key adult it is (M7). */
export const encompassNotice: RecordKind<z.infer<typeof encompassNoticeLine>> = {
  name: 'ENCOMPASS_NOTICE',
  type: 'PoliceEncompassNotice',
  field: 'encompassNotices',
  line: encompassNoticeLine,
  schema: recordSchema({ notice: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
