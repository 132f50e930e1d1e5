import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';
import { optionalText, texts } from './lineShapes';

const housingLine = z.strictObject({
  applicationStatus: optionalText(500),
  homeFinderStatus: optionalText(500),
  registeredProvider: optionalText(200),
  tenancy: optionalText(5_000),
  refugeeScheme: optionalText(500),
  careGrants: texts(200),
  revenueAndBenefits: optionalText(5_000),
});

/** How a person stands with housing, from housing options and registered providers: one a person (R107). */
export const housing: RecordKind<z.infer<typeof housingLine>> = {
  name: 'HOUSING',
  type: 'Housing',
  field: 'housing',
  single: true,
  line: housingLine,
  schema: recordSchema({
    applicationStatus: String,
    homeFinderStatus: String,
    registeredProvider: String,
    tenancy: String,
    refugeeScheme: String,
    careGrants: [String],
    revenueAndBenefits: String,
  }),
  toPublished: ({ content }) => ({ ...content }),
};

const presentationLine = z.strictObject({
  account: z.string().max(5_000),
  referredTo: optionalText(200),
});

/** A parent who presented as homeless. */
export const homelessPresentation: RecordKind<z.infer<typeof presentationLine>> = {
  name: 'HOMELESS_PRESENTATION',
  type: 'HousingHomelessPresentation',
  field: 'homelessPresentations',
  line: presentationLine,
  schema: recordSchema({ account: String, referredTo: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const youngPersonLine = z.strictObject({ jointAssessment: z.string().max(50_000) });

/** The joint assessment of a homeless person of 16 or 17. */
export const homelessYoungPerson: RecordKind<z.infer<typeof youngPersonLine>> = {
  name: 'HOMELESS_YOUNG_PERSON',
  type: 'HousingHomelessYoungPerson',
  field: 'homelessYoungPersonAssessments',
  line: youngPersonLine,
  schema: recordSchema({ jointAssessment: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const communitySafetyLine = z.strictObject({ account: z.string().max(20_000) });

/** A report to community safety about a household or its neighbours. */
export const communitySafetyRecord: RecordKind<z.infer<typeof communitySafetyLine>> = {
  name: 'COMMUNITY_SAFETY_RECORD',
  type: 'HousingCommunitySafetyRecord',
  field: 'communitySafetyRecords',
  line: communitySafetyLine,
  schema: recordSchema({ account: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
