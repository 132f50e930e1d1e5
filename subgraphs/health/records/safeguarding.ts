import { recordSchema, type RecordKind } from '@mash-hub/shared/subgraph';
import { z } from 'zod';

const recommendedActionLine = z.strictObject({
  action: z.enum(['CHILD_PROTECTION_MEDICAL', 'SARC_MEDICAL', 'PAEDIATRIC_REVIEW', 'SPECIALIST_REFERRAL']),
  detail: z.string().max(2000).nullable().default(null),
});

/** A medical, review or referral that a clinician recommends. */
export const recommendedAction: RecordKind<z.infer<typeof recommendedActionLine>> = {
  name: 'RECOMMENDED_ACTION',
  type: 'HealthRecommendedAction',
  field: 'recommendedActions',
  line: recommendedActionLine,
  schema: recordSchema({ action: String, detail: String }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};

const strategyFormLine = z.strictObject({
  form: z.string().max(20000).nullable().default(null),
  didNotTakePlace: z.literal(true).nullable().default(null),
});

/**
 * The form that tells GP, health visitor and school nurse of a strategy discussion, or that there was none.
 */
export const strategyForm: RecordKind<z.infer<typeof strategyFormLine>> = {
  name: 'STRATEGY_FORM',
  type: 'HealthStrategyForm',
  field: 'strategyForms',
  line: strategyFormLine,
  schema: recordSchema({ form: String, didNotTakePlace: Boolean }),
  toPublished: ({ date, content }) => ({ ...content, on: date }),
};
