import { z } from 'zod';
import {
  agencyNames,
  consentStatuses,
  restrictionEffects,
  roleNames,
  thresholds,
  tiers,
  withheldReasons,
  type ConsentStatus,
  type DecisionRow,
  type DisclosureLevel,
  type DomesticAbuseMode,
  type ItemRow,
  type Prompt,
  type RestrictionEffect,
  type TableStage,
  type Tier,
  type WithheldReason,
} from '../../disclosure';

const wordOf = <Word extends string>(vocabulary: Readonly<Record<Word, unknown>>) => {
  const words = Object.keys(vocabulary);
  return z.custom<Word>((value) => typeof value === 'string' && Object.hasOwn(vocabulary, value), {
    error: `is none of ${words.join(', ')}`,
  });
};

const levels: Readonly<Record<Exclude<DisclosureLevel, 'OWN'>, true>> = {
  NONE: true,
  HEADLINE: true,
  SUMMARY: true,
  RELEVANT: true,
  FULL: true,
  DA_ENVELOPE: true,
};

const modes: Readonly<Record<DomesticAbuseMode, true>> = {
  POLICE_LIST: true,
  MULTI_AGENCY_TRIAGE: true,
  PSR: true,
  CRU: true,
};

const prompts: Readonly<Record<Prompt, true>> = {
  RECORD_OVERRIDE: true,
  SEEK_CONSENT: true,
  SEEK_AGAIN: true,
  RE_RATE_OR_DROP_OVERRIDE: true,
  REFER_BACK_TO_SAFEGUARDING_LEAD: true,
  ADVISE_REFERRER: true,
  OVERRIDE_LAPSES: true,
  OUTCOME_NOTICE_ONLY: true,
};

/** How an authority runs domestic-abuse incidents, as the rows may name it. */
export const domesticAbuseMode = wordOf<DomesticAbuseMode>(modes);

const level = wordOf<Exclude<DisclosureLevel, 'OWN'>>(levels);
const consent = wordOf<ConsentStatus>(consentStatuses);
const agency = z.enum(agencyNames);
const role = z.enum(roleNames);
const words = z.string().min(1);

/** A row of the decision table as JSON. */
export const decisionRow: z.ZodType<DecisionRow> = z.strictObject({
  id: z.custom<`DT${string}`>((value) => typeof value === 'string' && /^DT\d{2,}$/.test(value), {
    error: 'is an id like DT12',
  }),
  stage: wordOf<TableStage>({ ...thresholds, DA_TRIAGE: true }),
  consent,
  override: z.boolean(),
  level,
  levelByMode: z
    .strictObject({
      POLICE_LIST: level.exactOptional(),
      MULTI_AGENCY_TRIAGE: level.exactOptional(),
      PSR: level.exactOptional(),
      CRU: level.exactOptional(),
    })
    .exactOptional(),
  strategyTriggeredUsesS47: z.literal(true).exactOptional(),
  receivingServiceOnly: z.literal(true).exactOptional(),
  withRestriction: wordOf<RestrictionEffect>(restrictionEffects),
  reason: wordOf<WithheldReason>(withheldReasons).nullable(),
  prompt: wordOf<Prompt>(prompts).exactOptional(),
  basis: z.enum(['seed', 'derived', 'proposal']),
  because: words,
  source: words,
});

/** A row of the items as JSON. */
export const itemRow: z.ZodType<ItemRow> = z.strictObject({
  id: z.string().regex(/^[A-Z]{3}-\d{2}[a-z]?(\.\w+)?$/, { error: 'is an id like POL-06 or EDU-08.count' }),
  owner: agency,
  name: words,
  tier: wordOf<Tier>(tiers),
  because: words,
  source: words,
  envelope: z.literal(true).exactOptional(),
  onlyTo: z
    .strictObject({
      agencies: z.array(agency).exactOptional(),
      roles: z.array(role).exactOptional(),
      sameEstablishment: z.literal(true).exactOptional(),
    })
    .exactOptional(),
  neverTo: z.array(agency).exactOptional(),
  needsConsent: consent.exactOptional(),
  innerCircle: z.array(role).exactOptional(),
  circleOnly: z.literal(true).exactOptional(),
  circleNeeds: z.literal('FULL').exactOptional(),
  strategyOnly: z.literal(true).exactOptional(),
  revealsLocation: z.literal(true).exactOptional(),
  existenceProtected: z.literal(true).exactOptional(),
});
